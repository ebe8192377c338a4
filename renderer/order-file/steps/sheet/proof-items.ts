import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { specificationOf } from '#shared/rules/specification.ts'
import { currentSheet } from '#shared/rules/steps/07-sheet.ts'
import { proofItems } from '#shared/rules/ticks.ts'
import { saidOf } from '../said-of.ts'

export type ProofItem = {
  readonly key: string
  readonly name: string
  readonly said: string
  /** What it is on the form, and of which line: by these its place on the customer's fax is found. */
  readonly item: string
  readonly lineId: string | null
}

// The sheet's words for what the form calls otherwise.
const ON_FORM: Readonly<Record<string, string>> = { date: 'requestedDate' }

/** Everything on the sheet that is held against the memo, each with what the sheet says. */
export function useProofItems(): readonly ProofItem[] {
  const { file } = useOrder()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const sheet = currentSheet(file)
  const lineItem = (key: string, number: number, item: string): ProofItem => {
    const line = file.form.lines[number - 1]
    const name = t(`proofread.line.${item}`, { line: number })
    if (!line) return { key, name, said: '', item, lineId: null }
    const date = sheet?.body.lines.find((one) => one.lineId === line.id)?.preDeliveryDate
    const said: Readonly<Record<string, string>> = {
      product: `${line.productNumber} ${line.productName} ${specificationOf(line)}`,
      quantity: `${text.quantity(line.quantity)} ${line.unit}`,
      price: text.price(line.unitPrice),
      date: date ?? '',
    }
    return { key, name, said: said[item] ?? '', item: ON_FORM[item] ?? item, lineId: line.id }
  }
  return proofItems(file.form).map((key) => {
    const [first = '', item] = key.split('.')
    return item === undefined
      ? { key, name: text.item(key), said: saidOf(file, key), item: key, lineId: null }
      : lineItem(key, Number(first), item)
  })
}
