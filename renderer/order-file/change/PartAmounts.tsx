import { useTranslation } from 'react-i18next'
import { NumberField } from '#renderer/app/forms/fields.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import { cancellable } from '#shared/rules/cancelling.ts'
import { useOrder } from '../data/order-view.ts'
import { readQuantity } from '../data/read.ts'
import css from './change.module.css'

type Props = {
  amounts: Readonly<Record<string, string>>
  onChange: (amounts: Readonly<Record<string, string>>) => void
}

/** How much of each line is cancelled; beside it what was ordered, and the most that has not left (R19.2). */
export function PartAmounts({ amounts, onChange }: Props) {
  const { file } = useOrder()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const most = new Map(cancellable(file).map((one) => [one.lineId, one.quantity]))
  return (
    <div className={css.amounts}>
      {file.form.lines.map((line, index) => {
        const typed = amounts[line.id] ?? ''
        const read = readQuantity(typed)
        const limit = most.get(line.id) ?? 0
        const error =
          typed.trim() === '' || (read !== null && read <= limit)
            ? undefined
            : read === null
              ? t('notANumber')
              : t('cancel.tooMuch', { most: text.quantity(limit) })
        return (
          <NumberField
            key={line.id}
            label={t('cancel.partOf', { line: index + 1, unit: line.unit })}
            hint={t('cancel.partHint', {
              product: line.productName,
              quantity: text.quantity(line.quantity ?? 0),
              most: text.quantity(limit),
            })}
            value={typed}
            error={error}
            onChange={(value) => onChange({ ...amounts, [line.id]: value })}
          />
        )
      })}
    </div>
  )
}
