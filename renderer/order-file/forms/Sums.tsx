import { Fragment, type ReactNode } from 'react'
import { Money } from '#renderer/ui/Figures.tsx'
import type { Money as Amount } from '#shared/values/money.ts'
import css from './forms.module.css'

export type Sum = {
  readonly name: ReactNode
  readonly amount: Amount
  readonly total?: boolean
  readonly late?: boolean
}

/** Arithmetic as on paper: one amount under the other, a double line under the result. */
export function Sums({ rows, label }: { rows: readonly Sum[]; label: string }) {
  return (
    <div className={css.sums} role="group" aria-label={label}>
      {rows.map((row, index) => (
        <Fragment key={index}>
          <span className={row.total ? css.total : undefined}>{row.name}</span>
          <span className={row.total ? css.total : undefined}>
            <Money value={row.amount} tone={row.late ? 'late' : undefined} />
          </span>
        </Fragment>
      ))}
    </div>
  )
}
