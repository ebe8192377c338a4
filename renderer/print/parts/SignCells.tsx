import { formatInstant } from '#shared/values/instant.ts'
import type { PaperHead, Signed } from '../models.ts'
import styles from './SignCells.module.css'

export type SignCell = {
  readonly label: string
  readonly signed: Signed | null
  /** What stands under the empty line for the pen: `年　月　日`. */
  readonly blank: string
}

interface Props {
  head: PaperHead
  cells: readonly SignCell[]
  /** `stamp` leaves room for a company chop beside the signature. */
  height?: 'normal' | 'stamp'
  children?: React.ReactNode
}

/** Sign-offs side by side: a name and its time where one was given, room for a pen where not. Never split. */
export function SignCells({ head, cells, height = 'normal', children }: Props) {
  return (
    <div className={styles.cells} data-height={height}>
      {cells.map(({ label, signed, blank }) => (
        <div key={label} className={styles.cell}>
          <p className={styles.label}>{label}</p>
          {signed && <p className={styles.name}>{signed.name}</p>}
          <p className={signed ? styles.at : styles.blank}>
            {signed ? formatInstant(signed.at, head.timeZone) : blank}
          </p>
        </div>
      ))}
      {children && <div className={styles.cell}>{children}</div>}
    </div>
  )
}
