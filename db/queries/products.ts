import { and, eq, gt, gte, inArray, isNull, like, lte, or, sql } from 'drizzle-orm'
import type { CivilDate } from '#shared/values/civil-date.ts'
import type { Instant } from '#shared/values/instant.ts'
import { NO_QUANTITY, type Quantity, subtractQuantity } from '#shared/values/quantity.ts'
import type { UnitPrice } from '#shared/values/unit-price.ts'
import { StoreError, storeErrorIn } from '../errors.ts'
import { newId } from '../ids.ts'
import type { ReadDb, WriteDb } from '../store.ts'
import {
  customerArticles,
  type FormulaMaterial,
  formulas,
  formulaVersions,
  materialMoves,
  materials,
  pricePlanRows,
  pricePlans,
  products,
} from '../tables/index.ts'
import { conflictOn, inserter, only, type Saved } from './hot.ts'
import { indexForSearch } from './search.ts'

export type Product = typeof products.$inferSelect
export type Material = typeof materials.$inferSelect
export type PricePlan = typeof pricePlans.$inferSelect
export type PricePlanRow = Omit<typeof pricePlanRows.$inferSelect, 'id' | 'planId'>
export type CustomerArticle = Omit<typeof customerArticles.$inferSelect, 'id'>

const insertProductRow = inserter(products)

export async function insertProduct(db: WriteDb, product: Product): Promise<void> {
  await insertProductRow(db, product)
  const { id, number, name, specification, pinyin } = product
  await indexForSearch(db, { kind: 'product', refId: id, texts: [number, name, specification], pinyin })
}

export const productById = async (db: ReadDb, id: string): Promise<Product | null> =>
  only(await db.select().from(products).where(eq(products.id, id)))

export const productByNumber = async (db: ReadDb, number: string): Promise<Product | null> =>
  only(await db.select().from(products).where(eq(products.number, number)))

export const productsByIds = async (db: ReadDb, ids: readonly string[]): Promise<readonly Product[]> =>
  ids.length === 0
    ? []
    : db
        .select()
        .from(products)
        .where(inArray(products.id, [...ids]))

/** Products in use after a number, for a list by pages; `pinyin` keeps those whose initials begin so. */
export const listProducts = async (
  db: ReadDb,
  { after, pinyin, limit }: { readonly after?: string; readonly pinyin?: string; readonly limit: number },
): Promise<readonly Product[]> =>
  db
    .select()
    .from(products)
    .where(
      and(
        eq(products.active, true),
        after === undefined ? undefined : gt(products.number, after),
        pinyin === undefined ? undefined : like(products.pinyin, `${pinyin.toLowerCase()}%`),
      ),
    )
    .orderBy(products.number)
    .limit(limit)

export async function insertCustomerArticle(db: WriteDb, article: CustomerArticle): Promise<void> {
  await db.insert(customerArticles).values({ id: newId(), ...article })
}

/** R4.4 a price plan with its rows; a row counts from its minimum quantity on. */
export async function insertPricePlan(db: WriteDb, plan: PricePlan, rows: readonly PricePlanRow[]): Promise<void> {
  await db.insert(pricePlans).values(plan)
  for (const row of rows) await db.insert(pricePlanRows).values({ id: newId(), planId: plan.id, ...row })
}

export type FormulaRecord = {
  readonly id: string
  readonly number: string
  readonly productId: string
  readonly name: string
  readonly version: number
  readonly materials: readonly FormulaMaterial[]
  readonly process: string
}

/** A new formula in its first version, or the next version of one that is there; the old versions stay. */
export async function saveFormula(
  db: WriteDb,
  {
    version,
    materials: needs,
    process,
    from,
    ...formula
  }: FormulaRecord & { from: typeof formulaVersions.$inferSelect.from },
): Promise<void> {
  await db
    .insert(formulas)
    .values({ ...formula, currentVersion: version, active: true })
    .onConflictDoUpdate({
      target: conflictOn(formulas.id),
      set: { name: formula.name, currentVersion: version, active: true },
    })
  await db.insert(formulaVersions).values({ formulaId: formula.id, version, materials: needs, process, from })
}

/** A formula in one of its versions (the current one by default), or null. */
export async function formulaById(db: ReadDb, id: string, version?: number): Promise<FormulaRecord | null> {
  const wanted =
    version === undefined ? eq(formulaVersions.version, formulas.currentVersion) : eq(formulaVersions.version, version)
  return only(
    await db
      .select({
        id: formulas.id,
        number: formulas.number,
        productId: formulas.productId,
        name: formulas.name,
        version: formulaVersions.version,
        materials: formulaVersions.materials,
        process: formulaVersions.process,
      })
      .from(formulas)
      .innerJoin(formulaVersions, and(eq(formulaVersions.formulaId, formulas.id), wanted))
      .where(eq(formulas.id, id)),
  )
}

export const formulasOfProduct = async (db: ReadDb, productId: string) =>
  db
    .select()
    .from(formulas)
    .where(and(eq(formulas.productId, productId), eq(formulas.active, true)))
    .orderBy(formulas.number)

