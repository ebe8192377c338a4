import { and, desc, eq, lte, ne } from 'drizzle-orm'
import type { LinePrices, LineTechnical } from '#shared/rules/order-file.ts'
import type { FormLine } from '#shared/rules/order-form.ts'
import type { CustomerClass } from '#shared/rules/policy.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import type { ReadDb } from '../store.ts'
import {
  batches,
  contractPrices,
  customerArticles,
  formulas,
  orderLines,
  orderSummary,
  products,
} from '../tables/index.ts'
import { hot, only, place } from './hot.ts'
import { planForLine } from './plan-for-line.ts'

const productById = hot((db: ReadDb) =>
  db
    .select({ cost: products.cost, specification: products.specification })
    .from(products)
    .where(eq(products.id, place('productId')))
    .prepare(),
)
const contractPrice = hot((db: ReadDb) =>
  db
    .select({ price: contractPrices.price })
    .from(contractPrices)
    .where(
      and(
        eq(contractPrices.contractId, place('contractId')),
        eq(contractPrices.productId, place('productId')),
        lte(contractPrices.minimum, place('quantity')),
      ),
    )
    .orderBy(desc(contractPrices.minimum))
    .limit(1)
    .prepare(),
)
const lastSold = hot((db: ReadDb) =>
  db
    .select({ price: orderLines.unitPrice, on: orderLines.orderedOn })
    .from(orderLines)
    .innerJoin(orderSummary, eq(orderSummary.orderId, orderLines.orderId))
    .where(
      and(
        eq(orderLines.customerId, place('customerId')),
        eq(orderLines.productId, place('productId')),
        lte(orderLines.orderedOn, place('date')),
        ne(orderLines.orderId, place('exceptOrderId')),
        eq(orderSummary.confirmed, true),
      ),
    )
    .orderBy(desc(orderLines.orderedOn), desc(orderSummary.number))
    .limit(1)
    .prepare(),
)
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
export const priceFacts = (db: ReadDb, question: PriceQuestion): Promise<readonly LinePrices[]> =>
  Promise.all(question.lines.map((line) => linePrices(db, question, line)))

async function linePrices(db: ReadDb, question: PriceQuestion, line: FormLine): Promise<LinePrices> {
  const nothing = { contract: null, plan: null, last: null, lastOn: null, cost: null, specificationKnown: false }
  const { productId, specification } = line
  if (productId === null) return { lineId: line.id, ...nothing }
  const { customerId, contractId, date } = question
  const quantity = line.quantity ?? 0
  const exceptOrderId = question.exceptOrderId ?? ''
  const [product, contract, plan, last] = await Promise.all([
    productById(db).execute({ productId }),
    contractId === null ? [] : contractPrice(db).execute({ contractId, productId, quantity }),
    planForLine(db).execute({ customerId, class: question.class, date, productId, quantity }),
    lastSold(db).execute({ customerId, productId, date, exceptOrderId }),
  ])
  const known = only(product)
  // Nearly every line says the product's own specification; only another one is looked for in the customer's past.
  const isKnown = async () => {
    if (known?.specification === specification) return true
    if ((await articleAs(db).execute({ customerId, productId, specification })).length > 0) return true
    return (await soldAs(db).execute({ customerId, productId, specification, exceptOrderId })).length > 0
  }
  return {
    lineId: line.id,
    contract: only(contract)?.price ?? null,
    plan: only(plan)?.price ?? null,
    last: only(last)?.price ?? null,
    lastOn: only(last)?.on ?? null,
    cost: known?.cost ?? null,
    specificationKnown: await isKnown(),
  }
}

const formulaOf = hot((db: ReadDb) =>
  db
    .select({ id: formulas.id, version: formulas.currentVersion })
    .from(formulas)
    .where(and(eq(formulas.productId, place('productId')), eq(formulas.active, true)))
    .orderBy(formulas.number)
    .limit(1)
    .prepare(),
)
const madeBefore = hot((db: ReadDb) =>
  db
    .select({ id: batches.id })
    .from(batches)
    .where(
      and(
        eq(batches.productId, place('productId')),
        eq(batches.formulaId, place('formulaId')),
        eq(batches.formulaVersion, place('version')),
        eq(batches.specification, place('specification')),
      ),
    )
    .limit(1)
    .prepare(),
)

/** R5.1 the product's formula today, and whether the same specification was made by that version of it before. */
export const technicalFacts = (db: ReadDb, lines: readonly FormLine[]): Promise<readonly LineTechnical[]> =>
  Promise.all(lines.map((line) => lineTechnical(db, line)))

async function lineTechnical(db: ReadDb, { id, productId, specification }: FormLine): Promise<LineTechnical> {
  const formula = productId === null ? null : only(await formulaOf(db).execute({ productId }))
  if (!formula) return { lineId: id, formulaId: null, formulaVersion: null, repeat: false }
  const made = await madeBefore(db).execute({
    productId,
    formulaId: formula.id,
    version: formula.version,
    specification,
  })
  return { lineId: id, formulaId: formula.id, formulaVersion: formula.version, repeat: made.length > 0 }
}
