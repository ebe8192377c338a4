import { toleranceRange } from '../amounts.ts'
import { type Blocker, blocker } from '../blockers.ts'
import { isFresh } from '../coverage.ts'
import { lineProgress } from '../lines.ts'
import type { OrderFile } from '../order-file.ts'
import { papersOf } from '../papers.ts'
import { inspectionOf } from '../steps/12-warehousing.ts'

export type BatchLine = { readonly lineId: string; readonly quantity: number }
type Most = { readonly lineId: string; readonly most: number }

const sumOf = (lineId: string, lines: readonly BatchLine[]): number =>
  lines.filter((one) => one.lineId === lineId).reduce((sum, one) => sum + one.quantity, 0)

/**
 * R12.2 nothing goes into the warehouse that nobody has inspected, and no more than the allowable error lets through
 * unless the customer accepted it in writing; a slip of the keyboard is caught here, before it is money.
 */
export function overInspected(file: OrderFile, batches: readonly BatchLine[]): readonly Blocker[] {
  const sheets = papersOf(file.papers, 'serviceInspection').filter((sheet) => isFresh(file, sheet))
  const accepted = inspectionOf(file).accepted !== null
  return lineProgress(file).flatMap((line, index) => {
    const wanted = sumOf(line.lineId, batches)
    if (wanted === 0) return []
    const inspected = sheets.reduce((sum, { body }) => sum + sumOf(line.lineId, body.lines), 0)
    const { most } = toleranceRange(line.toProduce, file.form.terms.toleranceBp)
    const figures = { line: index + 1, wanted: wanted + line.warehoused }
    return [
      ...(sheets.length > 0 && figures.wanted > inspected
        ? [
            blocker(
              'R12.2',
              'notInspected',
              [
                ['clerk', 'inspectService'],
                ['assistant', 'inspectService'],
              ],
              { ...figures, inspected },
            ),
          ]
        : []),
      ...(figures.wanted > most && !accepted
        ? [
            blocker('R12.2', 'overTolerance', ['customer', ['clerk', 'acceptInspection'], ['clerk', 'changeOrder']], {
              ...figures,
              most,
            }),
          ]
        : []),
    ]
  })
}

/** R14.1, R14.2: for each line the batches sum up to no more than `most`, in thousandths of the unit. */
export function overQuantity(
  rule: 'R14.1' | 'R14.2',
  limits: readonly Most[],
  batches: readonly BatchLine[],
): readonly Blocker[] {
  return limits.flatMap(({ lineId, most }, index) => {
    const wanted = sumOf(lineId, batches)
    return wanted > most
      ? [blocker(rule, 'overStock', [['quality', 'warehouse']], { line: index + 1, wanted, deliverable: most })]
      : []
  })
}
