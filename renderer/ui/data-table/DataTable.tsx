import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react'
import { joinClasses } from '../join-classes.ts'
import { useLayout } from '../layout.ts'
import { cellClass } from './cell-class.ts'
import { DataRow } from './DataRow.tsx'
import css from './DataTable.module.css'
import { HeadCell } from './HeadCell.tsx'
import type { Column, RowGroup } from './types.ts'
import { walkRows } from './walk-rows.ts'

interface Props<Row> {
  /** Read out before the table: what it lists. */
  label: string
  columns: readonly Column<Row>[]
  rows?: readonly Row[]
  /** Instead of `rows`: rows under heads with their counts. */
  groups?: readonly RowGroup<Row>[]
  rowKey: (row: Row) => string
  /** 43 for two lines to a row. */
  rowHeight?: 30 | 43
  selected?: string
  onSelect?: (key: string) => void
  /** Enter or a double click. */
  onOpen?: (key: string) => void
  /** Columns keep their widths and long words end in an ellipsis; each column but one needs a width. */
  fixed?: boolean
  /** Takes the focus when it appears, so that the arrows work at once. */
  autoFocus?: boolean
  /** Called when the end comes near, for lists that are read page by page. */
  onNearEnd?: () => void
  empty?: ReactNode
}

const NEAR_END_PX = 240

/** The list of the desk: a plain table with one selected row, walked with the arrow keys, opened with Enter. */
export function DataTable<Row>(props: Props<Row>) {
  const { label, columns, rows, groups, rowKey, rowHeight = 30, selected, onSelect, onOpen, autoFocus } = props
  const body = useRef<HTMLDivElement>(null)
  const layout = useLayout()
  const hasRoom = layout === 'regular' || layout === 'wide'
  // A head across columns that are not there would make room for them.
  const shown = columns.filter((column) => hasRoom || !column.hideNarrow).length
  const sections: readonly RowGroup<Row>[] = groups ?? [{ key: 'all', title: '', rows: rows ?? [] }]
  const keys = sections.flatMap((section) => section.rows.map(rowKey))
  const reachable = selected !== undefined && keys.includes(selected) ? selected : keys[0]

  // Only when the table appears: later the focus belongs to the person.
  const takeFocus = useEffectEvent(() => {
    if (autoFocus) focusRow(body.current, reachable)
  })
  useEffect(() => takeFocus(), [])

  const onStep = (key: string) => {
    onSelect?.(key)
    focusRow(body.current, key)
  }

  const onScroll = () => {
    const element = body.current
    if (!element || !props.onNearEnd) return
    if (element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_END_PX) props.onNearEnd()
  }

  return (
    <div
      className={css.scroll}
      ref={body}
      onScroll={onScroll}
      onKeyDown={(event) => walkRows({ keys, reachable, onOpen, onStep })(event)}
    >
      <table
        className={joinClasses(css.table, rowHeight === 43 && css.tall, props.fixed && css.fixed)}
        aria-label={label}
      >
        <thead>
          <tr>
            {columns.map((column) => (
              <HeadCell key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        {sections.map((section) => (
          <tbody key={section.key} className={section.tone && css[section.tone]}>
            {section.title && (
              <tr className={css.group}>
                <th colSpan={shown} scope="rowgroup">
                  {section.title} <span className={css.count}>{section.rows.length}</span>
                </th>
              </tr>
            )}
            {section.rows.map((row) => {
              const key = rowKey(row)
              return (
                <DataRow
                  key={key}
                  id={key}
                  row={row}
                  columns={columns}
                  selected={key === selected}
                  reachable={key === reachable}
                  onSelect={onSelect}
                  onOpen={onOpen}
                />
              )
            })}
          </tbody>
        ))}
        {columns.some((column) => column.foot !== undefined) && (
          <tfoot>
            <tr>
              {columns.map((column) => (
                <td key={column.key} className={cellClass(column)}>
                  {column.foot}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
      {keys.length === 0 && props.empty}
    </div>
  )
}

function focusRow(body: HTMLElement | null, key: string | undefined): void {
  if (key === undefined) return
  const row = body?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`)
  row?.focus({ preventScroll: true })
  row?.scrollIntoView({ block: 'nearest' })
}
