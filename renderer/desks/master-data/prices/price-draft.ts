import type { NamedPrice } from '#shared/contract/office.ts'
import { dearerBreaks, type PriceRow, type PriceStep, priceRowProblems, raisedBy } from '#shared/rules/price-rows.ts'
import { formatQuantity, NO_QUANTITY, parseQuantity, type Quantity } from '#shared/values/quantity.ts'
import { formatUnitPrice, parseUnitPrice, type UnitPrice } from '#shared/values/unit-price.ts'
import type { DraftRow } from '../section.ts'

/** One price as it is typed: the product with what it is called, and quantity and price as texts. */
export type PriceDraft = {
  readonly productId: string
  readonly number: string
  readonly name: string
  readonly unit: string
  readonly minimum: string
  readonly price: string
}

export const EMPTY_PRICE: PriceDraft = { productId: '', number: '', name: '', unit: '', minimum: '', price: '' }

const textOf = (row: DraftRow, key: keyof PriceDraft): string => {
  const value = row[key]
  return typeof value === 'string' ? value : ''
}
export const asPriceDraft = (row: DraftRow): PriceDraft => ({
  productId: textOf(row, 'productId'),
  number: textOf(row, 'number'),
  name: textOf(row, 'name'),
  unit: textOf(row, 'unit'),
  minimum: textOf(row, 'minimum'),
  price: textOf(row, 'price'),
})

/** By how much the prices of a copy go up, and to which step they are rounded. */
export type Raise = { readonly basisPoints: number; readonly step: PriceStep }

/** A saved price as the grid shows it, raised first where that is asked for (R4.4). */
export const priceDraftOf = (one: NamedPrice, raise?: Raise): PriceDraft => ({
  productId: one.productId,
  number: one.productNumber,
  name: `${one.productName} ${one.specification}`.trim(),
  unit: one.unit,
  minimum: minimumText(one.minimum),
  price: formatUnitPrice(raise?.basisPoints ? raisedBy(one.price, raise.basisPoints, raise.step) : one.price),
})

/** From the first unit on is written as nothing: most prices have no break. */
export const minimumText = (minimum: Quantity): string => (minimum === NO_QUANTITY ? '' : formatQuantity(minimum))

export function readMinimum(text: string): Quantity | null {
  if (text.trim() === '') return NO_QUANTITY
  const parsed = parseQuantity(text)
  return parsed.ok ? parsed.value : null
}

export function readPrice(text: string): UnitPrice | null {
  const parsed = parseUnitPrice(text)
  return parsed.ok ? parsed.value : null
}

/** A row in which nothing stands yet. */
export const isBlank = (row: PriceDraft): boolean => row.number.trim() === '' && row.price.trim() === ''

export type PriceNote = {
  readonly cell: 'product' | 'minimum' | 'price'
  readonly code: 'unknownProduct' | 'quantity' | 'price' | 'sameBreak' | 'notPositive'
}

/** The prices as values, and what cannot be one yet, by the row's place; blank rows are neither. */
export function readPrices(drafts: readonly PriceDraft[]): {
  readonly rows: readonly PriceRow[]
  readonly notes: ReadonlyMap<number, PriceNote>
  readonly dearer: ReadonlySet<number>
} {
  const notes = new Map<number, PriceNote>()
  const rows: PriceRow[] = []
  const places: number[] = []
  for (const [index, draft] of drafts.entries()) {
    if (isBlank(draft)) continue
    const minimum = readMinimum(draft.minimum)
    const price = readPrice(draft.price)
    if (draft.productId === '') notes.set(index, { cell: 'product', code: 'unknownProduct' })
    else if (minimum === null) notes.set(index, { cell: 'minimum', code: 'quantity' })
    else if (price === null) notes.set(index, { cell: 'price', code: 'price' })
    else {
      rows.push({ productId: draft.productId, minimum, price })
      places.push(index)
    }
  }
  for (const { index, code } of priceRowProblems(rows)) {
    notes.set(places[index] ?? 0, { cell: code === 'sameBreak' ? 'minimum' : 'price', code })
  }
  return { rows, notes, dearer: new Set(dearerBreaks(rows).map((index) => places[index] ?? 0)) }
}
