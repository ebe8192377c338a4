import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ComponentProps, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { useSession } from '#renderer/app/session/session-context.ts'
import { LookupChip, type Option } from './LookupChip.tsx'

type Props = { readonly id: string | null; readonly onChoose: (id: string | null) => void }

const LIMIT = 50

/** What was chosen stays named although the list under it has moved on to other words. */
function useChosenName(id: string | null, options: readonly Option[]) {
  const [known, setKnown] = useState<Option | null>(null)
  const found = options.find((one) => one.value === id) ?? (known?.value === id ? known : null)
  return {
    name: found?.label ?? null,
    keep: (chosen: string | null) => setKnown(options.find((one) => one.value === chosen) ?? null),
  }
}

type Found = Props & Pick<ComponentProps<typeof LookupChip>, 'label' | 'options' | 'isLooking' | 'onType'>

function FoundChip({ id, options, onChoose, ...lookup }: Found) {
  const { name, keep } = useChosenName(id, options)
  return (
    <LookupChip
      {...lookup}
      id={id}
      chosen={name}
      options={options}
      onChoose={(chosen) => {
        keep(chosen)
        onChoose(chosen)
      }}
    />
  )
}

/** One customer, found by name, number or pinyin initials. */
export function CustomerChip({ id, onChoose }: Props) {
  const { t } = useTranslation('orders')
  const { q } = useDesk()
  const [text, setText] = useState('')
  const found = useQuery({
    ...q.office.customers.queryOptions({ input: { text, limit: LIMIT } }),
    placeholderData: keepPreviousData,
  })
  const options = (found.data ?? []).map(({ id: value, name }) => ({ value, label: name }))
  const lookup = { id, options, isLooking: found.isFetching, onType: setText, onChoose }
  return <FoundChip label={t('chip.customer')} {...lookup} />
}

/** One product; also one that is out of use, since old orders have it. */
export function ProductChip({ id, onChoose }: Props) {
  const { t } = useTranslation('orders')
  const { q } = useDesk()
  const [text, setText] = useState('')
  const found = useQuery({
    ...q.office.products.queryOptions({ input: { text, limit: LIMIT, inactive: true } }),
    placeholderData: keepPreviousData,
  })
  const options = (found.data ?? []).map(({ id: value, name, specification }) => ({
    value,
    label: `${name} ${specification}`,
  }))
  const lookup = { id, options, isLooking: found.isFetching, onType: setText, onChoose }
  return <FoundChip label={t('chip.product')} {...lookup} />
}

/** One clerk or salesperson; oneself stands first. */
export function PersonChip({ of: role, id, onChoose }: Props & { readonly of: 'clerk' | 'sales' }) {
  const { t } = useTranslation('orders')
  const { q } = useDesk()
  const { me } = useSession()
  const [text, setText] = useState('')
  const users = useQuery(q.office.users.queryOptions({ input: {} }))
  const options = (users.data ?? [])
    .filter((user) => user.roles.includes(role) || user.id === id)
    .toSorted((a, b) => Number(b.id === me.id) - Number(a.id === me.id))
    .map(({ id: value, name }) => ({ value, label: name }))
  return (
    <LookupChip
      label={t(`chip.${role}`)}
      id={id}
      chosen={options.find((one) => one.value === id)?.label ?? null}
      options={options.filter((one) => one.label.includes(text.trim()))}
      isLooking={users.isFetching}
      onType={setText}
      onChoose={onChoose}
    />
  )
}
