import { NO_QUANTITY, type Quantity, quantity, subtractQuantity, sumQuantities } from '#shared/values/quantity.ts'
import { type Blocker, blocker } from './blockers.ts'
import type { OrderFile } from './order-file.ts'
import type { OrderForm } from './order-form.ts'
import { latest, type PaperOf, papersOf } from './papers.ts'
import type { Role } from './roles.ts'

/** So much of a line is taken out of the order, in thousandths of its unit. */
export type CancelledPart = { readonly lineId: string; readonly quantity: Quantity }

/** Lines or parts of quantities; null is the whole order. */
export type CancelledParts = readonly CancelledPart[] | null

/** R19.2 the request that was asked last and not carried out yet, or null. A newer one takes the place of an older. */
export function openCancellation({ papers }: OrderFile): PaperOf<'cancellationRequest'> | null {
  const request = latest(papers, 'cancellationRequest')
  if (!request) return null
  const isDone =
    papersOf(papers, 'cancellation').some(({ body }) => body.requestId === request.id) ||
    papersOf(papers, 'changeOrder').some(({ body }) => body.cancels === request.id)
  return isDone ? null : request
}

/** What a request asks for; those that were written before parts could be asked for mean the whole order. */
export const partsOf = ({ body }: PaperOf<'cancellationRequest'>): CancelledParts => body.lines ?? null

/** R19.2 who must sign before an order, a line or a part of a quantity is cancelled: nobody before the production order. */
export const cancellationSigners = ({ papers }: OrderFile): readonly ('supervisor' | 'production')[] =>
  latest(papers, 'productionOrder') ? ['supervisor', 'production'] : []

/** R19.2 the most that can be cancelled of each line: what has left or was released to leave at once cannot. */
export function cancellable({ papers, form }: OrderFile): readonly CancelledPart[] {
  const dispatches = papersOf(papers, 'dispatch')
  const gone = new Set(dispatches.map(({ body }) => body.noticeId))
  const released = papersOf(papers, 'emergencyRelease').filter(({ id }) => !gone.has(id))
  const leaving = [...dispatches, ...released].flatMap(({ body }) => body.batches)
  return form.lines.map(({ id, quantity: ordered }) => {
    const left = sumQuantities(leaving.filter(({ lineId }) => lineId === id).map((one) => one.quantity))
    return { lineId: id, quantity: quantity(Math.max(0, (ordered ?? 0) - left)) }
  })
}

/** The form without the cancelled parts; a line of which nothing is left goes. */
export function formWithout(form: OrderForm, parts: readonly CancelledPart[]): OrderForm {
  const cancelled = new Map(parts.map((part) => [part.lineId, part.quantity]))
  const lines = form.lines.flatMap((line) => {
    const less = cancelled.get(line.id)
    if (less === undefined || line.quantity === null) return [line]
    return less >= line.quantity ? [] : [{ ...line, quantity: subtractQuantity(line.quantity, less) }]
  })
  return { ...form, lines }
}

/** Of which lines a changed form asks for less than the order does, and by how much. */
export function reductions(before: OrderForm, after: OrderForm): readonly CancelledPart[] {
  return before.lines.flatMap((line) => {
    const left = after.lines.find((one) => one.id === line.id)?.quantity ?? NO_QUANTITY
    const less = (line.quantity ?? NO_QUANTITY) - left
    return less > 0 ? [{ lineId: line.id, quantity: quantity(less) }] : []
  })
}

/** R19.2 once production has the order nothing is taken out of it by a change alone: that is cancelled, and signed for. */
export function reductionBlockers(file: OrderFile, form: OrderForm): readonly Blocker[] {
  const signers: readonly Role[] = cancellationSigners(file)
  if (signers.length === 0 || reductions(file.form, form).length === 0) return []
  return [blocker('R19.2', 'cancelInstead', [['clerk', 'requestCancellation'], ...signers])]
}
