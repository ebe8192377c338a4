import { type KeyboardEvent, type PointerEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { joinClasses } from '#renderer/ui/join-classes.ts'
import type { LoadLine } from '#shared/contract/load-calendar.ts'
import { type CivilDate, isCivilDate } from '#shared/values/civil-date.ts'
import css from './LoadSheet.module.css'
import type { ShownBlock } from './shown-blocks.ts'
import { useLateText } from './useLateText.ts'

type Place = { readonly productionLine: string; readonly date: CivilDate }

type Props = {
  readonly block: ShownBlock
  readonly lane: number
  readonly from: number
  readonly to: number
  /** It goes on outside of the period. */
  readonly isCut: boolean
  readonly onOpen: () => void
  /** Only what nobody signed yet can be moved: a promise changes by a new written answer (R6.3). */
  readonly onMove?: (to: Place) => void
  readonly line: LoadLine
}

const CLICK = 4

/** Which day of which line lies under the pointer. */
function placeAt(x: number, y: number): Place | null {
  const under = document.elementsFromPoint(x, y)
  const date = under.map((one) => (one as HTMLElement).dataset?.date).find((one) => one !== undefined) ?? ''
  const line = under.map((one) => (one as HTMLElement).dataset?.productionLine).find((one) => one !== undefined)
  return line !== undefined && isCivilDate(date) ? { productionLine: line, date } : null
}

/** The day to which an arrow key takes what begins on `from`: the next one or the one before on which the line works. */
function dayBeside(line: LoadLine, from: CivilDate, key: string): CivilDate | null {
  const open = line.days.filter((day) => day.capacity > 0).map((day) => day.date)
  if (key === 'ArrowRight') return open.find((date) => date > from) ?? null
  return key === 'ArrowLeft' ? (open.findLast((date) => date < from) ?? null) : null
}

/** One order's line on a production line: a click opens it; a proposal is drawn, or moved with the arrow keys, to where it shall begin. */
export function Block({ block, lane, from, to, isCut, onOpen, onMove, line }: Props) {
  const { t } = useTranslation('production')
  const text = useText()
  const lateText = useLateText()
  const [drag, setDrag] = useState<{
    readonly x: number
    readonly y: number
    readonly dx: number
    readonly dy: number
  } | null>(null)
  const size = `${text.quantity(block.quantity)} ${block.unit}`
  const start = (event: PointerEvent<HTMLElement>) => {
    if (!onMove || event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    setDrag({ x: event.clientX, y: event.clientY, dx: 0, dy: 0 })
  }
  const move = (event: PointerEvent<HTMLElement>) => {
    if (drag) setDrag({ ...drag, dx: event.clientX - drag.x, dy: event.clientY - drag.y })
  }
  const drop = (event: PointerEvent<HTMLElement>) => {
    if (!drag) return
    const moved = Math.hypot(drag.dx, drag.dy) > CLICK
    setDrag(null)
    // Where its first day lies is what counts, not where in the block it was taken.
    const left = event.currentTarget.getBoundingClientRect().left
    const place = moved ? placeAt(Math.max(left + CLICK, left), event.clientY) : null
    if (place) onMove?.(place)
  }
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape' && drag) {
      event.preventDefault()
      setDrag(null)
      return
    }
    if (!onMove || event.ctrlKey || event.altKey || event.metaKey || !event.key.startsWith('Arrow')) return
    // The page's own arrows turn the period; here they move what lies under the hand.
    event.preventDefault()
    const row = event.currentTarget.closest<HTMLElement>('[data-production-line]')
    const beside = event.key === 'ArrowUp' ? row?.previousElementSibling : row?.nextElementSibling
    const other = beside instanceof HTMLElement ? beside.dataset.productionLine : undefined
    const date = dayBeside(line, block.from, event.key)
    if (date) onMove({ productionLine: line.name, date })
    else if (other !== undefined && ['ArrowUp', 'ArrowDown'].includes(event.key))
      onMove({ productionLine: other, date: block.from })
    else return
    const name = block.lineId
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-plan="${name}"]`)?.focus())
  }
  const said = [
    `${block.number} ${block.customerName}`,
    `${block.productNumber} ${size}`,
    `${text.day(block.from)} – ${text.day(block.until)}`,
    block.state === 'late' && lateText(block),
  ]
  return (
    <button
      type="button"
      className={joinClasses(
        css.block,
        css[block.state],
        isCut && css.cut,
        to - from === 1 && css.narrow,
        drag !== null && css.dragged,
      )}
      style={{
        gridColumn: `${from} / ${to}`,
        gridRow: lane + 1,
        transform: drag ? `translate(${drag.dx}px, ${drag.dy}px)` : undefined,
      }}
      title={[...said, onMove && t('calendar.moveHint')].filter(Boolean).join('\n')}
      data-plan={onMove ? block.lineId : undefined}
      onKeyDown={press}
      onPointerDown={start}
      onPointerMove={move}
      onPointerUp={drop}
      onPointerCancel={() => setDrag(null)}
      onClick={onMove ? undefined : onOpen}
    >
      <b>
        {to - from > 1 && `${block.number.slice(4)} `}
        {block.customerName.slice(0, to - from > 1 ? 4 : 2)}
      </b>
      <span>{size}</span>
    </button>
  )
}
