import { type PointerEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { joinClasses } from '#renderer/ui/join-classes.ts'
import { type CivilDate, isCivilDate } from '#shared/values/civil-date.ts'
import css from './LoadSheet.module.css'
import type { ShownBlock } from './shown-blocks.ts'

type Props = {
  readonly block: ShownBlock
  readonly lane: number
  readonly from: number
  readonly to: number
  /** It goes on outside of the period. */
  readonly isCut: boolean
  readonly onOpen: () => void
  /** Only what nobody signed yet can be moved: a promise changes by a new written answer (R6.3). */
  readonly onMove?: (to: { readonly productionLine: string; readonly date: CivilDate }) => void
}

const CLICK = 4

/** Which day of which line lies under the pointer. */
function placeAt(x: number, y: number): { readonly productionLine: string; readonly date: CivilDate } | null {
  const under = document.elementsFromPoint(x, y)
  const date = under.map((one) => (one as HTMLElement).dataset?.date).find((one) => one !== undefined) ?? ''
  const line = under.map((one) => (one as HTMLElement).dataset?.productionLine).find((one) => one !== undefined)
  return line !== undefined && isCivilDate(date) ? { productionLine: line, date } : null
}

/** One order's line on a production line: a click opens its file, a proposal is drawn to the day where it shall begin. */
export function Block({ block, lane, from, to, isCut, onOpen, onMove }: Props) {
  const { t } = useTranslation('production')
  const text = useText()
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
  const said = [
    `${block.number} ${block.customerName}`,
    `${block.productNumber} ${size}`,
    `${text.day(block.from)} – ${text.day(block.until)}`,
    block.state === 'late' &&
      (block.lateUntil ? t('calendar.lateUntil', { date: text.day(block.lateUntil) }) : t('calendar.neverFits')),
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
      title={said.filter(Boolean).join('\n')}
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
