import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { useDesk } from '#renderer/app/desk/desk-context.ts'

const LIMIT = 30

type Props = {
  readonly label: string
  readonly value: string
  readonly known: Readonly<Record<string, { readonly number: string; readonly name: string }>>
  readonly isRefused: boolean
  readonly onPick: (productId: string) => void
}

/** Which of our products the customer means, found by number, name or initials. */
export function ArticleProduct({ label, value, known, isRefused, onPick }: Props) {
  const { q } = useDesk()
  const [text, setText] = useState('')
  const found = useQuery({
    ...q.office.products.queryOptions({ input: { text: text.trim(), limit: LIMIT } }),
    placeholderData: keepPreviousData,
  })
  const options = (found.data ?? []).map(({ id, number, name, specification }) => ({
    value: id,
    label: `${number} ${name} ${specification}`,
  }))
  const own = known[value]
  const chosen = options.find((one) => one.value === value) ?? (own && { value, label: `${own.number} ${own.name}` })
  return (
    <Select
      size="small"
      aria-label={label}
      status={isRefused ? 'error' : ''}
      showSearch={{ filterOption: false, onSearch: setText }}
      value={value === '' ? undefined : value}
      options={chosen && !options.includes(chosen) ? [chosen, ...options] : options}
      onChange={(picked: string) => onPick(picked)}
      style={{ width: '100%' }}
    />
  )
}
