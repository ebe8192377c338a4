import styles from './TickList.module.css'

/** A box for a tick, 3.6 mm; already ticked where the program knows that it was. */
export const TickBox = ({ ticked = false }: { ticked?: boolean }) => (
  <svg className={styles.box} viewBox="0 0 36 36" aria-hidden="true">
    <rect x="1.5" y="1.5" width="33" height="33" />
    {ticked && <path d="M8 18.5 15.5 26.5 28 8.5" />}
  </svg>
)

/** Items to go through one by one. */
export const TickList = ({ items, ticked = false }: { items: readonly string[]; ticked?: boolean }) => (
  <ul className={styles.list}>
    {items.map((item) => (
      <li key={item} className={styles.item}>
        <TickBox ticked={ticked} />
        <span>{item}</span>
      </li>
    ))}
  </ul>
)
