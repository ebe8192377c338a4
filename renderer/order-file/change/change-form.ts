import type { FormLine, OrderForm, OrderTerms } from '#shared/rules/order-form.ts'
import { readPercent, writePercent } from '#shared/values/percent.ts'
import { formatQuantity } from '#shared/values/quantity.ts'
import { formatUnitPrice } from '#shared/values/unit-price.ts'
import { readDay, readPrice, readQuantity } from '../data/read.ts'

/** A line as it is typed: figures are text until they are saved. */
export type LineDraft = {
  readonly id: string
  readonly productId: string | null
  readonly productNumber: string
  readonly productName: string
  readonly specification: string
  readonly unit: string
  readonly quantity: string
  readonly unitPrice: string
  readonly requestedDate: string
  readonly note: string
}

export type ChangeDraft = {
  readonly lines: readonly LineDraft[]
  readonly terms: Omit<OrderTerms, 'toleranceBp'> & { readonly tolerance: string }
  readonly reason: string
}

/** The order's form as text fields. */
export function draftOf({ lines, terms: { toleranceBp, ...terms } }: OrderForm): ChangeDraft {
  return {
    lines: lines.map((line) => ({
      ...line,
      quantity: line.quantity === null ? '' : formatQuantity(line.quantity),
      unitPrice: line.unitPrice === null ? '' : formatUnitPrice(line.unitPrice),
      requestedDate: line.requestedDate ?? '',
    })),
    terms: { ...terms, tolerance: writePercent(toleranceBp) },
    reason: '',
  }
}

/**
 * A line whose product was typed or picked anew.
 *
 * The price belongs to the product that it was agreed for: with another product it is empty and has to be said again.
 */
export function withProduct(line: LineDraft, patch: Partial<FormLine>): LineDraft {
  const { productId = line.productId, productNumber = line.productNumber } = patch
  const { productName = line.productName, specification = line.specification, unit = line.unit } = patch
  const isAnother = line.productId !== null && productId !== line.productId
  const unitPrice = isAnother ? '' : line.unitPrice
  return { ...line, productId, productNumber, productName, specification, unit, unitPrice }
}

const isNumber = (text: string, read: (text: string) => number | null) => text.trim() === '' || read(text) !== null

/** Whether every figure and date that was typed is one. */
export const isReadable = ({ lines, terms }: ChangeDraft): boolean =>
  lines.every(
    (line) =>
      isNumber(line.quantity, readQuantity) &&
      isNumber(line.unitPrice, readPrice) &&
      (line.requestedDate === '' || readDay(line.requestedDate) !== null),
  ) && isNumber(terms.tolerance, readPercent)

/** The text fields as a form again; what is empty is missing. Items that are filled now are no longer unclear. */
export function formOf(before: OrderForm, { lines, terms: { tolerance, ...terms } }: ChangeDraft): OrderForm {
  return {
    ...before,
    terms: { ...terms, toleranceBp: readPercent(tolerance) },
    lines: lines.map((line) => ({
      ...line,
      quantity: readQuantity(line.quantity),
      unitPrice: readPrice(line.unitPrice),
      requestedDate: readDay(line.requestedDate),
    })),
  }
}
