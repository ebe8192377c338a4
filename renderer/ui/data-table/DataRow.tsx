import { joinClasses } from '../join-classes.ts'
import { cellClass } from './cell-class.ts'
import css from './DataTable.module.css'
import type { Column } from './types.ts'

interface Props<Row> {
  id: string
  row: Row
  columns: readonly Column<Row>[]
  selected: boolean
  /** Whether Tab stops here: one row of the list does. */
  reachable: boolean
  onSelect?: (key: string) => void
  onOpen?: (key: string) => void
}

/** One row; the selected one carries the accent bar and is the only one whose action is primary. */
export function DataRow<Row>({ id, row, columns, selected, reachable, onSelect, onOpen }: Props<Row>) {
  return (
    <tr
      data-row={id}
      className={joinClasses(css.row, selected && css.selected)}
      aria-current={selected || undefined}
      tabIndex={reachable ? 0 : -1}
      onClick={() => onSelect?.(id)}
      onDoubleClick={() => onOpen?.(id)}
    >
      {columns.map((column) => (
        <td key={column.key} className={cellClass(column)}>
          {column.render(row)}
        </td>
      ))}
    </tr>
  )
}
