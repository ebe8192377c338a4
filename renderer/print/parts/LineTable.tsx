import type { ReactNode } from 'react'
import styles from './LineTable.module.css'

export type Column<Row> = {
  readonly head: string
  /** CSS width; one column without takes the rest. */
  readonly width?: string
  readonly align?: 'start' | 'end' | 'center'
  readonly strong?: boolean
  /** Which item of a line it is, where the sheet is proof-read on the screen (R7.2). */
  readonly item?: string
  readonly cell: (row: Row, index: number) => ReactNode
}

interface Props<Row> {
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row, index: number) => string
  /** The cells of the sum row, made with `Sum`. */
  sum?: ReactNode
  /** `grid` has rules between the columns, `open` only between the rows. */
  rules?: 'grid' | 'open'
  /** Height of the rows: `roomy` leaves space for a pen. */
  height?: 'normal' | 'roomy'
}

/** A table of lines. The head repeats on every page; a row is never torn, and the sum never stands alone. */
export function LineTable<Row>({ columns, rows, rowKey, sum, rules = 'grid', height = 'normal' }: Props<Row>) {
  return (
    <table className={styles.table} data-rules={rules} data-height={height}>
      <colgroup>
        {columns.map((column) => (
          <col key={column.head} style={{ width: column.width }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.head} scope="col" data-align={column.align}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={rowKey(row, index)}>
            {columns.map((column) => (
              <td
                key={column.head}
                data-align={column.align}
                data-strong={column.strong}
                data-item={column.item && `${index + 1}.${column.item}`}
              >
                {column.cell(row, index)}
              </td>
            ))}
          </tr>
        ))}
        {sum && <tr className={styles.sum}>{sum}</tr>}
      </tbody>
    </table>
  )
}

interface SumProps {
  span?: number
  strong?: boolean
  align?: 'start' | 'end'
  children?: ReactNode
}

/** One cell of the sum row. */
export const Sum = ({ span = 1, strong = false, align = 'end', children }: SumProps) => (
  <td colSpan={span} data-align={align} data-strong={strong}>
    {children}
  </td>
)

/** Product name, heavy, and the specification under it; behind it on a tight paper. */
export const Goods = ({ name, specification }: { name: string; specification: string }) => (
  <>
    <span className={styles.name}>{name}</span> <span className={styles.specification}>{specification}</span>
  </>
)
