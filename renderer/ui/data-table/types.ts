import type { ReactNode } from 'react'

export interface Column<Row> {
  key: string
  title: ReactNode
  /** Numbers and dates stand right, words left. */
  align?: 'left' | 'right'
  /** CSS width (`96px`, `12%`); one column without takes the rest. */
  width?: string
  render: (row: Row) => ReactNode
  /** What stands in the foot under this column (a sum). */
  foot?: ReactNode
  /** Goes to the row's detail where space is short. */
  hideNarrow?: boolean
  /** Which way the list is sorted by this column. */
  sorted?: 'ascending' | 'descending'
  onSort?: () => void
}

export interface RowGroup<Row> {
  key: string
  title: string
  /** late draws a rust bar along the group, soon colours its head. */
  tone?: 'late' | 'soon'
  rows: readonly Row[]
}
