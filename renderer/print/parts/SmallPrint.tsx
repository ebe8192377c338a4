import styles from './SmallPrint.module.css'

/** The last sentence of a paper. */
export const SmallPrint = ({ children }: { children: string }) => <p className={styles.small}>{children}</p>
