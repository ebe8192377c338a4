import type { ConfirmedForm } from '#db/queries/orders.ts'
import type { Saved } from '#shared/contract/base.ts'
import { actionBlockers } from '#shared/rules/actions.ts'
import { formWithout, openCancellation, partsOf } from '#shared/rules/cancelling.ts'
import { freedBy } from '#shared/rules/freed.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import { revise } from './change-order.ts'
import { fileOf, mustBeSeen } from './kit/gather.ts'
import { type Inputs, os, type Signed } from './kit/implementer.ts'
import { holders } from './kit/papers.ts'
import { blocked, invalid } from './kit/refusals.ts'
import { type Save, saveOnce } from './kit/save.ts'

/** R19.2 told: whoever counts on what is taken out, and finance where the customer has now paid too much. */
async function tell(save: Save, file: OrderFile, freed: ReturnType<typeof freedBy>, reason: string): Promise<void> {
  const { id: orderId, number, clerk, sales } = file.order
  const roles = freed.told.filter((role) => !['clerk', 'sales', 'finance'].includes(role))
  const floor = roles.length > 0 ? await holders(save.db, ...roles) : []
  const readers = [...new Set([clerk.id, sales?.id ?? null, ...floor])]
  await save.notify(readers, { kind: 'partCancelled', params: { number, reason }, orderId })
  if (freed.money === 0) return
  const params = { number, amount: freed.money }
  await save.notify(await holders(save.db, 'finance'), { kind: 'overpaid', params, orderId })
}

async function take(save: Save, { actor }: Signed, input: Inputs['orders']['cancelPart']): Promise<Saved> {
  const before = await fileOf(save.db, input.orderId, save.at)
  await mustBeSeen(save.db, before, input.version)
  const blockers = actionBlockers('cancelPart', before, actor)
  if (blockers.length > 0) throw blocked(blockers)
  const request = openCancellation(before)
  const parts = request && partsOf(request)
  if (!request || !parts || request.id !== input.requestId) throw invalid('requestId', 'notInFile')

  const freed = freedBy(before, parts)
  const form: ConfirmedForm = { ...formWithout(before.form, parts), customerId: before.customer.id }
  const { reason } = request.body
  const saved = await revise(save, actor, before, { form, reason, cancels: request.id })
  await tell(save, before, freed, reason)
  return saved
}

/** R19.2 lines, or parts of their quantities, are taken out of the order: as a new revision, by the request and its signatures. */
export const cancelPart = os.orders.cancelPart.handler(({ context, input }) =>
  saveOnce(context, { key: input.key, procedure: 'cancelPart', input }, (save) => take(save, context, input)),
)
