import { useQuery } from '@tanstack/react-query'
import { Checkbox, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { Field, type FieldControl } from '#renderer/ui/Field.tsx'
import { CUSTOMER_CLASSES } from '#shared/rules/policy.ts'
import type { CustomerDraft } from './draft.ts'
import css from './Form.module.css'
import type { CustomerFormState } from './use-customer-form.ts'

type TextKey = 'name' | 'shortName' | 'phone' | 'fax' | 'region' | 'taxNumber' | 'invoiceTitle' | 'remark'

/** The customer's own fields; what somebody else decides is shown and says whose it is. */
export function OwnFields({ form }: { form: CustomerFormState }) {
  const { t } = useTranslation('customers')
  const { q } = useDesk()
  const { draft, change, may, began } = form
  const users = useQuery(q.office.users.queryOptions({ input: {} }))
  const peopleOf = (role: 'sales' | 'clerk') =>
    (users.data ?? [])
      .filter((user) => user.active && user.roles.includes(role))
      .map(({ id, name }) => ({ value: id, label: name }))
  const errorOf = (key: string): string | undefined => {
    const problem = form.problemOf(key)
    if (problem !== undefined) return t(`problem.${problem}`)
    return form.refusal?.field === key ? form.refusal.happened : undefined
  }
  const field = (key: keyof CustomerDraft, control: (props: FieldControl) => ReactNode, look: Look = {}) => (
    <div className={look.wide ? css.wide : undefined}>
      <Field label={t(`field.${key}`)} required={look.required} error={errorOf(key)} hint={look.hint}>
        {control}
      </Field>
    </div>
  )
  const text = (key: TextKey, look: Look = {}) =>
    field(
      key,
      (control) => (
        <Input
          {...control}
          maxLength={200}
          autoFocus={key === 'name' && began === null}
          value={draft[key]}
          onChange={(event) => change({ [key]: event.target.value })}
        />
      ),
      look,
    )
  const person = (key: 'salesId' | 'clerkId', role: 'sales' | 'clerk') =>
    field(key, (control) => (
      <Select
        {...control}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        value={draft[key] ?? undefined}
        options={peopleOf(role)}
        onChange={(chosen?: string) => change({ [key]: chosen ?? null })}
        style={{ width: '100%' }}
      />
    ))
  const bySupervisor = may.supervisor ? undefined : t('form.bySupervisor')
  return (
    <div className={css.fields}>
      {text('name', { required: true, wide: true })}
      {text('shortName')}
      {field(
        'number',
        (control) => (
          <Input
            {...control}
            disabled={began !== null}
            placeholder={t('form.nextNumber')}
            value={draft.number}
            onChange={(event) => change({ number: event.target.value })}
          />
        ),
        { hint: began && t('form.pinyin', { letters: began.pinyin }) },
      )}
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
      {text('region')}
      {text('phone')}
      {text('fax')}
      {person('salesId', 'sales')}
      {person('clerkId', 'clerk')}
      {text('invoiceTitle', { wide: true })}
      {text('taxNumber')}
      {text('remark')}
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
    </div>
  )
}

type Look = { readonly required?: boolean; readonly wide?: boolean; readonly hint?: ReactNode }
