import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useDesk } from '#renderer/app/desk/desk-context.ts'

const MOST = 50

/** The customers for a choice by what is typed; the one that stands there already is always among them. */
export function useCustomerOptions(chosen: { readonly id: string; readonly name: string } | null) {
  const { q } = useDesk()
  const [text, setText] = useState('')
  const found = useQuery({
    ...q.office.customers.queryOptions({ input: { text, limit: MOST } }),
    placeholderData: keepPreviousData,
  })
  const rows = found.data ?? []
  const others = chosen && !rows.some(({ id }) => id === chosen.id) ? [chosen] : []
  return {
    onSearch: setText,
    options: [...others, ...rows].map(({ id, name }) => ({ value: id, label: name })),
  }
}
