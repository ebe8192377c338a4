import { type CivilDate, compareDates } from '#shared/values/civil-date.ts'
import { NO_QUANTITY, type Quantity, sumQuantities } from '#shared/values/quantity.ts'
import type { ExpectedReceipt, MaterialCover } from './materials.ts'
import type { OrderFile, ReceiptFacts } from './order-file.ts'
import type { CountedReceipt } from './paper-bodies.ts'
import { papersOf } from './papers.ts'
import { isOpenPurchase } from './purchases.ts'

type Asked = ExpectedReceipt & { readonly purchaseId: string; readonly number: string }

/**
 * R5.2 the receipts that an answer counts on: what must have come for its materials to be enough, and no later ones.
 *
 * Written into the answer, so that it can be seen afterwards whether one of them was put off.
 */
export const receiptsCounted = (
  covers: readonly MaterialCover[],
  supplies: readonly { readonly materialId: string; readonly expected: readonly Asked[] }[],
): readonly CountedReceipt[] =>
  covers.flatMap(({ materialId, short, from }) => {
    if (short <= 0 || from === null) return []
    const expected = supplies.find((one) => one.materialId === materialId)?.expected ?? []
    return expected.flatMap(({ purchaseId, number, expectedOn }) =>
      expectedOn !== null && expectedOn <= from ? [{ purchaseId, number, expectedOn }] : [],
    )
  })

/** A day that was written, and what it is now; `now` is null while nobody knows a day. */
export type MovedMaterial = { readonly was: CivilDate; readonly now: CivilDate | null }

/** R5.2 it was written, and nobody has promised a day since: there is none to show, and nothing to begin on. */
export const isUnpromised = (moved: MovedMaterial | null): boolean => moved !== null && moved.now === null

/** R20.2 the day on which a receipt is to be here; null while nobody knows one, undefined when it is here. */
function arrivalOf({ state, expectedOn, quantity, received }: ReceiptFacts): CivilDate | null | undefined {
  if (isOpenPurchase(state)) return expectedOn
  // Closed with less than was asked for: nothing more comes, and whether it is enough is for technical to say.
  return state === 'received' && received >= quantity ? undefined : null
}

const sumOf = (lineId: string, batches: readonly { readonly lineId: string; readonly quantity: Quantity }[]) =>
  sumQuantities(batches.filter((one) => one.lineId === lineId).map((one) => one.quantity))

/** The line is made or comes from stock: whatever comes in later is not for it. */
function isMade({ papers, form }: OrderFile, lineId: string): boolean {
  const batches = [...papersOf(papers, 'stockAllocation'), ...papersOf(papers, 'warehousing')]
  const inHouse = batches.flatMap(({ body }) => body.batches)
  const ordered = form.lines.find((one) => one.id === lineId)?.quantity ?? NO_QUANTITY
  return sumOf(lineId, inHouse) >= ordered
}

/** The newest technical answer on a line, whatever became of it. */
const newestAnswer = (file: OrderFile, lineId: string) =>
  papersOf(file.papers, 'technicalAnswer').findLast(({ body }) => body.lineId === lineId)?.body

/**
 * R5.2 the material of a line comes later than technical wrote: the day of the answer and the day that it is now.
 *
 * Null while every receipt that the answer counts on is here or comes by the written day. What was put off and still
 * comes by that day changes nothing; what was put off behind it, or is not coming any more, makes the answer stale (R19.1):
 * a written word is never altered, it is given again. Answers of earlier versions name no receipts.
 */
export function movedMaterial(file: OrderFile, lineId: string): MovedMaterial | null {
  const { materialDate: was = null, receipts = [] } = newestAnswer(file, lineId) ?? {}
  if (was === null || isMade(file, lineId)) return null
  const late = receipts.flatMap(({ purchaseId }) => {
    const receipt = file.receipts.find((one) => one.purchaseId === purchaseId)
    const day = receipt && arrivalOf(receipt)
    return day === undefined || (day !== null && day <= was) ? [] : [day]
  })
  if (late.length === 0) return null
  const days = late.filter((day) => day !== null)
  return { was, now: days.length < late.length ? null : (days.toSorted(compareDates).at(-1) ?? null) }
}

/** R5.2 the day from which the material of a line is there: as it was written, or as it is now; null where there is none. */
export function materialDayOf(file: OrderFile, lineId: string): CivilDate | null {
  const moved = movedMaterial(file, lineId)
  return moved ? moved.now : (newestAnswer(file, lineId)?.materialDate ?? null)
}
