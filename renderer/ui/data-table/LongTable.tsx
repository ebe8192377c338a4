import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { joinClasses } from '../join-classes.ts'
import { DataRow } from './DataRow.tsx'
import css from './DataTable.module.css'
import { HeadCell } from './HeadCell.tsx'
import { nextRow } from './row-keys.ts'
import type { Column } from './types.ts'

interface Props<Row> {
  label: string
  /** Each with a width, but one: only the rows in sight are drawn, so the columns cannot follow their contents. */
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  selected?: string
  onSelect: (key: string) => void
  onOpen: (key: string) => void
  /** Called when the last rows come into sight. */
  onNearEnd: () => void
  empty?: ReactNode
  /** Told which rows are in sight, both counted from 1. */
  onSight?: (from: number, to: number) => void
}

const ROW_PX = 30
const OVERSCAN = 12
const NEAR_END = 20

/** A list of any length: the same rows, keys and looks as `DataTable`, drawn only where one looks. */
export function LongTable<Row>(props: Props<Row>) {
  const { label, columns, rows, rowKey, selected, onSelect, onOpen, onNearEnd, onSight } = props
  const body = useRef<HTMLDivElement>(null)
  const wanted = useRef<string>(undefined)
  const keys = rows.map(rowKey)
  const reachable = selected !== undefined && keys.includes(selected) ? selected : keys[0]
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => body.current,
    estimateSize: () => ROW_PX,
    overscan: OVERSCAN,
    scrollPaddingStart: ROW_PX,
  })
  const drawn = virtual.getVirtualItems()
  const first = drawn[0]
  const last = drawn.at(-1)
  const { startIndex = 0, endIndex = 0 } = virtual.range ?? {}

  useEffect(() => {
    if (last && last.index >= rows.length - NEAR_END) onNearEnd()
    // `onNearEnd` may be new at each render; what matters is how far one sees.
  }, [last?.index, rows.length])
  useEffect(() => onSight?.(rows.length === 0 ? 0 : startIndex + 1, endIndex + 1), [startIndex, endIndex, rows.length])
  useEffect(() => {
    // The row that a key led to may only be drawn after the list has scrolled there.
    if (wanted.current === undefined) return
    const row = body.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(wanted.current)}"]`)
    if (!row) return
    wanted.current = undefined
    row.focus({ preventScroll: true })
  })

  const onKeyDown = (event: KeyboardEvent) => {
    const onRow = event.target instanceof HTMLElement && event.target.dataset.row !== undefined
    if (!onRow || event.ctrlKey || event.altKey) return
    if (event.key === 'Enter' && reachable !== undefined) {
      event.preventDefault()
      onOpen(reachable)
      return
    }
    const next = nextRow(keys, reachable, event.key)
    if (next === undefined) return
    event.preventDefault()
    wanted.current = next
    onSelect(next)
    virtual.scrollToIndex(keys.indexOf(next))
  }

  return (
    <div className={css.scroll} ref={body} onKeyDown={onKeyDown}>
      <table className={joinClasses(css.table, css.fixed)} aria-label={label} aria-rowcount={rows.length}>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeadCell key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {first && first.start > 0 && <tr aria-hidden="true" style={{ height: first.start }} />}
          {drawn.map(({ index }) => {
            const row = rows[index]
            if (row === undefined) return null
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
          {last && last.end < virtual.getTotalSize() && (
            <tr aria-hidden="true" style={{ height: virtual.getTotalSize() - last.end }} />
          )}
        </tbody>
      </table>
      {rows.length === 0 && props.empty}
    </div>
  )
}
