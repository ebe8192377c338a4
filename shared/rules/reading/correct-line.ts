import type { ReadingContext } from './columns.ts'
import { type ProposedLine, readLine } from './read-line.ts'

/** What the clerk typed in place of what was read; as typed, so that it is read by the same rules. */
export type Correction = { readonly product?: string; readonly quantity?: string; readonly date?: string }

/**
 * A proposed line with the clerk's corrections read into it (R1.2).
 *
 * What was wrong with a corrected field is wrong no longer, unless the correction is; an emptied field is empty.
 */
export function correctLine(read: ProposedLine, correction: Correction, context: ReadingContext): ProposedLine {
  const { product, quantity, date } = correction
  const again = readLine({ product, quantity, date }, read.row, context)
  const isCorrected = (column: string): boolean =>
    Object.entries(correction).some(
      ([field, said]) => said !== undefined && (field === column || (field === 'quantity' && column === 'unit')),
    )
  const isNamed = (product ?? read.product) !== '' || read.name !== '' || read.specification !== ''
  return {
    ...read,
    ...(product === undefined ? {} : { product: again.product }),
    ...(quantity === undefined ? {} : { quantity: again.quantity, unit: again.unit || read.unit }),
    ...(date === undefined ? {} : { date: again.date }),
    problems: [
      ...read.problems.filter(({ column }) => !isCorrected(column)),
      ...again.problems.filter(({ column, code }) => isCorrected(column) && !(code === 'noProduct' && isNamed)),
    ],
  }
}
