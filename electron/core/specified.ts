import { listCategories } from '#db/queries/categories.ts'
import { priceFacts } from '#db/queries/line-facts.ts'
import { productsByIds } from '#db/queries/products.ts'
import type { ReadDb } from '#db/store.ts'
import type { IsSpecified } from '#shared/rules/completeness.ts'
import type { FormLine, OrderForm } from '#shared/rules/order-form.ts'
import { specificationFaults } from '#shared/rules/specification.ts'
import { civilDate } from '#shared/values/civil-date.ts'

const MOST_CATEGORIES = 500
const ALL: IsSpecified = () => true

/** The lines that are made to something else than their product usually is. */
async function unusual(db: ReadDb, lines: readonly FormLine[]) {
  const ids = new Set(lines.flatMap((line) => line.productId ?? []))
  const products = new Map((await productsByIds(db, [...ids])).map((product) => [product.id, product]))
  return lines.flatMap((line) => {
    const product = products.get(line.productId ?? '')
    const isOwn = product === undefined || product.category === '' || product.specification === line.specification
    return isOwn ? [] : [{ line, category: product.category }]
  })
}

/**
 * R2.2 whether a line's specification says what its product's category asks for: the required attributes, and of closed ones
 * only values that exist.
 *
 * What is known already passes as it is: the product's own specification, the customer's articles, what was confirmed for
 * him before. Nothing but the products is read where all lines are as usual.
 */
export async function specifiedLines(db: ReadDb, form: OrderForm): Promise<IsSpecified> {
  const asked = await unusual(db, form.lines)
  if (asked.length === 0) return ALL
  const categories = new Map((await listCategories(db, MOST_CATEGORIES)).map((one) => [one.name, one.attributes]))
  const faulty = asked.filter(
    ({ line, category }) => specificationFaults(categories.get(category) ?? [], line.specification).length > 0,
  )
  if (faulty.length === 0) return ALL
  const known = await priceFacts(db, {
    customerId: form.customerId ?? '',
    class: 'C',
    // Prices are not looked at: any day does.
    date: civilDate('2000-01-01'),
    contractId: null,
    exceptOrderId: null,
    lines: faulty.map(({ line }) => line),
  })
  const unclear = new Set(known.filter((one) => !one.specificationKnown).map((one) => one.lineId))
  return (line) => !unclear.has(line.id)
}
