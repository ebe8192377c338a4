import type { ReactNode } from 'react'
import css from './Columns.module.css'
import { joinClasses } from './join-classes.ts'

interface Props {
  /** Which page: each has its own widths, and yields in its own way where space is short. */
  of: 'desk' | 'intake' | 'fax' | 'memoFax' | 'finance' | 'calendar' | 'orderFile'
  children: ReactNode
}

/** The columns of a page, each a stack of sheets with its own scrolling. */
export function Columns({ of, children }: Props) {
  return <div className={joinClasses(css.columns, css[of])}>{children}</div>
}

interface ColumnProps {
  /**
   * Where it stands on the order file's page. The order in the document is the order of reading there: step,
   * blockers, spine, papers, and what only a wide window has room for.
   */
  area?: 'step' | 'blockers' | 'spine' | 'papers' | 'extra'
  children: ReactNode
}

/** One column: sheets under each other. */
export function Column({ area, children }: ColumnProps) {
  return <div className={joinClasses(css.column, area !== undefined && css[area])}>{children}</div>
}
