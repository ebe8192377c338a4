import type { ReactNode } from 'react'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { DataTable } from '#renderer/ui/data-table/DataTable.tsx'
import type { Column } from '#renderer/ui/data-table/types.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Sheet } from '#renderer/ui/Sheet.tsx'

type Props<Row extends { readonly id: string }> = {
  readonly label: string
  readonly title: ReactNode
  readonly aside?: ReactNode
  /** What was asked for; the rows are known once it has data. */
  readonly found: { readonly data: unknown; readonly error: unknown }
  /** Another list under the same head begins anew: its focus and its place are its own. */
  readonly which?: string
  readonly rows: readonly Row[]
  readonly current: Row | undefined
  readonly onPick: (id: string) => void
  readonly onOpen: () => void
  /** The one sentence where nothing is listed. */
  readonly none: string
  readonly columns: readonly Column<Row>[]
}

/** The list of a part of the desk: its head with the tools, the rows, one of them at hand, and a word where there is none. */
export function PartList<Row extends { readonly id: string }>(props: Props<Row>) {
  const { label, title, aside, found, which = '', rows, current, onPick, onOpen, none, columns } = props
  const isLoaded = found.data !== undefined
  return (
    <Sheet grow flush label={label} title={title} aside={aside}>
      <RefusalBar error={found.error} />
      <DataTable
        // Takes the focus when its rows are there, not before.
        key={`${which} ${isLoaded}`}
        label={label}
        rows={rows}
        rowKey={(one) => one.id}
        rowHeight={43}
        fixed
        autoFocus
        selected={current?.id}
        onSelect={onPick}
        onOpen={onOpen}
        empty={isLoaded && <EmptyState sentence={none} />}
        columns={columns}
      />
    </Sheet>
  )
}