export const insertMaterial = inserter(materials)

/** Materials by id with what is in reserve and what of it open orders hold (R5.2). */
export const materialsByIds = async (db: ReadDb, ids: readonly string[]): Promise<readonly Material[]> =>
  ids.length === 0
    ? []
    : db
        .select()
        .from(materials)
        .where(inArray(materials.id, [...ids]))

export type MaterialMove = {
  readonly materialId: string
  readonly kind: 'in' | 'out' | 'hold' | 'release' | 'correct'
  readonly quantity: Quantity
  readonly orderId: string | null
  readonly lineId: string | null
  readonly at: Instant
  readonly byId: string
  readonly reason: string
}

/**
 * Writes a move into the ledger of the reserves. `out` takes what was held; more may be held than is there (a shortage).
 *
 * Throws `StoreError` `check` (detail `materials`) where something would become negative.
 */
export async function moveMaterial(db: WriteDb, move: MaterialMove): Promise<void> {
  const { kind, quantity: much } = move
  const less = subtractQuantity(NO_QUANTITY, much)
  const onHand = kind === 'in' || kind === 'correct' ? much : kind === 'out' ? less : NO_QUANTITY
  const held = kind === 'hold' ? much : kind === 'release' || kind === 'out' ? less : NO_QUANTITY
  await db
    .update(materials)
    .set({ onHand: sql`${materials.onHand} + ${onHand}`, held: sql`${materials.held} + ${held}` })
    .where(eq(materials.id, move.materialId))
    .catch((error: unknown) => {
      throw storeErrorIn(error)?.fault === 'check' ? new StoreError('check', 'materials', error) : error
    })
  await db.insert(materialMoves).values({ id: newId(), ...move })
}

/** Changes a product; writes nothing where a newer version is there. What it is found by follows. */
export async function updateProduct(
  db: WriteDb,
  id: string,
  expected: number,
  change: Partial<Omit<Product, 'id' | 'version'>>,
): Promise<Saved> {
  const done = only(
    await db
      .update(products)
      .set({ ...change, version: sql`${products.version} + 1` })
      .where(and(eq(products.id, id), eq(products.version, expected)))
      .returning(),
  )
  if (!done) return { saved: false, current: (await productById(db, id))?.version ?? 0 }
  const { number, name, specification, pinyin, version } = done
  await indexForSearch(db, { kind: 'product', refId: id, texts: [number, name, specification], pinyin })
  return { saved: true, version }
}

/** All formulas in use, by number; for choosing one that is not the product's own. */
export const allFormulas = async (db: ReadDb) =>
  db.select().from(formulas).where(eq(formulas.active, true)).orderBy(formulas.number).limit(1_000)

/** The plan for everyone that master data keeps; the plans of contracts and classes are priced elsewhere. */
const BASE_PLAN = 'base'

/** The price for everyone, by product, in force on a day. */
export async function basePrices(
  db: ReadDb,
  productIds: readonly string[],
  on: CivilDate,
): Promise<ReadonlyMap<string, UnitPrice>> {
  if (productIds.length === 0) return new Map()
  const rows = await db
    .select({ productId: pricePlanRows.productId, price: pricePlanRows.price })
    .from(pricePlanRows)
    .innerJoin(pricePlans, eq(pricePlans.id, pricePlanRows.planId))
    .where(
      and(
        eq(pricePlans.scope, 'all'),
        lte(pricePlans.from, on),
        or(isNull(pricePlans.to), gte(pricePlans.to, on)),
        eq(pricePlanRows.minimum, NO_QUANTITY),
        inArray(pricePlanRows.productId, [...productIds]),
      ),
    )
  return new Map(rows.map((row) => [row.productId, row.price]))
}

/** Sets the price for everyone of one product; orders keep the price they were taken at. */
export async function setBasePrice(
  db: WriteDb,
  { productId, price, from }: { readonly productId: string; readonly price: UnitPrice; readonly from: CivilDate },
): Promise<void> {
  const [own] = await db
    .select({ planId: pricePlanRows.planId })
    .from(pricePlanRows)
    .innerJoin(pricePlans, eq(pricePlans.id, pricePlanRows.planId))
    .where(
      and(eq(pricePlans.scope, 'all'), eq(pricePlanRows.productId, productId), eq(pricePlanRows.minimum, NO_QUANTITY)),
    )
    .limit(1)
  const planId = own?.planId ?? BASE_PLAN
  if (!own) {
    const plan = { id: BASE_PLAN, name: '', scope: 'all' as const, subject: '', from, to: null, version: 1 }
    await db.insert(pricePlans).values(plan).onConflictDoNothing()
  }
  await db
    .insert(pricePlanRows)
    .values({ id: newId(), planId, productId, minimum: NO_QUANTITY, price })
    .onConflictDoUpdate({
      target: conflictOn(pricePlanRows.planId, pricePlanRows.productId, pricePlanRows.minimum),
      set: { price },
    })
}
