import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react'
import { joinClasses } from '../join-classes.ts'
import { DataRow } from './DataRow.tsx'
import css from './DataTable.module.css'
import { HeadCell } from './HeadCell.tsx'
import type { Column } from './types.ts'
import { revealRow, useRowWindow } from './use-row-window.ts'
import { walkRows } from './walk-rows.ts'

interface Props<Row> {
  label: string
  /** Only the rows in sight are drawn, so the columns cannot follow their contents: those without a width share the rest. */
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  selected?: string
  onSelect: (key: string) => void
  onOpen: (key: string) => void
  /** Called when the last rows come into sight. */
  onNearEnd: () => void
  empty?: ReactNode
  /** Told which rows are in sight, both counted from 1; 0 where there are none. */
  onSight?: (from: number, to: number) => void
}

const ROW_PX = 30
const NEAR_END = 20

/** A list of any length: the same rows, keys and looks as `DataTable`, drawn only where one looks. */
export function LongTable<Row>(props: Props<Row>) {
  const { label, columns, rows, rowKey, selected, onSelect, onOpen } = props
  const body = useRef<HTMLDivElement>(null)
  const wanted = useRef<string>(undefined)
  const keys = rows.map(rowKey)
  const reachable = selected !== undefined && keys.includes(selected) ? selected : keys[0]
  const { from, to, inSight, before, after } = useRowWindow(body, rows.length, ROW_PX)
  const [first, last] = inSight

  const tellSight = useEffectEvent(() => {
    props.onSight?.(rows.length === 0 ? 0 : first + 1, last)
    if (last >= rows.length - NEAR_END) props.onNearEnd()
  })
  useEffect(() => tellSight(), [first, last, rows.length])
  useEffect(() => {
    // The row that a key led to may only be drawn after the list has scrolled there.
    if (wanted.current === undefined) return
    const row = body.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(wanted.current)}"]`)
    if (!row) return
    wanted.current = undefined
    row.focus({ preventScroll: true })
  })

  const onStep = (key: string) => {
    wanted.current = key
    onSelect(key)
    revealRow(body.current, keys.indexOf(key), ROW_PX)
  }

  return (
    <div className={css.scroll} ref={body} onKeyDown={(event) => walkRows({ keys, reachable, onOpen, onStep })(event)}>
      <table className={joinClasses(css.table, css.fixed)} aria-label={label} aria-rowcount={rows.length}>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeadCell key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 && <tr aria-hidden="true" style={{ height: before }} />}
          {rows.slice(from, to).map((row) => {
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
          {after > 0 && <tr aria-hidden="true" style={{ height: after }} />}
        </tbody>
      </table>
      {rows.length === 0 && props.empty}
    </div>
  )
}
