import type { FormLine } from './order-form.ts'

type Ordered = Pick<FormLine, 'productNumber' | 'quantity'>

const keysOf = (lines: readonly Ordered[]): readonly string[] =>
  lines.map((line) => `${line.productNumber} ${line.quantity}`).toSorted()

/** R1.4 the same products in the same quantities, in any order of the lines; an empty form is nobody's duplicate. */
export function isLikelyDuplicate(lines: readonly Ordered[], earlier: readonly Ordered[]): boolean {
  const wanted = keysOf(lines)
  const there = keysOf(earlier)
  return wanted.length > 0 && wanted.length === there.length && wanted.every((key, index) => key === there[index])
}
