import { Checkbox, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { CUSTOMER_CLASSES } from '#shared/rules/policy.ts'
import css from './Form.module.css'
import type { CustomerFormState } from './use-customer-form.ts'
import type { OwnField } from './use-own-field.tsx'

type Props = { readonly form: CustomerFormState; readonly field: OwnField['field'] }

/** R4.1, R4.2 his class and its standard, and his credit: whoever may not decide them sees whose they are. */
export function ClassAndCredit({ form: { draft, change, may, began }, field }: Props) {
  const { t } = useTranslation('customers')
  const bySupervisor = may.supervisor ? undefined : t('form.bySupervisor')
  return (
    <>
      {field(
        'class',
        (control) => (
          <Select
            {...control}
            disabled={!may.supervisor}
            value={draft.class}
            options={CUSTOMER_CLASSES.map((value) => ({ value, label: t('form.class', { value }) }))}
            onChange={(value) => change({ class: value })}
            style={{ width: '100%' }}
          />
        ),
        { required: true, hint: bySupervisor },
      )}
      {field(
        'classReason',
        (control) => (
          <Input
            {...control}
            disabled={!may.supervisor}
            maxLength={200}
            placeholder={t('form.standardHint')}
            value={draft.classReason}
            onChange={(event) => change({ classReason: event.target.value })}
          />
        ),
        { required: draft.class !== (began?.class ?? 'C') },
      )}
      {field(
        'creditLimit',
        (control) => (
          <Input
            {...control}
            disabled={!may.finance}
            inputMode="decimal"
            style={{ textAlign: 'right' }}
            value={draft.creditLimit}
            onChange={(event) => change({ creditLimit: event.target.value })}
          />
        ),
        { hint: may.finance ? undefined : t('form.byFinance') },
      )}
    </>
  )
}

/** R4.1 whether he is dealt with at all: in use, black-listed and why. */
export function Standing({ form: { draft, change, may }, field }: Props) {
  const { t } = useTranslation('customers')
  return (
    <>
      <div className={css.checks}>
        <Checkbox checked={draft.active} onChange={(event) => change({ active: event.target.checked })}>
          {t('form.active')}
        </Checkbox>
        <Checkbox
          disabled={!may.supervisor}
          checked={draft.blacklisted}
          onChange={(event) => change({ blacklisted: event.target.checked })}
        >
          {t('form.blacklisted')}
        </Checkbox>
      </div>
      {draft.blacklisted &&
        field(
          'blacklistReason',
          (control) => (
            <Input
              {...control}
              disabled={!may.supervisor}
              maxLength={200}
              value={draft.blacklistReason}
              onChange={(event) => change({ blacklistReason: event.target.value })}
            />
          ),
          { required: true, wide: true },
        )}
    </>
  )
}
