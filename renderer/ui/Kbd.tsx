import type { ReactNode } from 'react'
import { joinClasses } from './join-classes.ts'
import css from './Kbd.module.css'

/** A key as it is printed on the keyboard, right of the label it belongs to. */
export function Kbd({ children, onAccent = false }: { children: ReactNode; onAccent?: boolean }) {
  return <kbd className={joinClasses(css.key, onAccent && css.onAccent)}>{children}</kbd>
}
