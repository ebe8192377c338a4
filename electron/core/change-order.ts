import { newId } from '#db/ids.ts'
import { type ConfirmedForm, updateOrderForm } from '#db/queries/orders.ts'
import type { Saved } from '#shared/contract/base.ts'
import { actionBlockers } from '#shared/rules/actions.ts'
import { cancellable, reductionBlockers, reductions } from '#shared/rules/cancelling.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import type { OrderForm } from '#shared/rules/order-form.ts'
import { latest, papersOf } from '#shared/rules/papers.ts'
import { newlyPastLines } from '#shared/rules/past-days.ts'
import { mustBeKnownProducts } from './kit/forms.ts'
import { fileOf, mustBeSeen, revisionChanges } from './kit/gather.ts'
import { type Inputs, os, type Signed } from './kit/implementer.ts'
import { project } from './kit/project.ts'
import { file as putInto } from './kit/put.ts'
import { blocked, invalid } from './kit/refusals.ts'
import { type Save, saveOnce } from './kit/save.ts'
import { releaseSurplus } from './kit/stock.ts'
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

/** R19.2 goods that have left, or were released to, cannot be taken out of an order. */
function mustBeHere(before: OrderFile, form: OrderForm): void {
  const most = new Map(cancellable(before).map((one) => [one.lineId, one.quantity]))
  if (reductions(before.form, form).some(({ lineId, quantity }) => quantity > (most.get(lineId) ?? 0)))
    throw invalid('form.lines', 'goodsLeft')
}

/** R19.1 nothing is wanted on a day that is over, as little as while the order is taken; what was agreed before stays. */
function mustBeToCome(before: OrderFile, form: OrderForm): void {
  const [first] = newlyPastLines(before.form.lines, form.lines, before.today)
  if (first !== undefined) throw invalid(`form.lines.${first - 1}.requestedDate`, 'inThePast')
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

type Revision = { readonly form: ConfirmedForm; readonly reason: string; readonly cancels?: string }

/** Writes the changed form, its paper with what changed, and gives back the stock that it no longer needs. */
export async function revise(
  save: Save,
  actor: Signed['actor'],
  before: OrderFile,
  { form, reason, cancels }: Revision,
): Promise<Saved> {
  const { db, at } = save
  const { id: orderId, version: expected } = before.order
  const changes = revisionChanges(before.form, form)
  const revision = revisionAfter(before, reason)
  const paperId = newId()
  await updateOrderForm(db, { orderId, expected, revision, form, at, by: actor, reason })
  const released = await releaseSurplus({ db, file: before, byId: actor.id, paperId }, form)
  const caller = { id: actor.id, name: actor.name }
  const gathered = { db, file: await fileOf(db, orderId, at), actor, caller, paperId, save }
  const body = {
    toRevision: revision,
    reason,
    changes,
    ...(cancels && { cancels }),
    ...(released.length > 0 && { released }),
  }
  const { after } = await putInto(gathered, 'changeOrder', body)
  await project(db, after)
  await indexOrder(db, after)
  const action = cancels ? 'cancelPart' : 'changeOrder'
  await save.audit({ action, entity: 'order', entityId: orderId, before: before.form, after: form })
  if (revision > before.order.revision && !cancels) await tellChanged(save, before, reason)
  save.announce({ topic: 'order', id: orderId })
  return { paperId, number: null }
}

async function change(save: Save, { actor }: Signed, input: ChangeInput): Promise<Saved> {
  const { db, at } = save
  const before = await fileOf(db, input.orderId, at)
  await mustBeSeen(db, before, input.version)
  const form = ownForm(before, input.form)
  const blockers = [...actionBlockers('changeOrder', before, actor, {}), ...reductionBlockers(before, form)]
  if (blockers.length > 0) throw blocked(blockers)
  await mustBeKnownProducts(db, form)
  if (revisionChanges(before.form, form).length === 0) throw invalid('form', 'nothingChanged')
  mustBeToCome(before, form)
  mustBeHere(before, form)
  return revise(save, actor, before, { form, reason: input.reason })
}

/** R19.1 the whole form again, by somebody who has seen the newest version. */
export const changeOrder = os.orders.changeOrder.handler(({ context, input }) =>
  saveOnce(context, { key: input.key, procedure: 'changeOrder', input }, (save) => change(save, context, input)),
)
