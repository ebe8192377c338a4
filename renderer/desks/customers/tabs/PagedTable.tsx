import { useState } from 'react'
import { useNavigate } from 'react-router'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { DataTable } from '#renderer/ui/data-table/DataTable.tsx'
import type { Column } from '#renderer/ui/data-table/types.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { MoreButton, type Pages } from './MoreButton.tsx'

type Props<Row> = {
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly pages: Pages & {
    readonly data: { readonly pages: readonly { readonly rows: readonly Row[] }[] } | undefined
    readonly error: unknown
  }
  readonly rowKey: (row: Row) => string
  /** The order that a row opens. */
  readonly orderOf: (row: Row) => string
  /** Said where there is nothing at all. */
  readonly none: string
}

/** What is read page by page of one customer: each row opens its order. */
export function PagedTable<Row>({ label, columns, pages, rowKey, orderOf, none }: Props<Row>) {
  const navigate = useNavigate()
  const [picked, setPicked] = useState<string>()
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <>
      <RefusalBar error={pages.error} />
      <DataTable
        label={label}
        columns={columns}
        rows={rows}
        rowKey={rowKey}
        selected={picked}
        onSelect={setPicked}
        onOpen={(key) => {
          const row = rows.find((one) => rowKey(one) === key)
          if (row) void navigate(`/orders/${orderOf(row)}`)
        }}
        empty={pages.data && <EmptyState sentence={none} />}
      />
      <MoreButton pages={pages} />
    </>
  )
}
