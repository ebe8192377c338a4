import type { OrderForm } from '#shared/rules/order-form.ts'
import { aForm } from '../test-desk/flow.ts'
import type { Office } from '../test-desk/office.ts'

/** What is asked for besides fills the first page of the sheet: the block to sign stands on the second one. */
export function longTerms(office: Office): Pick<OrderForm, 'terms'> {
  const { terms } = aForm(office, '')
  return { terms: { ...terms, special: '每卷贴标，纸芯两端封口，接头处做标记；'.repeat(20) } }
}
