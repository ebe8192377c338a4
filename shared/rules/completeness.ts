import { FORM_ITEMS, type FormItem, type FormLine, type OrderForm } from './order-form.ts'
import type { Policy } from './policy.ts'

export type ItemState = 'there' | 'missing' | 'unclear'
export type CompletenessRow = { readonly item: FormItem; readonly state: ItemState; readonly mandatory: boolean }

const everyLine = (form: OrderForm, has: (line: FormLine) => boolean) => form.lines.length > 0 && form.lines.every(has)
const said = (...texts: readonly string[]) => texts.every((text) => text.trim() !== '')

const LINE_HAS = {
  product: (line) => line.productId !== null,
  specification: (line) => said(line.specification),
  quantity: (line) => line.quantity !== null && line.quantity > 0,
  price: (line) => line.unitPrice !== null,
  requestedDate: (line) => line.requestedDate !== null,
} satisfies Partial<Record<FormItem, (line: FormLine) => boolean>>

const IS_THERE: Readonly<Record<FormItem, (form: OrderForm) => boolean>> = {
  customer: (form) => form.customerId !== null,
  contact: ({ terms }) => said(terms.contact, terms.signer),
  product: (form) => everyLine(form, LINE_HAS.product),
  specification: (form) => everyLine(form, LINE_HAS.specification),
  quantity: (form) => everyLine(form, LINE_HAS.quantity),
  price: (form) => everyLine(form, LINE_HAS.price),
  requestedDate: (form) => everyLine(form, LINE_HAS.requestedDate),
  delivery: ({ terms }) => said(terms.deliveryPlace, terms.consignee, terms.consigneePhone),
  packaging: ({ terms }) => said(terms.packaging),
  label: ({ terms }) => said(terms.label),
  transport: ({ terms }) => said(terms.transport),
  payment: ({ terms }) => said(terms.payment),
  invoice: ({ terms }) => said(terms.invoiceKind, terms.invoiceTitle),
  tolerance: ({ terms }) => terms.toleranceBp !== null,
  special: ({ terms }) => said(terms.special),
}

/** Whether a line's specification says what its category asks for; where no category is known, everything does. */
export type IsSpecified = (line: FormLine) => boolean
const anything: IsSpecified = () => true

/** R2.2 whether something was said of an item of a line that nobody understood: marked, or kept as it was heard. */
export const isLineUnclear = (line: FormLine, item: FormItem, isSpecified: IsSpecified = anything): boolean =>
  line.unclear?.includes(item) === true ||
  (line.heard?.[item] ?? '') !== '' ||
  (item === 'specification' && said(line.specification) && !isSpecified(line))

/** Said of the whole form, or of a line of it: neither is understood. */
const isUnclear = (form: OrderForm, item: FormItem, isSpecified: IsSpecified): boolean =>
  form.unclear.includes(item) || form.lines.some((line) => isLineUnclear(line, item, isSpecified))

/** The lines on which an item is open, counted from 1; nothing for the items of the whole form. */
export type OpenLines = { readonly missing: readonly number[]; readonly unclear: readonly number[] }

/** R2.2 which lines a call-back has to ask about for an item; what is not understood is not missing. */
export function openLines(
  { lines }: Pick<OrderForm, 'lines'>,
  item: FormItem,
  isSpecified: IsSpecified = anything,
): OpenLines {
  const has = (LINE_HAS as Partial<Record<FormItem, (line: FormLine) => boolean>>)[item]
  const where = (test: (line: FormLine) => boolean) =>
    has === undefined ? [] : lines.flatMap((line, index) => (test(line) ? [index + 1] : []))
  return {
    unclear: where((line) => isLineUnclear(line, item, isSpecified)),
    missing: where((line) => has?.(line) === false && !isLineUnclear(line, item, isSpecified)),
  }
}

/**
 * R2.1 the form, item by item: there, missing or unclear.
 *
 * Unclear wins over there: what nobody understood is not complete, even if something was typed.
 */
export function completeness(
  form: OrderForm,
  policy: Policy,
  isSpecified: IsSpecified = anything,
): readonly CompletenessRow[] {
  const { mandatory } = policy.types[form.orderType]
  return FORM_ITEMS.map((item) => ({
    item,
    state: isUnclear(form, item, isSpecified) ? 'unclear' : IS_THERE[item](form) ? 'there' : 'missing',
    mandatory: mandatory.includes(item),
  }))
}

/** R2.3 the mandatory items that keep a memo from becoming an order. */
export function openMandatory(form: OrderForm, policy: Policy, isSpecified?: IsSpecified): readonly CompletenessRow[] {
  return completeness(form, policy, isSpecified).filter((row) => row.mandatory && row.state !== 'there')
}
