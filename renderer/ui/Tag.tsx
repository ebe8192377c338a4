import type { ReactNode } from 'react'
import { joinClasses } from './join-classes.ts'
import css from './Tag.module.css'

export type TagTone = 'outline' | 'accent' | 'ok' | 'soon' | 'late' | 'version' | 'class'

/** A word on a tint. The word carries the meaning; the tint only helps the eye. */
export function Tag({ tone = 'outline', children }: { tone?: TagTone; children: ReactNode }) {
  return <span className={joinClasses(css.tag, css[tone])}>{children}</span>
}

/** Lateness or a risk of it, always with its figure (`迟 2 天`, `险 1 天`). */
export function LateTag({ children, risk = false }: { children: ReactNode; risk?: boolean }) {
  return <Tag tone={risk ? 'soon' : 'late'}>{children}</Tag>
}
