import { and, desc, eq, lte, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { LinePrices, LineTechnical } from '#shared/rules/order-file.ts'
import type { FormLine } from '#shared/rules/order-form.ts'
import type { CustomerClass } from '#shared/rules/policy.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import { madeTo } from '#shared/values/made-to.ts'
import type { ReadDb } from '../store.ts'
import { batches, customerArticles, formulas, orderLines, orderSummary, products } from '../tables/index.ts'
import { hot, hotRows, place } from './hot.ts'
import { contractRows, planRows, reached } from './prices-in-force.ts'

const productsOf = hotRows((db, productIds) =>
  db
    .select({ id: products.id, cost: products.cost, specification: products.specification })
    .from(products)
    .where(sql`${products.id} in (${productIds})`)
    .prepare(),
)
const earlier = alias(orderLines, 'earlier')
const lastSold = hotRows((db, productIds) => {
  const newest = db
    .select({ id: earlier.id })
    .from(earlier)
    .innerJoin(orderSummary, eq(orderSummary.orderId, earlier.orderId))
    .where(
      and(
        eq(earlier.customerId, place('customerId')),
        sql`${earlier.productId} = asked.column1`,
        lte(earlier.orderedOn, place('date')),
        ne(earlier.orderId, place('exceptOrderId')),
        eq(orderSummary.confirmed, true),
      ),
    )
    .orderBy(desc(earlier.orderedOn), desc(orderSummary.number))
    .limit(1)
  return db
    .select({ productId: orderLines.productId, price: orderLines.unitPrice, on: orderLines.orderedOn })
    .from(sql`(${productIds}) as asked`)
    .innerJoin(orderLines, sql`${orderLines.id} = ${newest}`)
    .prepare()
})
const soldAs = hot((db: ReadDb) =>
  db
    .select({ id: orderLines.id })
    .from(orderLines)
    .innerJoin(orderSummary, eq(orderSummary.orderId, orderLines.orderId))
    .where(
      and(
        eq(orderLines.customerId, place('customerId')),
        eq(orderLines.productId, place('productId')),
        eq(orderLines.specification, place('specification')),
        ne(orderLines.orderId, place('exceptOrderId')),
        eq(orderSummary.confirmed, true),
      ),
    )
    .limit(1)
    .prepare(),
)
const articleAs = hot((db: ReadDb) =>
  db
    .select({ id: customerArticles.id })
    .from(customerArticles)
    .where(
      and(
        eq(customerArticles.customerId, place('customerId')),
        eq(customerArticles.productId, place('productId')),
        eq(customerArticles.specification, place('specification')),
        eq(customerArticles.active, true),
      ),
    )
    .limit(1)
    .prepare(),
)

export type PriceQuestion = {
  readonly customerId: string
  readonly class: CustomerClass
  /** The order date: contract and plan are the ones in force then. */
  readonly date: CivilDate
  readonly contractId: string | null
  /** The order itself must not be its own last transaction. */
  readonly exceptOrderId: string | null
  readonly lines: readonly FormLine[]
}

/**
 * R4.4 what each line's price and specification are compared with.
 *
 * The last transaction is the customer's newest confirmed order of the product up to that day: what he orders later is
 * nothing that an earlier order could have been compared with. A specification is known when it is the
 * product's own, one of the customer's articles in use, or was confirmed for this customer before.
 */
export async function priceFacts(db: ReadDb, question: PriceQuestion): Promise<readonly LinePrices[]> {
  const { customerId, contractId, date, lines } = question
  const ids = productIdsOf(lines)
  if (ids.length === 0) return lines.map(({ id }) => ({ lineId: id, ...NOTHING }))
  const rows = ids.map((id) => [id])
  const [known, contract, plans, sold] = await Promise.all([
    productsOf(db, rows),
    contractRows(db, contractId, ids),
    planRows(db, question, ids),
    lastSold(db, rows, { customerId, date, exceptOrderId: question.exceptOrderId ?? '' }),
  ])
  const products = new Map(known.map((product) => [product.id, product]))
  const last = new Map(sold.map((line) => [line.productId, line]))
  return Promise.all(
    lines.map(async (line) => {
      const { id: lineId, productId } = line
      if (productId === null) return { lineId, ...NOTHING }
      const quantity = line.quantity ?? 0
      const product = products.get(productId)
      return {
        lineId,
        contract: reached(contract.get(productId), quantity)?.price ?? null,
        plan: reached(plans.get(productId), quantity)?.price ?? null,
        last: last.get(productId)?.price ?? null,
        lastOn: last.get(productId)?.on ?? null,
        cost: product?.cost ?? null,
        // Nearly every line says the product's own specification; only another one is looked for in the customer's past.
        specificationKnown: product?.specification === line.specification || (await wasHis(db, question, line)),
      }
    }),
  )
}

const NOTHING = { contract: null, plan: null, last: null, lastOn: null, cost: null, specificationKnown: false }

/** The products of some lines, each once. */
export const productIdsOf = (lines: readonly FormLine[]): readonly string[] => [
  ...new Set(lines.flatMap((line) => line.productId ?? [])),
]

/** Whether the specification is one of the customer's articles, or was confirmed for him before. */
async function wasHis(db: ReadDb, question: PriceQuestion, { productId, specification }: FormLine): Promise<boolean> {
  const { customerId } = question
  if ((await articleAs(db).execute({ customerId, productId, specification })).length > 0) return true
  const exceptOrderId = question.exceptOrderId ?? ''
  return (await soldAs(db).execute({ customerId, productId, specification, exceptOrderId })).length > 0
}

const own = alias(formulas, 'own')
const formulasOf = hotRows((db, rows) => {
  const first = db
    .select({ id: own.id })
    .from(own)
    .where(and(sql`${own.productId} = asked.column1`, eq(own.active, true)))
    .orderBy(own.number)
    .limit(1)
  const made = db
    .select({ one: sql`1` })
    .from(batches)
    .where(
      and(
        eq(batches.productId, formulas.productId),
        eq(batches.formulaId, formulas.id),
        eq(batches.formulaVersion, formulas.currentVersion),
        sql`${batches.specification} = asked.column2`,
      ),
    )
  return db
    .select({
      productId: products.id,
      category: products.category,
      specification: sql<string>`asked.column2`,
      formulaId: formulas.id,
      formulaVersion: formulas.currentVersion,
      made: sql<number>`case when exists ${made} then 1 else 0 end`,
    })
    .from(sql`(${rows}) as asked`)
    .innerJoin(products, sql`${products.id} = asked.column1`)
    .leftJoin(formulas, sql`${formulas.id} = ${first}`)
    .prepare()
})

/** R5.1, R6.1 the product's category and formula today, and whether the specification was made by that version before. */
export async function technicalFacts(db: ReadDb, lines: readonly FormLine[]): Promise<readonly LineTechnical[]> {
  const asked = lines.flatMap((line) => (line.productId === null ? [] : [[line.productId, madeTo(line)]]))
  const found = asked.length === 0 ? [] : await formulasOf(db, asked)
  return lines.map(({ id, productId, ...line }) => {
    const fact = found.find((one) => one.productId === productId && one.specification === madeTo(line))
    if (!fact) return { lineId: id, category: '', formulaId: null, formulaVersion: null, repeat: false }
    const { category, formulaId, formulaVersion, made } = fact
    return { lineId: id, category, formulaId, formulaVersion, repeat: made === 1 }
  })
}
