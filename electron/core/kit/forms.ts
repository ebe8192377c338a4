import { productsByIds } from '#db/queries/products.ts'
import type { ReadDb } from '#db/store.ts'
import type { OrderForm } from '#shared/rules/order-form.ts'
import { invalid } from './refusals.ts'

/** The products that a form's lines name are in the master data; INVALID when one is not. */
export async function mustBeKnownProducts(db: ReadDb, { lines }: OrderForm): Promise<void> {
  const ids = new Set(lines.flatMap((line) => line.productId ?? []))
  const known = await productsByIds(db, [...ids])
  if (known.length < ids.size) throw invalid('form.lines', 'unknown')
}
