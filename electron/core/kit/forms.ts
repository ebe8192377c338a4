import { type Product, productsByIds } from '#db/queries/products.ts'
import type { ReadDb } from '#db/store.ts'
import type { OrderForm } from '#shared/rules/order-form.ts'
import { invalid } from './refusals.ts'

/** R4.4 a new order takes no product that is out of use; INVALID names the line. Orders that have one go on. */
export function mustBeOffered(known: readonly Product[], { lines }: OrderForm): void {
  const withdrawn = new Set(known.flatMap(({ id, active }) => (active ? [] : [id])))
  const line = lines.findIndex(({ productId }) => productId !== null && withdrawn.has(productId))
  if (line >= 0) throw invalid(`form.lines.${line}.productId`, 'productInactive')
}

/** The products that a form's lines name, out of the master data; INVALID when one is not in it. */
export async function mustBeKnownProducts(db: ReadDb, { lines }: OrderForm): Promise<readonly Product[]> {
  const ids = new Set(lines.flatMap((line) => line.productId ?? []))
  const known = await productsByIds(db, [...ids])
  if (known.length < ids.size) throw invalid('form.lines', 'unknown')
  return known
}
