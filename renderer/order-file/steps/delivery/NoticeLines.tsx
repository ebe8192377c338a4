import { useTranslation } from 'react-i18next'
import { NumberField } from '#renderer/app/forms/fields.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { readQuantity } from '#renderer/order-file/data/read.ts'
import css from '#renderer/order-file/forms/forms.module.css'
import { LineName } from '#renderer/order-file/forms/LineName.tsx'
import { type LineProgress, lineProgress } from '#shared/rules/lines.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import { formatQuantity, type Quantity } from '#shared/values/quantity.ts'

export type Typed = Readonly<Record<string, string>>
export type NoticeLine = { readonly lineId: string; readonly quantity: Quantity }

/** What was typed, as lines with a quantity; everything that is deliverable where nothing was. */
export function noticeLines(file: OrderFile, typed: Typed): readonly NoticeLine[] {
  return lineProgress(file).flatMap(({ lineId, deliverable }) => {
    const quantity = typed[lineId] === undefined ? deliverable : readQuantity(typed[lineId])
    return quantity !== null && quantity > 0 ? [{ lineId, quantity }] : []
  })
}

type Props = { typed: Typed; onChange: (typed: Typed) => void }

/** How much of each line goes: at most what is in house for the order and on no other notice (R14.1). */
export function NoticeLines({ typed, onChange }: Props) {
  const { file } = useOrder()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const errorOf = (line: LineProgress, quantity: Quantity | null) =>
    quantity === null
      ? t('notANumber')
      : quantity > line.deliverable
        ? t('delivery.tooMuch', { deliverable: text.quantity(line.deliverable) })
        : undefined
  return (
    <div className={css.rows}>
      {lineProgress(file).map((progress, index) => {
        const line = file.form.lines[index]
        if (!line) return null
        const value = typed[line.id] ?? formatQuantity(progress.deliverable)
        return (
          <div key={line.id} className={css.row}>
            <span className={css.product}>
              <LineName line={line} number={index + 1} />
            </span>
            <NumberField
              label={t('delivery.quantity', { line: index + 1, unit: line.unit })}
              value={value}
              error={errorOf(progress, readQuantity(value))}
              hint={t('delivery.ofStock', {
                deliverable: text.quantity(progress.deliverable),
                ordered: text.quantity(progress.ordered),
              })}
              onChange={(next) => onChange({ ...typed, [line.id]: next })}
            />
          </div>
        )
      })}
    </div>
  )
}
