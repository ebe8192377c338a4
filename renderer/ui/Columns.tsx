import type { ReactNode } from 'react'
import css from './Columns.module.css'

interface Props {
  /** Which page: each has its own widths, and yields in its own way where space is short. */
  of: 'desk' | 'intake' | 'fax' | 'finance' | 'calendar' | 'orderFile'
  children: ReactNode
}

/** The columns of a page, each a stack of sheets with its own scrolling. */
export function Columns({ of, children }: Props) {
  return <div className={`${css.columns} ${css[of]}`}>{children}</div>
}

/** One column: sheets under each other. */
export function Column({ children, wideOnly = false }: { children: ReactNode; wideOnly?: boolean }) {
  return <div className={wideOnly ? `${css.column} ${css.wideOnly}` : css.column}>{children}</div>
}
