import { NO_QUANTITY, type Quantity, quantity, subtractQuantity, sumQuantities } from '#shared/values/quantity.ts'
import { type Blocker, blocker } from './blockers.ts'
import type { OrderFile } from './order-file.ts'
import type { FormLine, OrderForm } from './order-form.ts'
import { latest, type PaperOf, papersOf } from './papers.ts'
import type { Role } from './roles.ts'
import { specificationOf } from './specification.ts'

/** So much of a line is taken out of the order, in thousandths of its unit. */
export type CancelledPart = { readonly lineId: string; readonly quantity: Quantity }

/** Lines or parts of quantities; null is the whole order. */
export type CancelledParts = readonly CancelledPart[] | null

type Request = PaperOf<'cancellationRequest'>

/** R19.2 the paper by which the request that was asked last came to nothing: taken back, or refused; null while neither is. */
export function droppedCancellation({
  papers,
}: OrderFile): PaperOf<'cancellationWithdrawal'> | PaperOf<'cancellationRefusal'> | null {
  const request = latest(papers, 'cancellationRequest')
  const ended = [...papersOf(papers, 'cancellationWithdrawal'), ...papersOf(papers, 'cancellationRefusal')]
  return ended.find(({ body }) => body.requestId === request?.id) ?? null
}

/**
 * R19.2 the request that was asked last and waits still, or null: not carried out, not taken back, not refused.
 *
 * A newer one takes the place of an older, which is not asked for again when the newer one comes to nothing.
 */
export function openCancellation(file: OrderFile): Request | null {
  const { papers } = file
  const request = latest(papers, 'cancellationRequest')
  if (!request) return null
  const isDone =
    papersOf(papers, 'cancellation').some(({ body }) => body.requestId === request.id) ||
    papersOf(papers, 'changeOrder').some(({ body }) => body.cancels === request.id)
  return isDone || droppedCancellation(file) ? null : request
}

/** What a request asks for; those that were written before parts could be asked for mean the whole order. */
export const partsOf = ({ body }: Request): CancelledParts => body.lines ?? null

/** R19.2 who must sign before an order, a line or a part of a quantity is cancelled: nobody before the production order. */
export const cancellationSigners = ({ papers }: OrderFile): readonly ('supervisor' | 'production')[] =>
  latest(papers, 'productionOrder') ? ['supervisor', 'production'] : []

/** R19.2 whose signature on the open request is still missing; nobody's where nothing is asked for. */
export function missingSigners(file: OrderFile): ReturnType<typeof cancellationSigners> {
  const request = openCancellation(file)
  if (!request) return []
  const signed = papersOf(file.papers, 'cancellationApproval').filter(({ body }) => body.requestId === request.id)
  return cancellationSigners(file).filter((tier) => !signed.some(({ body }) => body.tier === tier))
}

/** R19.2 who asked takes it back, and so does the clerk to whom the order was handed over since. */
export const mayWithdraw = ({ order }: OrderFile, request: Request, personId: string): boolean =>
  request.by.id === personId || order.clerk.id === personId

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

const isSameGoods = (line: FormLine, other: FormLine): boolean =>
  line.productId === other.productId && line.unit === other.unit && specificationOf(line) === specificationOf(other)

/**
 * R6.2, R19.1 how much a changed form still asks for of the goods that a line is of: nothing where the line goes, and
 * nothing where it becomes another product, another specification or another unit, whatever quantity stands there.
 */
export function stillAsked(line: FormLine, after: OrderForm): Quantity {
  const now = after.lines.find((one) => one.id === line.id)
  return now && isSameGoods(line, now) ? (now.quantity ?? NO_QUANTITY) : NO_QUANTITY
}

/** Of which lines' goods a changed form asks for less than the order does, and by how much. */
export function reductions(before: OrderForm, after: OrderForm): readonly CancelledPart[] {
  return before.lines.flatMap((line) => {
    const less = (line.quantity ?? NO_QUANTITY) - stillAsked(line, after)
    return less > 0 ? [{ lineId: line.id, quantity: quantity(less) }] : []
  })
}

/** R19.2 once production has the order nothing is taken out of it by a change alone: that is cancelled, and signed for. */
export function reductionBlockers(file: OrderFile, form: OrderForm): readonly Blocker[] {
  const signers: readonly Role[] = cancellationSigners(file)
  if (signers.length === 0 || reductions(file.form, form).length === 0) return []
  return [blocker('R19.2', 'cancelInstead', [['clerk', 'requestCancellation'], ...signers])]
}
