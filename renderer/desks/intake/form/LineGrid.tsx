import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { newKey } from '#renderer/app/desk/new-key.ts'
import { useClock } from '#renderer/app/text/clock.ts'
import { joinClasses } from '#renderer/ui/join-classes.ts'
import { UndoToast } from '#renderer/ui/UndoToast.tsx'
import type { FormItem } from '#shared/rules/order-form.ts'
import { civilDateOf } from '#shared/values/instant.ts'
import { GridFoot } from './GridFoot.tsx'
import { GridHead } from './GridHead.tsx'
import { gotoCell } from './goto-cell.ts'
import { onGridKey } from './grid-keys.ts'
import css from './LineGrid.module.css'
import { LineRow } from './LineRow.tsx'
import { emptyLine, isEmptyLine } from './memo-values.ts'
import { useGridKeys } from './use-grid-keys.ts'
import { useTyped } from './use-memo.ts'
import { useNearRows } from './use-near-rows.ts'
import { useUsualPrice } from './use-usual-price.ts'

interface Props {
  compact?: boolean
  /** Gets what is pasted into a cell; true when it took it for rows, so that it does not land in the cell. */
  onPaste?: (text: string) => boolean
  /** Enter in the empty row under the last line: there are no more. */
  onFinished?: () => void
}

/** Whose attributes lie open, and the cell from which they were opened. */
type Specifying = { readonly lineId: string; readonly from: FormItem }

const NONE: readonly never[] = []

/** What he wants, line by line: Enter and Tab go on from cell to cell, and under the last line there is always an empty one. */
export function LineGrid({ compact = false, onPaste, onFinished }: Props) {
  const { t } = useTranslation('intake')
  const { values, factsOf, attributesOf, faultsOf, setLine, dropLine, editLines } = useTyped()
  const { now, timeZone } = useClock()
  const [active, setActive] = useState<string | null>(null)
  const [looking, setLooking] = useState<string | null>(null)
  const [specifying, setSpecifying] = useState<Specifying | null>(null)
  const onActive = useCallback((id: string) => setActive(id), [])
  const onLooked = useCallback(() => setLooking(null), [])
  const table = useRef<HTMLTableElement>(null)
  const { lines, unclear, customerId } = values.form
  const fresh = useFresh(lines.at(-1)?.id)
  const rows = [...lines, emptyLine(fresh)]
  const near = useNearRows(
    table,
    rows.map((line) => line.id),
  )
  const units = [...new Set(lines.map((line) => line.unit).filter((unit) => unit !== ''))]
  const unit = units.length === 1 ? units[0] : undefined
  const today = civilDateOf(now, timeZone)
  const onLook = (lineId: string) => {
    setLooking(lineId)
    gotoCell(lineId, 'product')
  }
  const onSpecify = useCallback(
    (lineId: string | null, from: FormItem = 'specification') =>
      // Asked for once more from within, they stay open, and what was left stays the place to come back to.
      setSpecifying((now) => (lineId === null ? null : now?.lineId === lineId ? now : { lineId, from })),
    [],
  )
  const { removed, undo, drop, forgetRemoved } = useGridKeys({
    table,
    lines,
    fresh,
    editLines,
    setLine,
    onLook,
    onSpecify,
  })
  const latestDrop = useRef(drop)
  useLayoutEffect(() => {
    latestDrop.current = drop
  })
  const onDrop = useCallback((id: string) => latestDrop.current(id), [])
  const onUsualPrice = useUsualPrice(lines, factsOf, setLine)

  const onBlur = (event: React.FocusEvent) => {
    const row = event.target.closest<HTMLElement>('[data-line]')
    if (!row || row.contains(event.relatedTarget)) return
    const left = lines.find((line) => line.id === row.dataset.line)
    if (left && isEmptyLine(left)) dropLine(left.id)
    setSpecifying(null)
    if (!event.currentTarget.contains(event.relatedTarget)) setActive(null)
  }
  const common = { compact, showUnit: units.length > 1, unclear, customerId, today }
  const acts = { setLine, onDrop, onActive, onLooked, onSpecify, onUsualPrice }
  return (
    <>
      <table
        ref={table}
        className={joinClasses(css.grid, compact && css.compact)}
        aria-label={t('grid.label')}
        onKeyDown={onGridKey}
        onKeyDownCapture={(event) => {
          const isEnter = event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.altKey
          const { target } = event
          const isEmpty = target instanceof HTMLInputElement && target.value === ''
          const isFresh = target instanceof Element && target.closest(`[data-line="${CSS.escape(fresh)}"]`) !== null
          if (!isEnter || !isEmpty || !isFresh || lines.length === 0 || !onFinished || looking !== null) return
          event.preventDefault()
          event.stopPropagation()
          onFinished()
        }}
        onBlur={onBlur}
        onPaste={(event) => {
          if (onPaste?.(event.clipboardData.getData('text/plain'))) event.preventDefault()
        }}
      >
        <GridHead compact={compact} unit={unit} />
        {rows.map((line, index) => {
          const isNear = near === null || line.id === active || near.has(line.id)
          return (
            <LineRow
              {...common}
              {...acts}
              key={line.id}
              line={line}
              number={index + 1}
              active={line.id === active}
              near={isNear}
              fresh={index === lines.length}
              looking={line.id === looking}
              facts={isNear ? factsOf(line) : null}
              attributes={isNear ? attributesOf(line) : NONE}
              faults={isNear ? faultsOf(line) : NONE}
              specifying={line.id === specifying?.lineId ? specifying.from : null}
            />
          )
        })}
        {lines.length > 0 && !compact && <GridFoot mixed={units.length > 1} />}
      </table>
      {removed &&
        createPortal(
          <UndoToast
            key={removed.line.id}
            text={t('grid.dropped', { number: removed.at + 1, what: removed.line.productNumber })}
            onUndo={undo}
            onGone={forgetRemoved}
          />,
          document.body,
        )}
    </>
  )
}

/** The id of the empty row: it stays the row's own when the first letter makes a line of it. */
function useFresh(last: string | undefined): string {
  const [id, setId] = useState(newKey)
  if (last === id) setId(newKey())
  return id
}
