import styles from './Particulars.module.css'

export type Particular = {
  readonly label: string
  /** Texts that stand in one place; empty ones are left out, not held open. */
  readonly value: string | readonly string[]
  readonly strong?: boolean
  /** Which item of the form it is, where the sheet is proof-read on the screen (R7.2). */
  readonly item?: string
}

interface Props {
  rows: readonly (readonly Particular[])[]
  /** Height of the rows: `roomy` leaves space for a pen. */
  height?: 'normal' | 'roomy'
}

/** Ruled rows of label and value, one or two to a row. */
export function Particulars({ rows, height = 'normal' }: Props) {
  return (
    <dl className={styles.block} data-height={height}>
      {rows.map((row) => (
        <div key={row.map((one) => one.label).join()} className={row.length > 1 ? styles.pair : styles.single}>
          {row.map((one) => (
            <Pair key={one.label} particular={one} />
          ))}
        </div>
      ))}
    </dl>
  )
}

function Pair({ particular }: { particular: Particular }) {
  const values = [particular.value].flat().filter((value) => value !== '')
  return (
    <>
      <dt className={styles.label}>{particular.label}</dt>
      <dd className={particular.strong ? styles.strong : styles.value} data-item={particular.item}>
        {values.map((value) => (
          <span key={value}>{value}</span>
        ))}
      </dd>
    </>
  )
}
