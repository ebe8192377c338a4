import { NO_QUANTITY, type Quantity, sumQuantities } from '#shared/values/quantity.ts'
import type { FormLine } from './order-form.ts'

type Ordered = Pick<FormLine, 'productNumber' | 'quantity'>

/** How much of each product; null while a line does not say what or how much. */
function goodsOf(lines: readonly Ordered[]): ReadonlyMap<string, Quantity> | null {
  const goods = new Map<string, Quantity>()
  for (const { productNumber, quantity } of lines) {
    if (productNumber === '' || quantity === null) return null
    goods.set(productNumber, sumQuantities([goods.get(productNumber) ?? NO_QUANTITY, quantity]))
  }
  return goods
}

/**
 * R1.4 the same products in the same quantities, however they are spread over lines.
 *
 * An empty form is nobody's duplicate, nor is one that does not say how much yet.
 */
export function isLikelyDuplicate(lines: readonly Ordered[], earlier: readonly Ordered[]): boolean {
  const wanted = goodsOf(lines)
  const there = goodsOf(earlier)
  if (!wanted || !there || wanted.size === 0 || wanted.size !== there.size) return false
  return [...wanted].every(([product, quantity]) => there.get(product) === quantity)
}

/** A line of one form beside the line of the other that is the same product; null where one has none. */
export type LinePair = { readonly now: FormLine | null; readonly earlier: FormLine | null }

/** R1.4 both forms line by line: equal quantities of a product first find each other, then equal products, then the rest. */
export function pairLines(lines: readonly FormLine[], earlier: readonly FormLine[]): readonly LinePair[] {
  const left = [...earlier]
  const take = (fits: (one: FormLine) => boolean): FormLine | null => {
    const at = left.findIndex(fits)
    return at < 0 ? null : (left.splice(at, 1)[0] ?? null)
  }
  const exact = lines.map((line) =>
    take((one) => one.productNumber === line.productNumber && one.quantity === line.quantity),
  )
  const pairs = lines.map((line, index) => ({
    now: line,
    earlier: exact[index] ?? take((one) => one.productNumber === line.productNumber),
  }))
  return [...pairs, ...left.map((one) => ({ now: null, earlier: one }))]
}
