import styles from './StampBox.module.css'

/** Room for a company chop in its real size, at least 42 × 42 mm; `low` for the smaller one of a warehouse. */
export const StampBox = ({ label, low = false }: { label: string; low?: boolean }) => (
  <div className={low ? styles.low : styles.box}>{label}</div>
)
