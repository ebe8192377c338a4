import type { OrderFile } from '#shared/rules/order-file.ts'

/** What was said about an item; lines are told in the lines' own table. */
export function saidOf({ form: { terms }, customer }: OrderFile, item: string): string {
  const said: Readonly<Record<string, string>> = {
    customer: customer.name,
    contact: `${terms.contact} ${terms.contactPhone}`,
    delivery: `${terms.deliveryPlace} ${terms.consignee}`,
    packaging: terms.packaging,
    label: terms.label,
    transport: terms.transport,
    payment: terms.payment,
    invoice: `${terms.invoiceKind} ${terms.invoiceTitle}`,
    tolerance: terms.toleranceBp === null ? '' : `± ${terms.toleranceBp / 100}%`,
    special: terms.special,
  }
  return said[item]?.trim() ?? ''
}
