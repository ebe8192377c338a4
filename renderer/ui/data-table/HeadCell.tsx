import { cellClass } from './cell-class.ts'
import css from './DataTable.module.css'
import type { Column } from './types.ts'

/** The head of a column; one that sorts is a button and says which way. */
export function HeadCell<Row>({ column }: { column: Column<Row> }) {
  const arrow = column.sorted === 'ascending' ? ' ↑' : column.sorted === 'descending' ? ' ↓' : ''
  return (
    <th scope="col" className={cellClass(column)} style={{ width: column.width }} aria-sort={column.sorted}>
      {column.onSort ? (
        <button type="button" className={css.sort} onClick={column.onSort}>
          {column.title}
          {arrow}
        </button>
      ) : (
        <>
          {column.title}
          {arrow}
        </>
      )}
    </th>
  )
}
