import type { ReactNode } from 'react'
import styles from './Section.module.css'

interface Props {
  title: string
  aside?: string
  children: ReactNode
}

/** A part of a paper under its own serif heading, which never ends a page alone. */
export const Section = ({ title, aside, children }: Props) => (
  <section className={styles.section}>
    <div className={styles.head}>
      <h2 className={styles.title}>{title}</h2>
      {aside && <p className={styles.aside}>{aside}</p>}
    </div>
    {children}
  </section>
)
