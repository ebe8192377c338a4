import { FORM_ITEMS, type FormItem, type FormLine, type OrderForm } from './order-form.ts'
import type { Policy } from './policy.ts'

export type ItemState = 'there' | 'missing' | 'unclear'
export type CompletenessRow = { readonly item: FormItem; readonly state: ItemState; readonly mandatory: boolean }

const everyLine = (form: OrderForm, has: (line: FormLine) => boolean) => form.lines.length > 0 && form.lines.every(has)
const said = (...texts: readonly string[]) => texts.every((text) => text.trim() !== '')

const IS_THERE: Readonly<Record<FormItem, (form: OrderForm) => boolean>> = {
  customer: (form) => form.customerId !== null,
  contact: ({ terms }) => said(terms.contact, terms.signer),
  product: (form) => everyLine(form, (line) => line.productId !== null),
  specification: (form) => everyLine(form, (line) => said(line.specification)),
  quantity: (form) => everyLine(form, (line) => line.quantity !== null && line.quantity > 0),
  price: (form) => everyLine(form, (line) => line.unitPrice !== null),
  requestedDate: (form) => everyLine(form, (line) => line.requestedDate !== null),
  delivery: ({ terms }) => said(terms.deliveryPlace, terms.consignee, terms.consigneePhone),
  packaging: ({ terms }) => said(terms.packaging),
  label: ({ terms }) => said(terms.label),
  transport: ({ terms }) => said(terms.transport),
  payment: ({ terms }) => said(terms.payment),
  invoice: ({ terms }) => said(terms.invoiceKind, terms.invoiceTitle),
  tolerance: ({ terms }) => terms.toleranceBp !== null,
  special: ({ terms }) => said(terms.special),
}

/** Said of the whole form, or of a line of it: neither is understood. */
const isUnclear = (form: OrderForm, item: FormItem): boolean =>
  form.unclear.includes(item) || form.lines.some((line) => line.unclear?.includes(item))

/**
 * R2.1 the form, item by item: there, missing or unclear.
 *
 * Unclear wins over there: what nobody understood is not complete, even if something was typed.
 */
export function completeness(form: OrderForm, policy: Policy): readonly CompletenessRow[] {
  const { mandatory } = policy.types[form.orderType]
  return FORM_ITEMS.map((item) => ({
    item,
    state: isUnclear(form, item) ? 'unclear' : IS_THERE[item](form) ? 'there' : 'missing',
    mandatory: mandatory.includes(item),
  }))
}

/** R2.3 the mandatory items that keep a memo from becoming an order. */
export function openMandatory(form: OrderForm, policy: Policy): readonly CompletenessRow[] {
  return completeness(form, policy).filter((row) => row.mandatory && row.state !== 'there')
}
