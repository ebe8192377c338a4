import type { ReactNode } from 'react'
import css from './FilterChip.module.css'
import { Icon } from './icons/Icon.tsx'

interface Props {
  label: string
  /** What is chosen, in words (`全部`, `11-01 至 12-05`). */
  value: string
  open?: boolean
  onClick: () => void
  children?: ReactNode
}

/** A filter that says what it lets through; pressing it opens its choices. */
export function FilterChip({ label, value, open = false, onClick, children }: Props) {
  return (
    <span className={css.holder}>
      <button type="button" className={css.chip} aria-haspopup="listbox" aria-expanded={open} onClick={onClick}>
        <span className={css.label}>{label}</span>
        <span>{value}</span>
        <Icon name="down" size={14} />
      </button>
      {open && children}
    </span>
  )
}
