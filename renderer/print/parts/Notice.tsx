import type { ReactNode } from 'react'
import styles from './Notice.module.css'

interface Props {
  lead: string
  boxed?: boolean
  children: ReactNode
}

/** What must not be overlooked: a heavy bar at the left, the first words heavy; boxed where it is an instruction. */
export const Notice = ({ lead, boxed = false, children }: Props) => (
  <p className={boxed ? styles.boxed : styles.notice}>
    <strong>{lead}</strong>
    {children}
  </p>
)
