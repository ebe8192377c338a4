import type { FormItem } from '#shared/rules/order-form.ts'
import { CustomerPicker } from './CustomerPicker.tsx'
import { TermField } from './TermField.tsx'
import { ToleranceField } from './ToleranceField.tsx'

/** Items that are filled line by line in the grid, not in a field of their own. */
export const LINE_ITEMS: readonly FormItem[] = ['product', 'specification', 'quantity', 'price', 'requestedDate']

/** The fields of one item of the form; nothing for those of the grid. */
export function ItemFields({ item }: { item: FormItem }) {
  switch (item) {
    case 'customer':
      return <CustomerPicker />
    case 'contact':
      return (
        <>
          <TermField term="contact" item={item} />
          <TermField term="signer" item={item} />
          <TermField term="contactPhone" item={item} />
          <TermField term="customerPo" item={item} />
        </>
      )
    case 'delivery':
      return (
        <>
          <TermField term="deliveryPlace" item={item} wide />
          <TermField term="consignee" item={item} />
          <TermField term="consigneePhone" item={item} />
        </>
      )
    case 'invoice':
      return (
        <>
          <TermField term="invoiceKind" item={item} />
          <TermField term="invoiceTitle" item={item} />
        </>
      )
    case 'tolerance':
      return <ToleranceField />
    case 'packaging':
    case 'label':
    case 'transport':
    case 'payment':
      return <TermField term={item} item={item} wide />
    case 'special':
      return <TermField term="special" item={item} wide rows={2} />
    default:
      return null
  }
}
