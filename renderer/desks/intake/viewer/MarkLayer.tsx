import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { joinClasses } from '#renderer/ui/join-classes.ts'
import css from './MarkLayer.module.css'
import type { MarkTools } from './mark-tools.ts'
import { between, moved, type PageRect, resized, turned } from './page-rect.ts'

interface Props {
  tools: MarkTools
  page: number
  /** Clockwise, in quarters. */
  turns: number
  /** Every stroke draws a rectangle; without it, one with Shift held down. */
  isMarking: boolean
  /** The rectangle is made with the arrow keys: it is there already, and has the focus. */
  byKeys: boolean
  onEnd: () => void
}

const FIRST: PageRect = { left: 300, top: 300, width: 250, height: 40 }
const STEP = 10
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
}

/** The rectangles over the page: where each item was read. Drawn with the mouse, or moved into place with the arrow keys. */
export function MarkLayer({ tools, page, turns, isMarking, byKeys, onEnd }: Props) {
  const { t } = useTranslation('viewer')
  const [drawn, setDrawn] = useState<PageRect | null>(null)
  const start = useRef<{ x: number; y: number } | null>(null)
  const strong = useRef<HTMLButtonElement>(null)
  const { marks, target } = tools
  const here = marks.filter((mark) => mark.page === page)

  // The field that is typed and the place where it was read are seen together.
  useEffect(() => {
    strong.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [tools.strong, page, turns])

  const pointOf = (event: PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect()
    return { x: ((event.clientX - box.left) / box.width) * 1000, y: ((event.clientY - box.top) / box.height) * 1000 }
  }
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0 || target === null || !(isMarking || event.shiftKey)) return
    event.currentTarget.setPointerCapture(event.pointerId)
    start.current = pointOf(event)
    setDrawn(null)
  }
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (start.current) setDrawn(between(start.current, pointOf(event)))
  }
  const onPointerUp = () => {
    start.current = null
    if (drawn) tools.onMark(page, turned(drawn, -turns))
    setDrawn(null)
    onEnd()
  }
  return (
    <div
      className={joinClasses(css.layer, isMarking && target !== null && css.marking)}
      onMouseDown={(event) => {
        // The field that was read keeps the cursor while a rectangle is drawn.
        if (isMarking || event.shiftKey) event.preventDefault()
      }}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
    >
      {here.map((mark) => (
        <button
          key={mark.key}
          ref={mark.key === tools.strong ? strong : undefined}
          type="button"
          className={joinClasses(css.mark, mark.key === tools.strong && css.strong)}
          style={placeOf(turned(mark, turns))}
          aria-label={t('mark.here', { item: mark.label })}
          title={mark.label}
          onClick={() => tools.onPick(mark.key)}
          onKeyDown={(event) => {
            if (event.key !== 'Delete') return
            event.preventDefault()
            event.stopPropagation()
            tools.onDrop(mark.key)
          }}
        >
          <span className={css.label}>{mark.label}</span>
        </button>
      ))}
      {drawn && <div className={joinClasses(css.mark, css.strong)} style={placeOf(drawn)} />}
      {byKeys && target !== null && (
        <KeyedRect
          key={target}
          from={turned(here.find((mark) => mark.key === tools.strong) ?? FIRST, turns)}
          label={target}
          onDone={(rect) => {
            if (rect) tools.onMark(page, turned(rect, -turns))
            onEnd()
          }}
        />
      )}
    </div>
  )
}

/** Arrows move it, Shift and arrows make it larger or smaller, Enter puts it down, Escape leaves it. */
function KeyedRect({
  from,
  label,
  onDone,
}: {
  from: PageRect
  label: string
  onDone: (rect: PageRect | null) => void
}) {
  const { t } = useTranslation('viewer')
  const [rect, setRect] = useState(from)
  const own = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const before = document.activeElement
    own.current?.focus()
    // The cursor goes back into the field that was read.
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  useEffect(() => {
    own.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [rect])
  const onKeyDown = (event: KeyboardEvent) => {
    const arrow = ARROWS[event.key]
    if (arrow === undefined && event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    if (arrow) setRect((now) => (event.shiftKey ? resized : moved)(now, ...arrow))
    else onDone(event.key === 'Enter' ? rect : null)
  }
  return (
    <button
      ref={own}
      type="button"
      className={joinClasses(css.mark, css.strong)}
      style={placeOf(rect)}
      aria-label={t('mark.keys', { item: label })}
      onKeyDown={onKeyDown}
    />
  )
}

const placeOf = ({ left, top, width, height }: PageRect) => ({
  left: `${left / 10}%`,
  top: `${top / 10}%`,
  width: `${width / 10}%`,
  height: `${height / 10}%`,
})
