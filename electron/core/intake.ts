import { newId } from '#db/ids.ts'
import { customerById } from '#db/queries/customers.ts'
import {
  callbacksOfMemo,
  finishCallback,
  insertCallback,
  insertMemo,
  listMemos,
  type Memo,
  memoById,
  updateMemo,
} from '#db/queries/memos.ts'
import { indexForSearch } from '#db/queries/search.ts'
import type { WriteDb } from '#db/store.ts'
import type { MemoInput } from '#shared/contract/intake.ts'
import { openMandatory } from '#shared/rules/completeness.ts'
import { addMinutes } from '#shared/values/instant.ts'
import { callers } from './callers.ts'
import { faxTray, handleFax } from './fax-tray.ts'
import { changesBetween, fileOf } from './kit/gather.ts'
import { os, type Signed } from './kit/implementer.ts'
import { policyOf } from './kit/moment.ts'
import { project } from './kit/project.ts'
import { clash, invalid, notFound } from './kit/refusals.ts'
import { type Save, saveOnce } from './kit/save.ts'
import { memoRow, projectMemo } from './memo-rows.ts'
import { toOrder } from './to-order.ts'

async function openMemo(db: WriteDb, id: string): Promise<Memo> {
  const memo = await memoById(db, id)
  if (!memo) throw notFound('memo')
  if (memo.status !== 'open') throw invalid('memoId', 'memoClosed')
  return memo
}

/** R1.2 what a memo says, from what was typed: it may be nothing but a telephone number. */
const typed = ({ channel, phone, contact, said, form }: MemoInput) => ({
  channel,
  phone,
  contact,
  said,
  form,
  customerId: form.customerId,
})

/** R1.2, R3.1 a new memo, with its number and the answer time that the order type promises. */
async function newMemo(save: Save, { actor }: Signed, input: MemoInput): Promise<Memo> {
  const { db, at } = save
  const { answerMinutes } = (await policyOf(db)).types[input.form.orderType]
  const memo: Memo = {
    id: newId(),
    number: await save.nextNumber('BW'),
    ...typed(input),
    customerName: input.contact,
    fileIds: [],
    takenAt: at,
    takenById: actor.id,
    takenByName: actor.name,
    clerkId: actor.id,
    promisedUntil: input.promisedUntil ?? addMinutes(at, answerMinutes),
    answeredAt: null,
    answeredById: null,
    answeredByName: null,
    answer: '',
    status: 'open',
    orderId: null,
    closeReason: '',
    version: 1,
  }
  await insertMemo(db, memo)
  return memo
}

/** R19.3 a newer memo is shown, never overwritten. */
async function changedMemo({ db }: Save, id: string, input: MemoInput): Promise<Memo> {
  const before = await openMemo(db, id)
  const promisedUntil = input.promisedUntil ?? before.promisedUntil
  const saved = await updateMemo(db, id, input.version, { ...typed(input), promisedUntil })
  if (!saved.saved) {
    const changes = changesBetween(input.form, before.form)
    throw clash({ by: before.takenByName, at: before.takenAt, version: saved.current, changes })
  }
  return openMemo(db, id)
}

/** R2.2 a mandatory item that is missing or unclear makes one call-back task, for the customer's salesperson or the taker. */
async function askForMissing({ db, at }: Save, memo: Memo): Promise<void> {
  const open = openMandatory(memo.form, await policyOf(db))
  const asked = (await callbacksOfMemo(db, memo.id)).some((task) => task.doneAt === null)
  if (open.length === 0 || asked) return
  const customer = memo.customerId === null ? null : await customerById(db, memo.customerId)
  await insertCallback(db, {
    memoId: memo.id,
    items: open.map((row) => row.item),
    userId: customer?.salesId ?? memo.takenById,
    question: open.map((row) => row.item).join(', '),
    createdAt: at,
    dueAt: memo.promisedUntil ?? addMinutes(at, 120),
  })
}

