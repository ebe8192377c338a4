import styles from './FactStrip.module.css'

export type Fact = { readonly label: string; readonly value: string; readonly weight?: number }

/** The line of facts under the title: number, revision, date; label small, value heavy. Weights part the width. */
export function FactStrip({ facts }: { facts: readonly Fact[] }) {
  const columns = facts.map((fact) => `minmax(0, ${fact.weight ?? 1}fr)`).join(' ')
  return (
    <dl className={styles.strip} style={{ gridTemplateColumns: columns }}>
      {facts.map((fact) => (
        <div key={fact.label}>
          <dt className={styles.label}>{fact.label}</dt>
          <dd className={styles.value}>{fact.value}</dd>
        </div>
      ))}
    </dl>
  )
}
