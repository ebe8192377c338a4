import { productsByIds } from '#db/queries/products.ts'
import type { ReadDb } from '#db/store.ts'
import type { NamedPrice } from '#shared/contract/office.ts'
import { type PriceRow, priceRowProblems } from '#shared/rules/price-rows.ts'
import { formatQuantity } from '#shared/values/quantity.ts'
import { invalid } from './kit/refusals.ts'

/** R4.4 INVALID where a price cannot stand, or is for a product that the master data do not know. */
export async function mustBePrices(db: ReadDb, rows: readonly PriceRow[]): Promise<void> {
  const [problem] = priceRowProblems(rows)
  if (problem) throw invalid(`prices.${problem.index}`, problem.code)
  const known = new Set((await productsByIds(db, idsIn(rows))).map(({ id }) => id))
  const unknown = rows.findIndex(({ productId }) => !known.has(productId))
  if (unknown >= 0) throw invalid(`prices.${unknown}`, 'unknown')
}

/** Prices with what their products are called, in the order of the products' numbers and of the quantities. */
export async function namedPrices(db: ReadDb, rows: readonly PriceRow[]): Promise<readonly NamedPrice[]> {
  const products = new Map((await productsByIds(db, idsIn(rows))).map((one) => [one.id, one]))
  return rows
    .map((row) => {
      const product = products.get(row.productId)
      return {
        ...row,
        productNumber: product?.number ?? '',
        productName: product?.name ?? '',
        specification: product?.specification ?? '',
        unit: product?.unit ?? '',
      }
    })
    .toSorted((a, b) => compareTexts(a.productNumber, b.productNumber) || a.minimum - b.minimum)
}

/** Prices as the audit trail keeps them: each under its product and quantity, so that a history names what changed. */
export const auditedPrices = async (db: ReadDb, rows: readonly PriceRow[]) =>
  (await namedPrices(db, rows)).map(({ productId, productNumber, minimum, price }) => ({
    id: `${productId} ${minimum}`,
    number: minimum === 0 ? productNumber : `${productNumber} ≥ ${formatQuantity(minimum)}`,
    price,
  }))

const idsIn = (rows: readonly PriceRow[]): readonly string[] => [...new Set(rows.map(({ productId }) => productId))]
const compareTexts = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)