async function settle(save: Save, memo: Memo): Promise<void> {
  await projectMemo(save.db, memo)
  const texts = [memo.number, memo.phone, memo.contact, memo.said]
  await indexForSearch(save.db, { kind: 'memo', refId: memo.id, texts, pinyin: '' })
  save.announce({ topic: 'memo', id: memo.id })
}

/** Steps 1 to 3: memos, call-backs, answer times. */
export const intake = {
  ...faxTray,
  ...callers,
  toOrder,
  memos: os.intake.memos.handler(({ context: { core }, input }) =>
    core.store.read(async (db) => {
      const found = await listMemos(db, { status: input.status, limit: input.limit })
      return Promise.all(found.map(({ memo }) => memoRow(db, memo)))
    }),
  ),
  memo: os.intake.memo.handler(({ context: { core }, input }) =>
    core.store.read(async (db) => {
      const memo = await memoById(db, input.id)
      if (!memo) throw notFound('memo')
      return memoRow(db, memo)
    }),
  ),
  saveMemo: os.intake.saveMemo.handler(({ context, input }) =>
    saveOnce(context, { key: input.key, procedure: 'saveMemo', input }, async (save) => {
      const memo = input.id === null ? await newMemo(save, context, input) : await changedMemo(save, input.id, input)
      for (const faxId of input.faxIds) {
        await handleFax(save, faxId, context.actor.id, { status: 'filed', reason: '', memoId: memo.id })
      }
      await askForMissing(save, memo)
      await settle(save, memo)
      await save.audit({ action: 'saveMemo', entity: 'memo', entityId: memo.id, before: null, after: typed(input) })
      return { id: memo.id, number: memo.number, version: memo.version }
    }),
  ),
  answerMemo: os.intake.answerMemo.handler(({ context, input }) =>
    saveOnce(context, { key: input.key, procedure: 'answerMemo', input }, async (save) => {
      const { db, at } = save
      const { actor } = context
      const memo = await memoById(db, input.memoId)
      if (!memo) throw notFound('memo')
      if (memo.answeredAt !== null) throw invalid('memoId', 'answeredAlready')
      const answered = { answeredAt: at, answeredById: actor.id, answeredByName: actor.name, answer: input.said }
      await updateMemo(db, memo.id, memo.version, answered)
      await settle(save, { ...memo, ...answered })
      if (memo.orderId !== null) await project(db, await fileOf(db, memo.orderId, at))
      await save.audit({ action: 'answerMemo', entity: 'memo', entityId: memo.id, before: null, after: answered })
      return null
    }),
  ),
  recordCallback: os.intake.recordCallback.handler(({ context, input }) =>
    saveOnce(context, { key: input.key, procedure: 'recordCallback', input }, async (save) => {
      const { db, at } = save
      const task = await finishCallback(db, input.callbackId, { at, byId: context.actor.id, outcome: input.outcome })
      if (!task) throw invalid('callbackId', 'doneAlready')
      const before = await openMemo(db, task.memoId)
      await updateMemo(db, before.id, before.version, { form: input.form, customerId: input.form.customerId })
      const memo = await openMemo(db, task.memoId)
      await askForMissing(save, memo)
      await settle(save, memo)
      await save.audit({
        action: 'recordCallback',
        entity: 'memo',
        entityId: memo.id,
        before: before.form,
        after: input.form,
      })
      return null
    }),
  ),
  closeMemo: os.intake.closeMemo.handler(({ context, input }) =>
    saveOnce(context, { key: input.key, procedure: 'closeMemo', input }, async (save) => {
      const before = await openMemo(save.db, input.memoId)
      const closed = { status: 'closed' as const, closeReason: input.reason }
      await updateMemo(save.db, before.id, before.version, closed)
      await settle(save, { ...before, ...closed })
      await save.audit({ action: 'closeMemo', entity: 'memo', entityId: before.id, before: 'open', after: closed })
      return null
    }),
  ),
}
