import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { saidOf } from '#renderer/order-file/steps/said-of.ts'
import type { FormLine } from '#shared/rules/order-form.ts'
import { specificationOf } from '#shared/rules/specification.ts'
import { currentSheet } from '#shared/rules/steps/07-sheet.ts'
import { proofItems } from '#shared/rules/ticks.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import { useMemoOfOrder } from './use-memo-of-order.ts'

export type ProofItem = {
  readonly key: string
  readonly name: string
  readonly said: string
  /** The same in the memo; empty where it says nothing of it, or cannot be read by this person. */
  readonly inMemo: string
  /** What it is on the form, and of which line: by these its place on the customer's fax is found. */
  readonly item: string
  readonly lineId: string | null
  /** Of which line, from 1; 0 for what belongs to the whole order. */
  readonly line: number
}

// The sheet's words for what the form calls otherwise.
const ON_FORM: Readonly<Record<string, string>> = { date: 'requestedDate' }

/** Everything on the sheet that is held against the memo, each with what the sheet and the memo say. */
export function useProofItems(): readonly ProofItem[] {
  const { file } = useOrder()
  const { t } = useTranslation('proof')
  const text = useText()
  const { memo } = useMemoOfOrder()
  const sheet = currentSheet(file)
  const ofLine = (line: FormLine, item: string, date: CivilDate | null): string => {
    const said: Readonly<Record<string, string>> = {
      product: `${line.productNumber} ${line.productName} ${specificationOf(line)}`.trim(),
      quantity: line.quantity === null ? '' : `${text.quantity(line.quantity)} ${line.unit}`,
      price: line.unitPrice === null ? '' : text.price(line.unitPrice),
      date: date ?? '',
    }
    return said[item] ?? ''
  }
  const lineItem = (key: string, number: number, item: string): ProofItem => {
    const line = file.form.lines[number - 1]
    const head = { key, name: t(`line.${item}`, { line: number }), item: ON_FORM[item] ?? item, line: number }
    if (!line) return { ...head, said: '', inMemo: '', lineId: null }
    const promised = sheet?.body.lines.find((one) => one.lineId === line.id)?.preDeliveryDate ?? null
    const asked = memo?.form.lines.find((one) => one.id === line.id)
    return {
      ...head,
      said: ofLine(line, item, promised),
      inMemo: asked ? ofLine(asked, item, asked.requestedDate) : '',
      lineId: line.id,
    }
  }
  return proofItems(file.form).map((key) => {
    const [first = '', item] = key.split('.')
    if (item !== undefined) return lineItem(key, Number(first), item)
    const inMemo = memo ? saidOf({ ...file, form: memo.form }, key) : ''
    return { key, name: text.item(key), said: saidOf(file, key), inMemo, item: key, lineId: null, line: 0 }
  })
}
