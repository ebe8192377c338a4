import { useQuery } from '@tanstack/react-query'
import { Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { Field, type FieldControl } from '#renderer/ui/Field.tsx'
import type { CustomerDraft } from './draft.ts'
import css from './Form.module.css'
import type { CustomerFormState } from './use-customer-form.ts'

type TextKey = 'name' | 'shortName' | 'phone' | 'fax' | 'region' | 'taxNumber' | 'invoiceTitle' | 'remark'
type Look = { readonly required?: boolean; readonly wide?: boolean; readonly hint?: ReactNode }

/** How the fields of a customer are drawn: any control, a line of text, one of his people; each with what is wrong with it. */
export function useOwnField(form: CustomerFormState) {
  const { t } = useTranslation('customers')
  const { q } = useDesk()
  const { draft, change, began } = form
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
  return { field, text, person }
}

export type OwnField = ReturnType<typeof useOwnField>
