import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import type { CancelledParts } from '#shared/rules/cancelling.ts'
import { lineNumber } from '../data/format.ts'
import { useOrder } from '../data/order-view.ts'

/** What is cancelled in words: the whole order, or `第 2 行 4.000 吨`. */
export function usePartText(): (parts: CancelledParts) => string {
  const { file } = useOrder()
  const { t } = useTranslation('orderFile')
  const text = useText()
  return (parts) =>
    parts === null
      ? t('cancel.allOf')
      : parts
          .map(({ lineId, quantity }) =>
            t('cancel.partText', {
              line: lineNumber(file, lineId),
              quantity: text.quantity(quantity),
              unit: file.form.lines.find((line) => line.id === lineId)?.unit ?? '',
            }),
          )
          .join(t('list.comma'))
}
