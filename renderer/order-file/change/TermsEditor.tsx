import { useTranslation } from 'react-i18next'
import { LongField, NumberField, TextField } from '#renderer/app/forms/fields.tsx'
import css from './change.module.css'
import type { ChangeDraft } from './change-form.ts'

type Terms = ChangeDraft['terms']

const TEXTS = [
  'contact',
  'contactPhone',
  'signer',
  'customerPo',
  'deliveryPlace',
  'consignee',
  'consigneePhone',
  'packaging',
  'label',
  'transport',
  'payment',
  'invoiceKind',
  'invoiceTitle',
] as const satisfies readonly (keyof Terms)[]

/** Everything of the form besides the lines. */
export function TermsEditor({ terms, onChange }: { terms: Terms; onChange: (terms: Terms) => void }) {
  const { t } = useTranslation('orderFile')
  return (
    <section className={css.terms} aria-label={t('change.terms')}>
      {TEXTS.map((key) => (
        <TextField
          key={key}
          label={t(`field.${key}`)}
          value={terms[key]}
          onChange={(value) => onChange({ ...terms, [key]: value })}
        />
      ))}
      <NumberField
        label={t('change.tolerance')}
        value={terms.tolerance}
        onChange={(tolerance) => onChange({ ...terms, tolerance })}
      />
      <LongField
        label={t('field.special')}
        rows={1}
        value={terms.special}
        onChange={(special) => onChange({ ...terms, special })}
      />
    </section>
  )
}
