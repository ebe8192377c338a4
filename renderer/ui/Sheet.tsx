import { type ReactNode, useRef } from 'react'
import { joinClasses } from './join-classes.ts'
import css from './Sheet.module.css'
import { useScrolls } from './useScrolls.ts'

interface Props {
  title?: ReactNode
  /** What stands at the right end of the title row: a count, a key, a link. */
  aside?: ReactNode
  /** A coloured top edge: accent for the work at hand, late for what is blocked. */
  edge?: 'accent' | 'late'
  /** Sits before the title (the number of a step, a lock). */
  mark?: ReactNode
  /** Without inner margins, for tables that run to the edge. */
  flush?: boolean
  /** Takes the height that is left in its column and scrolls inside. */
  grow?: boolean
  foot?: ReactNode
  label?: string
  children: ReactNode
}

/** One sheet of paper on the desk: title row, content, foot. */
export function Sheet({ title, aside, edge, mark, flush = false, grow = false, foot, label, children }: Props) {
  const body = useRef<HTMLDivElement>(null)
  const scrolls = useScrolls(body)
  const classes = joinClasses(css.sheet, edge && css[edge], grow && css.grow)
  return (
    <section className={classes} aria-label={label ?? (typeof title === 'string' ? title : undefined)}>
      {title !== undefined && (
        <header className={css.head}>
          {mark}
          <h2 className={css.title}>{title}</h2>
          {aside !== undefined && <div className={css.aside}>{aside}</div>}
        </header>
      )}
      {/* What scrolls must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={flush ? css.flush : css.body} ref={body} tabIndex={scrolls ? 0 : undefined}>
        {children}
      </div>
      {foot !== undefined && <footer className={css.foot}>{foot}</footer>}
    </section>
  )
}
