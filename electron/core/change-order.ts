import { newId } from '#db/ids.ts'
import { type ConfirmedForm, updateOrderForm } from '#db/queries/orders.ts'
import type { Saved } from '#shared/contract/base.ts'
import { actionBlockers } from '#shared/rules/actions.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import type { OrderForm } from '#shared/rules/order-form.ts'
import { latest, papersOf } from '#shared/rules/papers.ts'
import { file as putInto } from './kit/act.ts'
import { mustBeKnownProducts } from './kit/forms.ts'
import { changesBetween, fileOf, mustBeSeen } from './kit/gather.ts'
import { type Inputs, os, type Signed } from './kit/implementer.ts'
import { project } from './kit/project.ts'
import { blocked, invalid } from './kit/refusals.ts'
import { type Save, saveOnce } from './kit/save.ts'
import { releaseStock } from './kit/stock.ts'
import { indexOrder } from './search-index.ts'

type ChangeInput = Inputs['orders']['changeOrder']

/** The form as the order's own: a line that it did not have gets an id that no other order has. */
function ownForm({ customer, form: before }: OrderFile, form: OrderForm): ConfirmedForm {
  if (form.customerId !== customer.id) throw invalid('form.customerId', 'otherCustomer')
  const known = new Set(before.lines.map((line) => line.id))
  return {
    ...form,
    customerId: customer.id,
    lines: form.lines.map((line) => (known.has(line.id) ? line : { ...line, id: newId() })),
  }
}

/** R19.2 the lines that the change takes out; goods that have left, or were released to, cannot be taken out of an order. */
function removedLines(before: OrderFile, form: OrderForm): ReadonlySet<string> {
  const removed = before.form.lines.filter((line) => !form.lines.some((one) => one.id === line.id))
  const ids = new Set(removed.map((line) => line.id))
  const leaving = [...papersOf(before.papers, 'dispatch'), ...papersOf(before.papers, 'emergencyRelease')]
  const gone = leaving.flatMap(({ body }) => body.batches)
  if (gone.some((batch) => ids.has(batch.lineId))) throw invalid('form.lines', 'goodsLeft')
  return ids
}

/** R19.1 free until it is confirmed; from then on a new revision, with a reason. */
function revisionAfter({ order, papers }: OrderFile, reason: string): number {
  if (!latest(papers, 'proofreading')) return order.revision
  if (reason === '') throw invalid('reason', 'required')
  return order.revision + 1
}

/** R19.1 a change of a confirmed order is told to whoever counts on it, production too once it has the order. */
async function tellChanged(save: Save, { order, papers }: OrderFile, reason: string): Promise<void> {
  const { id: orderId, number, sales, clerk } = order
  const countersigned = papersOf(papers, 'productionCountersign').map((paper) => paper.signature?.signer.id ?? null)
  const readers = [sales?.id ?? null, clerk.id, ...countersigned]
  await save.notify(readers, { kind: 'changed', params: { number, reason }, orderId })
}

async function change(save: Save, { actor }: Signed, input: ChangeInput): Promise<Saved> {
  const { db, at } = save
  const { orderId, reason } = input
  const before = await fileOf(db, orderId, at)
  await mustBeSeen(db, before, input.version)
  const blockers = actionBlockers('changeOrder', before, actor, {})
  if (blockers.length > 0) throw blocked(blockers)
  const form = ownForm(before, input.form)
  const changes = changesBetween(before.form, form)
  if (changes.length === 0) throw invalid('form', 'nothingChanged')
  await mustBeKnownProducts(db, form)
  const removed = removedLines(before, form)
  const revision = revisionAfter(before, reason)

  await updateOrderForm(db, { orderId, expected: input.version, revision, form, at, by: actor, reason })
  const paperId = newId()
  const caller = { id: actor.id, name: actor.name }
  const gathered = { db, file: await fileOf(db, orderId, at), actor, caller, paperId, save }
  await putInto(gathered, 'changeOrder', { toRevision: revision, reason, changes })
  await releaseStock({ db, file: before, byId: actor.id, paperId }, (lineId) => removed.has(lineId))
  const after = await fileOf(db, orderId, at)
  await project(db, after)
  await indexOrder(db, after)
  await save.audit({ action: 'changeOrder', entity: 'order', entityId: orderId, before: before.form, after: form })
  if (revision > before.order.revision) await tellChanged(save, before, reason)
  save.announce({ topic: 'order', id: orderId })
  return { paperId, number: null }
}

/** R19.1 the whole form again, by somebody who has seen the newest version. */
export const changeOrder = os.orders.changeOrder.handler(({ context, input }) =>
  saveOnce(context, { key: input.key, procedure: 'changeOrder', input }, (save) => change(save, context, input)),
)
