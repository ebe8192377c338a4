import type { ReactNode } from 'react'
import css from './DataTable.module.css'

/** A cell of a 43 px row: what it is in bold, what belongs to it underneath. */
export function TwoLines({ first, second }: { first: ReactNode; second?: ReactNode }) {
  return (
    <span className={css.two}>
      <span className={css.first}>{first}</span>
      <span className={css.second}>{second}</span>
    </span>
  )
}
