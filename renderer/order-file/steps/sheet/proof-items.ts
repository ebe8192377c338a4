import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { currentSheet } from '#shared/rules/steps/07-sheet.ts'

export type ProofItem = { readonly key: string; readonly name: string; readonly said: string }

/** Everything on the sheet that is held against the memo: four items of each line, then the terms. */
export function useProofItems(): readonly ProofItem[] {
  const { file } = useOrder()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const { terms, lines } = file.form
  const sheet = currentSheet(file)
  const ofLines = lines.flatMap((line, index) => {
    const date = sheet?.body.lines.find((one) => one.lineId === line.id)?.preDeliveryDate
    const item = (key: string, said: string) => ({
      key: `${index + 1}.${key}`,
      name: t(`proofread.line.${key}`, { line: index + 1 }),
      said,
    })
    return [
      item('product', `${line.productNumber} ${line.productName} ${line.specification}`),
      item('quantity', `${text.quantity(line.quantity)} ${line.unit}`),
      item('price', text.price(line.unitPrice)),
      item('date', date ?? ''),
    ]
  })
  const term = (item: string, said: string) => ({ key: item, name: text.item(item), said })
  return [
    term('customer', file.customer.name),
    term('contact', `${terms.contact} ${terms.signer}`),
    ...ofLines,
    term('delivery', `${terms.deliveryPlace} ${terms.consignee} ${terms.consigneePhone}`),
    term('packaging', terms.packaging),
    term('label', terms.label),
    term('transport', terms.transport),
    term('payment', terms.payment),
    term('invoice', `${terms.invoiceKind} ${terms.invoiceTitle}`),
    term('tolerance', terms.toleranceBp === null ? '' : `± ${text.percent(terms.toleranceBp)}`),
    term('special', terms.special),
  ]
}
