import { useTranslation } from 'react-i18next'
import { LongTable } from '#renderer/ui/data-table/LongTable.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import type { OrderFilter, OrderRow } from '#shared/contract/orders.ts'
import { useOrderColumns } from './columns.tsx'
import { EMPTY_FILTER, sameFilter } from './filter.ts'

type Props = {
  readonly rows: readonly OrderRow[]
  readonly isLoaded: boolean
  readonly filter: OrderFilter
  readonly onFilter: (filter: OrderFilter) => void
  readonly onClear: () => void
  readonly selected: string | undefined
  readonly onSelect: (id: string) => void
  readonly onOpen: (id: string) => void
  readonly onNearEnd: () => void
  readonly onSight: (from: number, to: number) => void
}

/** The list itself; columns keep their place whatever is filtered. */
export function OrderTable({ rows, isLoaded, filter, onFilter, onClear, ...list }: Props) {
  const { t } = useTranslation('orders')
  const columns = useOrderColumns(filter, onFilter)
  const isFiltered = !sameFilter(filter, EMPTY_FILTER)
  const empty = isFiltered ? (
    <EmptyState sentence={t('empty.filtered')} keys={[{ cap: 'Esc', label: t('keys.clear'), onClick: onClear }]} />
  ) : (
    <EmptyState sentence={t('empty.none')} />
  )
  return (
    <Sheet label={t('title')} flush grow>
      <LongTable
        label={t('title')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        empty={isLoaded && empty}
        {...list}
      />
    </Sheet>
  )
}
