import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { NumberField } from '#renderer/app/forms/fields.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { readQuantity } from '#renderer/order-file/data/read.ts'
import { useForm } from '#renderer/order-file/data/use-form.ts'
import { Facts } from '#renderer/order-file/forms/Facts.tsx'
import { FormBody } from '#renderer/order-file/forms/FormBody.tsx'
import css from '#renderer/order-file/forms/forms.module.css'
import { RecordFoot } from '#renderer/order-file/forms/RecordFoot.tsx'
import type { LineProgress } from '#shared/rules/lines.ts'
import type { FormLine } from '#shared/rules/order-form.ts'
import { papersOf } from '#shared/rules/papers.ts'
import { formatQuantity, type Quantity } from '#shared/values/quantity.ts'

/** Takes finished stock for a line, first in first out; the batches are chosen by the data owner (R6.2). */
export function AllocateStock({ progress, line }: { progress: LineProgress; line: FormLine }) {
  const { file } = useOrder()
  const { call } = useDesk()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const available = file.stock.find((one) => one.lineId === line.id)?.available ?? 0
  const proposed = Math.min(available, progress.toProduce) as Quantity
  const { form, change, save } = useForm(`stock/${line.id}`, { quantity: formatQuantity(proposed) })
  const quantity = readQuantity(form.quantity)
  const batches = papersOf(file.papers, 'stockAllocation')
    .filter(({ body }) => body.lineId === line.id)
    .flatMap(({ body }) => body.batches)
  const missing = !quantity
    ? t('notANumber')
    : quantity > available
      ? t('stock.tooMuch', { available: text.quantity(available) })
      : undefined
  return (
    <FormBody action="allocateStock">
      <Facts
        rows={[
          [t('stock.available'), `${text.quantity(available)} ${line.unit}`],
          [t('stock.ordered'), `${text.quantity(progress.ordered)} ${line.unit}`],
          [t('stock.allocated'), `${text.quantity(progress.fromStock)} ${line.unit}`],
          [
            t('stock.batches'),
            batches
              .map((one) => `${one.batchNumber} ${text.quantity(one.quantity)} ${one.location}`)
              .join(t('list.comma')),
          ],
        ]}
      />
      {progress.toProduce > 0 && (
        <>
          <div className={css.grid}>
            <NumberField
              label={t('stock.take', { unit: line.unit })}
              value={form.quantity}
              onChange={(value) => change({ quantity: value })}
            />
          </div>
          <RecordFoot
            action="allocateStock"
            label={t('stock.record')}
            save={save}
            missing={missing}
            onSave={() => {
              if (!quantity) return
              const body = { lineId: line.id, quantity }
              void save.run((head) => call.production.allocateStock({ ...head, body }))
            }}
          />
        </>
      )}
    </FormBody>
  )
}
