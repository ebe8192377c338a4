import type { ReactNode } from 'react'
import { Icon } from './icons/Icon.tsx'
import { joinClasses } from './join-classes.ts'
import css from './NoteBar.module.css'

interface ErrorProps {
  /** What happened (`没存上：磁盘满了。`). */
  happened: string
  /** What is safe (`你写的都还在屏幕上。`). */
  safe?: string
  /** What to do next (`清出空间后按 F10 再存。`). */
  next?: string
  action?: ReactNode
}

/** An error at the place where it happened: what happened, what is safe, what next. */
export function ErrorBar({ happened, safe, next, action }: ErrorProps) {
  return (
    <div className={joinClasses(css.bar, css.late)} role="alert">
      <p className={css.text}>
        <b>{happened}</b>
        {safe && <span>{safe}</span>}
        {next && <span>{next}</span>}
      </p>
      {action}
    </div>
  )
}

interface NoteProps {
  tone: 'soon' | 'ok' | 'late'
  /** With the warning sign before it. */
  sign?: boolean
  action?: ReactNode
  children: ReactNode
}

/** A remark on what lies beside it: to be weighed (ochre), settled (green), in the way (rust). */
export function NoteBar({ tone, sign = false, action, children }: NoteProps) {
  return (
    <div className={joinClasses(css.bar, css[tone])} role="note">
      {sign && (
        <span className={css.sign}>
          <Icon name="warning" size={16} />
        </span>
      )}
      <div className={css.text}>{children}</div>
      {action}
    </div>
  )
}
