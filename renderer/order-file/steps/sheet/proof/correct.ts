import { useTranslation } from 'react-i18next'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import type { ProofItem } from './proof-items.ts'

/** Where an item that is wrong is put right: on the order, on the sheet itself, or in the customer's file. */
export type Correction = { readonly where: 'order' | 'sheet' | 'customer'; readonly field: string }

/** The first field of an item of the form, as it is called there. */
const FIELD: Readonly<Record<string, string>> = { delivery: 'deliveryPlace', invoice: 'invoiceKind' }

/** R7.2 the way from a wrong item to the field that makes it right; the field is named by its label. */
export function useCorrection(): (item: ProofItem) => Correction {
  const { file } = useOrder()
  const { t } = useTranslation('orderFile')
  return ({ item, line }) => {
    if (item === 'customer') return { where: 'customer', field: '' }
    if (item === 'requestedDate') return { where: 'sheet', field: t('sheet.preDelivery', { line }) }
    if (line > 0) {
      const unit = file.form.lines[line - 1]?.unit ?? ''
      return { where: 'order', field: t(`change.${item}`, { number: line, unit }) }
    }
    if (item === 'tolerance') return { where: 'order', field: t('change.tolerance') }
    return { where: 'order', field: t(`field.${FIELD[item] ?? item}`) }
  }
}
