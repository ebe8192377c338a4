import { useTranslation } from 'react-i18next'
import { ClashNote } from '#renderer/app/errors/ClashNote.tsx'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'
import type { CustomerSheet } from '#shared/contract/customers.ts'
import { useCustomerWords } from '../words.ts'
import css from './Form.module.css'
import { OwnFields } from './OwnFields.tsx'
import { PartTable } from './PartTable.tsx'
import { useCustomerForm } from './use-customer-form.ts'

type Props = {
  /** The newest record; null for a new customer. */
  readonly customer: CustomerSheet | null
  readonly onDone: (id: string | null) => void
}

/** Everything of a customer in one form; nothing typed is lost by a refusal, a clash or a lock. */
export function CustomerForm({ customer, onDone }: Props) {
  const { t } = useTranslation('customers')
  const words = useCustomerWords()
  const form = useCustomerForm(customer, onDone)
  const { draft, refusal } = form
  const leave = () => onDone(null)
  useKeys([
    { keys: 'Ctrl+Enter', label: t('form.save'), primary: true, run: () => form.submit() },
    { keys: 'Escape', label: t('form.leave'), run: leave },
  ])
  const table = (name: 'contacts' | 'addresses' | 'articles') => (
    <PartTable
      name={name}
      rows={draft.parts[name]}
      known={customer?.products ?? {}}
      onRows={(rows) => form.change({ parts: { ...draft.parts, [name]: rows } })}
      refused={form.refusedRow?.list === name ? { ...form.refusedRow, why: refusal?.happened ?? '' } : null}
    />
  )
  return (
    <div className={css.form}>
      <OwnFields form={form} />
      {table('contacts')}
      {table('addresses')}
      {table('articles')}
      <div className={css.foot}>
        {refusal?.clash ? (
          <ClashNote
            clash={refusal.clash}
            nameOf={words.fieldOf}
            onSaveMine={() => form.submit(refusal.clash?.version)}
            onTakeTheirs={leave}
          />
        ) : (
          <RefusalBar error={form.error} />
        )}
        <div className={css.buttons}>
          <ActionButton keyHint="Esc" onClick={leave}>
            {t('form.leave')}
          </ActionButton>
          <ActionButton kind="primary" keyHint="Ctrl ↵" busy={form.isSaving} onClick={() => form.submit()}>
            {t('form.save')}
          </ActionButton>
        </div>
      </div>
    </div>
  )
}
