import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { formatUnitPrice } from '#shared/values/unit-price.ts'
import { readPrice, readQuantity } from '../data/read.ts'
import { DayField, NumberField, PickField, TextField } from '../forms/fields.tsx'
import css from './change.module.css'
import type { LineDraft } from './change-form.ts'

const MOST_PRODUCTS = 500

type Props = { lines: readonly LineDraft[]; onChange: (lines: readonly LineDraft[]) => void }

/** The order's lines as fields: product, specification, quantity, price, date. */
export function LinesEditor({ lines, onChange }: Props) {
  const { q } = useDesk()
  const { t } = useTranslation('orderFile')
  const products = useQuery(q.office.products.queryOptions({ input: { text: '', limit: MOST_PRODUCTS } }))
  const known = products.data ?? []
  const set = (at: number, patch: Partial<LineDraft>) =>
    onChange(lines.map((line, index) => (index === at ? { ...line, ...patch } : line)))
  const pick = (at: number, productId: string) => {
    const product = known.find((one) => one.id === productId)
    if (!product) return
    const { number, name, specification, unit, price } = product
    const typed = lines[at]?.unitPrice ?? ''
    set(at, {
      productId,
      productNumber: number,
      productName: name,
      specification,
      unit,
      unitPrice: typed === '' && price !== null ? formatUnitPrice(price) : typed,
    })
  }
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
        const own = known.some((one) => one.id === line.productId)
        const options = known.map((one) => ({ value: one.id, label: `${one.number} ${one.name}` }))
        const current = line.productId !== null && !own ? [{ value: line.productId, label: line.productNumber }] : []
        return (
          <div key={line.id} className={css.line}>
            <PickField
              label={t('change.product', { number })}
              value={line.productId ?? ''}
              onChange={(id) => pick(index, id)}
              options={[...current, ...options]}
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
