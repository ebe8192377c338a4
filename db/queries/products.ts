import { and, eq, gt, inArray, like, sql } from 'drizzle-orm'
import type { Instant } from '#shared/values/instant.ts'
import { NO_QUANTITY, type Quantity, subtractQuantity } from '#shared/values/quantity.ts'
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
import { conflictOn, inserter, only } from './hot.ts'
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

/** What a customer calls our products. */
export const articlesOfCustomer = async (db: ReadDb, customerId: string) =>
  db
    .select()
    .from(customerArticles)
    .where(eq(customerArticles.customerId, customerId))
    .orderBy(customerArticles.article)

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

export const listMaterials = async (db: ReadDb): Promise<readonly Material[]> =>
  db.select().from(materials).where(eq(materials.active, true)).orderBy(materials.number).limit(1_000)

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
