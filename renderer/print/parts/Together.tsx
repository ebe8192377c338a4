import type { ReactNode } from 'react'
import styles from './Together.module.css'

/** What stays on one page: signatures never stand on a page of their own, without what they are under. */
export const Together = ({ children }: { children: ReactNode }) => <div className={styles.together}>{children}</div>
