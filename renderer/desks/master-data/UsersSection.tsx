import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { useSession } from '#renderer/app/session/session-context.ts'
import { useText } from '#renderer/app/text/useText.ts'
import type { Column } from '#renderer/ui/data-table/types.ts'
import { Tag } from '#renderer/ui/Tag.tsx'
import type { UserRow } from '#shared/contract/office.ts'
import { ROLES, type Role } from '#shared/rules/roles.ts'
import { choicesOf, isTicked, textOf } from './draft-values.ts'
import css from './Master.module.css'
import type { SectionProps } from './MasterPage.tsx'
import { MasterSection } from './MasterSection.tsx'
import type { Draft, FieldDef, Section } from './section.ts'
import { useSaving } from './useSaving.ts'

/** Who works here, with which roles; a new PIN is given here and is never shown again. */
export function UsersSection(props: SectionProps) {
  const { q, call } = useDesk()
  const { may } = useSession()
  const { saving, renew } = useSaving()
  const users = useQuery(q.office.users.queryOptions({ input: {} }))
  const section: Section<UserRow> = {
    name: 'users',
    rows: (users.data ?? []).filter((user) => user.name.includes(props.text.trim())),
    isLoaded: users.data !== undefined,
    error: users.error,
    columns: useColumns(),
    titleOf: ({ name }) => name,
    fields: useFields(),
    draftOf,
    problemsOf: (draft) => (draft.isNew === true && textOf(draft, 'pin') === '' ? [{ field: 'pin', code: 'pin' }] : []),
    mayEdit: may('office', 'saveUser'),
    renew,
    save: (draft, head) =>
      saving(
        call.office.saveUser({
          ...head,
          name: textOf(draft, 'name'),
          roles: choicesOf(draft, 'roles') as readonly Role[] as Role[],
          phone: textOf(draft, 'phone'),
          pin: textOf(draft, 'pin') || null,
          active: isTicked(draft, 'active'),
        }),
      ),
  }
  return <MasterSection section={section} {...props} />
}

const draftOf = (row: UserRow | null): Draft => ({
  isNew: row === null,
  name: row?.name ?? '',
  roles: row?.roles ?? [],
  phone: row?.phone ?? '',
  pin: '',
  active: row?.active ?? true,
})

function useFields(): readonly FieldDef[] {
  const text = useText()
  return [
    { key: 'name', kind: 'text', required: true, wide: true },
    {
      key: 'roles',
      kind: 'choices',
      required: true,
      wide: true,
      options: ROLES.map((value) => ({ value, label: text.role(value) })),
    },
    { key: 'phone', kind: 'text' },
    { key: 'pin', kind: 'pin' },
    { key: 'active', kind: 'check' },
  ]
}

function useColumns(): readonly Column<UserRow>[] {
  const { t } = useTranslation('master')
  const text = useText()
  return [
    {
      key: 'name',
      title: t('field.name'),
      width: '160px',
      render: (row) => (
        <span className={row.active ? undefined : css.off}>
          <b>{row.name}</b> {!row.active && <Tag>{t('inactive')}</Tag>}
        </span>
      ),
    },
    { key: 'roles', title: t('field.roles'), render: (row) => text.roles(row.roles) },
    { key: 'phone', title: t('field.phone'), width: '150px', render: (row) => row.phone },
  ]
}
