import { fileFaxesOfMemo } from '#db/queries/faxes.ts'
import { finishCallback, listMemos, memoById, updateMemo } from '#db/queries/memos.ts'
import { orderSummaryOf } from '#db/queries/order-list.ts'
import { understood } from '#shared/rules/understood.ts'
import { callers } from './callers.ts'
import { faxTray } from './fax-tray.ts'
import { fileOf } from './kit/gather.ts'
import { type Inputs, os, type Signed } from './kit/implementer.ts'
import { project } from './kit/project.ts'
import { invalid, notFound } from './kit/refusals.ts'
import { type Save, saveOnce } from './kit/save.ts'
import { matchedProducts } from './matched-products.ts'
import { memoRows } from './memo-rows.ts'
import { askForMissing, mustBeSeenMemo, openMemo, saveMemo, settleMemo, typists } from './memos.ts'
import { productOffer } from './product-offers.ts'
import { toOrder } from './to-order.ts'

type Intake = Inputs['intake']

/** R3.2 the promised answer was given, before or after the memo became an order. */
async function answerMemo(save: Save, { actor }: Signed, { memoId, said }: Intake['answerMemo']): Promise<null> {
  const { db, at } = save
  const memo = await memoById(db, memoId)
  if (!memo) throw notFound('memo')
  if (memo.answeredAt !== null) throw invalid('memoId', 'answeredAlready')
  const answered = { answeredAt: at, answeredById: actor.id, answeredByName: actor.name, answer: said }
  await updateMemo(db, memo.id, memo.version, answered)
  await settleMemo(save, { ...memo, ...answered })
  if (memo.status === 'order' && memo.orderId !== null) await project(db, await fileOf(db, memo.orderId, at))
  await save.audit({ action: 'answerMemo', entity: 'memo', entityId: memo.id, before: null, after: answered })
  return null
}

/** R2.2 what the customer said fills the items; what is still missing is asked for again. */
async function recordCallback(save: Save, { actor }: Signed, input: Intake['recordCallback']): Promise<null> {
  const { db, at } = save
  const { callbackId, version, outcome } = input
  const task = await finishCallback(db, callbackId, { at, byId: actor.id, outcome })
  if (!task) throw invalid('callbackId', 'doneAlready')
  const before = await openMemo(db, task.memoId)
  await mustBeSeenMemo(save, before, version)
  const form = understood(before.form, input.form)
  await updateMemo(db, before.id, before.version, {
    form,
    customerId: form.customerId,
    typedByIds: typists(before, actor),
  })
  const memo = await openMemo(db, task.memoId)
  await askForMissing(save, memo)
  await settleMemo(save, memo)
  const entry = { action: 'recordCallback', entity: 'memo', entityId: memo.id }
  await save.audit({ ...entry, before: before.form, after: { form, outcome } })
  return null
}

/** R1.5 the memo is closed with a reason. */
async function closeMemo(save: Save, { memoId, version, reason }: Intake['closeMemo']): Promise<null> {
  const before = await openMemo(save.db, memoId)
  await mustBeSeenMemo(save, before, version)
  const closed = { status: 'closed' as const, closeReason: reason }
  await updateMemo(save.db, before.id, before.version, closed)
  await settleMemo(save, { ...before, ...closed })
  await save.audit({ action: 'closeMemo', entity: 'memo', entityId: before.id, before: 'open', after: closed })
  return null
}

/** R1.5 the memo joins an order as a change request, with its faxes: the order's clerk is told what the customer wants. */
async function joinMemo(save: Save, { memoId, version, orderId, reason }: Intake['joinMemo']): Promise<null> {
  const { db } = save
  const before = await openMemo(db, memoId)
  await mustBeSeenMemo(save, before, version)
  const order = await orderSummaryOf(db, orderId)
  if (!order) throw notFound('order')
  if (before.customerId !== null && before.customerId !== order.customerId) throw invalid('orderId', 'otherCustomer')
  const joined = { status: 'joined' as const, orderId, closeReason: reason }
  await updateMemo(db, before.id, before.version, joined)
  await settleMemo(save, { ...before, ...joined })
  const faxes = await fileFaxesOfMemo(db, memoId, orderId)
  for (const fax of faxes) save.announce({ topic: 'fax', id: fax.id })
  const after = { ...joined, faxes: faxes.map((fax) => fax.number) }
  await save.audit({ action: 'joinMemo', entity: 'memo', entityId: before.id, before: 'open', after })
  const params = { number: order.number, memo: before.number, reason }
  await save.notify([order.clerkId], { kind: 'memoJoined', params, orderId })
  save.announce({ topic: 'order', id: orderId })
  return null
}

/** Steps 1 to 3: memos, call-backs, answer times. */
export const intake = {
  ...faxTray,
  ...callers,
  ...productOffer,
  ...matchedProducts,
  toOrder,
  memos: os.intake.memos.handler(({ context: { core }, input }) =>
    core.store.read(async (db) => {
      const found = await listMemos(db, { status: input.status, limit: input.limit })
      return memoRows(
        db,
        found.map(({ memo }) => memo),
      )
    }),
  ),
  memo: os.intake.memo.handler(({ context: { core }, input }) =>
    core.store.read(async (db) => {
      const memo = await memoById(db, input.id)
      const [row] = memo ? await memoRows(db, [memo]) : []
      if (!row) throw notFound('memo')
      return row
    }),
  ),
  saveMemo: os.intake.saveMemo.handler(({ context, input }) =>
    saveOnce(context, { key: input.key, procedure: 'saveMemo', input }, (save) => saveMemo(save, context, input)),
  ),
  answerMemo: os.intake.answerMemo.handler(({ context, input }) =>
    saveOnce(context, { key: input.key, procedure: 'answerMemo', input }, (save) => answerMemo(save, context, input)),
  ),
  recordCallback: os.intake.recordCallback.handler(({ context, input }) =>
    saveOnce(context, { key: input.key, procedure: 'recordCallback', input }, (save) =>
      recordCallback(save, context, input),
    ),
  ),
  closeMemo: os.intake.closeMemo.handler(({ context, input }) =>
    saveOnce(context, { key: input.key, procedure: 'closeMemo', input }, (save) => closeMemo(save, input)),
  ),
  joinMemo: os.intake.joinMemo.handler(({ context, input }) =>
    saveOnce(context, { key: input.key, procedure: 'joinMemo', input }, (save) => joinMemo(save, input)),
  ),
}
