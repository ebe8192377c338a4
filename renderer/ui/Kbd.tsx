import type { ReactNode } from 'react'
import css from './Kbd.module.css'

/** A key as it is printed on the keyboard, right of the label it belongs to. */
export function Kbd({ children, onAccent = false }: { children: ReactNode; onAccent?: boolean }) {
  return <kbd className={onAccent ? `${css.key} ${css.onAccent}` : css.key}>{children}</kbd>
}
