import { type Blocker, blocker } from '../blockers.ts'

export type BatchLine = { readonly lineId: string; readonly quantity: number }
type Most = { readonly lineId: string; readonly most: number }

/** R14.1, R14.2: for each line the batches sum up to no more than `most`, in thousandths of the unit. */
export function overQuantity(
  rule: 'R14.1' | 'R14.2',
  limits: readonly Most[],
  batches: readonly BatchLine[],
): readonly Blocker[] {
  return limits.flatMap(({ lineId, most }, index) => {
    const wanted = batches.filter((one) => one.lineId === lineId).reduce((sum, one) => sum + one.quantity, 0)
    return wanted > most
      ? [blocker(rule, 'overStock', [['quality', 'warehouse']], { line: index + 1, wanted, deliverable: most })]
      : []
  })
}
