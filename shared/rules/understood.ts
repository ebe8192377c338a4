import { isLineUnclear } from './completeness.ts'
import type { FormItem, FormLine, OrderForm, OrderTerms } from './order-form.ts'

/** The fields that hold an item of a line. */
const OF_LINE: Partial<Record<FormItem, readonly (keyof FormLine)[]>> = {
  product: ['productId'],
  specification: ['specification'],
  quantity: ['quantity'],
  price: ['unitPrice'],
  requestedDate: ['requestedDate'],
}

/** The fields that hold an item of the whole form; an item is understood once one of them was said anew. */
const OF_FORM: Partial<Record<FormItem, readonly (keyof OrderTerms)[]>> = {
  contact: ['contact', 'signer'],
  delivery: ['deliveryPlace', 'consignee', 'consigneePhone'],
  packaging: ['packaging'],
  label: ['label'],
  transport: ['transport'],
  payment: ['payment'],
  invoice: ['invoiceKind', 'invoiceTitle'],
  tolerance: ['toleranceBp'],
  special: ['special'],
}

const isSaid = (value: unknown): boolean => value !== null && value !== undefined && value !== ''

function filled<Of>(before: Of, after: Of, fields: readonly (keyof Of)[] = []): boolean {
  return fields.some((field) => before[field] !== after[field] && isSaid(after[field]))
}

/** The items that carry a mark in both and were filled differently in between; those that were heard lose it with their text. */
function lineUnderstood(before: FormLine, after: FormLine): FormLine {
  const unclear = (after.unclear ?? []).filter(
    (item) => !(isLineUnclear(before, item) && filled(before, after, OF_LINE[item])),
  )
  if (unclear.length === (after.unclear ?? []).length) return after
  const { unclear: _, ...rest } = after
  return unclear.length === 0 ? rest : { ...rest, unclear }
}

/**
 * R2.2 the form after a call-back: what was unclear before it and was filled by it is clear.
 *
 * A mark on something that did not change stays, and so does one that was set during the call: nobody answered it.
 */
export function understood(before: OrderForm, after: OrderForm): OrderForm {
  const lines = after.lines.map((line) => {
    const earlier = before.lines.find((one) => one.id === line.id)
    return earlier ? lineUnderstood(earlier, line) : line
  })
  const isAnswered = (item: FormItem) =>
    before.unclear.includes(item) &&
    (filled(before.terms, after.terms, OF_FORM[item]) ||
      (item === 'customer' && before.customerId !== after.customerId && isSaid(after.customerId)) ||
      (OF_LINE[item] !== undefined &&
        after.lines.length > 0 &&
        after.lines.every((line) => {
          const earlier = before.lines.find((one) => one.id === line.id)
          return earlier === undefined || filled(earlier, line, OF_LINE[item])
        })))
  return { ...after, lines, unclear: after.unclear.filter((item) => !isAnswered(item)) }
}
