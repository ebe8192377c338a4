import { useTranslation } from 'react-i18next'
import { DayField, NumberField, TextField } from '#renderer/app/forms/fields.tsx'
import { ProductPicker } from '#renderer/desks/intake/form/ProductPicker.tsx'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { Field } from '#renderer/ui/Field.tsx'
import type { FormLine } from '#shared/rules/order-form.ts'
import { useOrder } from '../data/order-view.ts'
import { readPrice, readQuantity } from '../data/read.ts'
import { focusField } from '../forms/focus-field.ts'
import css from './change.module.css'
import { type LineDraft, withProduct } from './change-form.ts'

/** `past`: the lines, from 1, whose day this change puts into the past. */
type Props = { lines: readonly LineDraft[]; past: readonly number[]; onChange: (lines: readonly LineDraft[]) => void }

/** The order's lines as fields: product, specification, quantity, price, date. */
export function LinesEditor({ lines, past, onChange }: Props) {
  const { t } = useTranslation('orderFile')
  const set = (at: number, patch: Partial<LineDraft>) =>
    onChange(lines.map((line, index) => (index === at ? { ...line, ...patch } : line)))
  const add = () =>
    onChange([
      ...lines,
      {
        id: crypto.randomUUID(),
        productId: null,
        productNumber: '',
        productName: '',
        specification: '',
        unit: '',
        quantity: '',
        unitPrice: '',
        requestedDate: lines.at(-1)?.requestedDate ?? '',
        note: '',
      },
    ])
  return (
    <section aria-label={t('change.lines')}>
      {lines.map((line, index) => {
        const number = index + 1
        return (
          <div key={line.id} className={css.line}>
            <ProductField
              line={line}
              number={number}
              onChange={(patch) => set(index, withProduct(line, patch))}
              onDone={() => focusField(t('change.specification', { number }))}
            />
            <TextField
              label={t('change.specification', { number })}
              value={line.specification}
              onChange={(specification) => set(index, { specification })}
            />
            <NumberField
              label={t('change.quantity', { number, unit: line.unit })}
              value={line.quantity}
              error={line.quantity !== '' && readQuantity(line.quantity) === null ? t('notANumber') : undefined}
              onChange={(quantity) => set(index, { quantity })}
            />
            <NumberField
              label={t('change.price', { number })}
              value={line.unitPrice}
              error={line.unitPrice !== '' && readPrice(line.unitPrice) === null ? t('notANumber') : undefined}
              onChange={(unitPrice) => set(index, { unitPrice })}
            />
            <DayField
              label={t('change.date', { number })}
              value={line.requestedDate}
              error={past.includes(number) ? t('change.isPast') : undefined}
              onChange={(requestedDate) => set(index, { requestedDate })}
            />
            {lines.length > 1 && (
              <ActionButton size="small" icon="close" onClick={() => onChange(lines.filter((_, at) => at !== index))}>
                {t('change.removeLine', { number })}
              </ActionButton>
            )}
          </div>
        )
      })}
      <ActionButton size="small" icon="plus" onClick={add}>
        {t('change.addLine')}
      </ActionButton>
    </section>
  )
}

type ProductProps = {
  line: LineDraft
  number: number
  onChange: (patch: Partial<FormLine>) => void
  onDone: () => void
}

/** The product, looked for as while the order is taken: by number, name, initials or the customer's own number. */
function ProductField({ line, number, onChange, onDone }: ProductProps) {
  const { file } = useOrder()
  const { t } = useTranslation('orderFile')
  const label = t('change.product', { number })
  return (
    <Field label={label} hint={line.productName}>
      {({ id }) => (
        <ProductPicker
          id={id}
          label={label}
          line={line}
          customerId={file.customer.id}
          onChange={onChange}
          onDone={onDone}
        />
      )}
    </Field>
  )
}
