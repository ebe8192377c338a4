import { and, desc, eq, inArray } from 'drizzle-orm'
import type { MaterialPart } from '#shared/rules/materials.ts'
import type { ReadDb, WriteDb } from '../store.ts'
import { formulas, formulaVersions, products } from '../tables/index.ts'
import { conflictOn, hot, only, place } from './hot.ts'

export type Formula = typeof formulas.$inferSelect
export type FormulaVersion = typeof formulaVersions.$inferSelect
export type FormulaRecord = {
  readonly id: string
  readonly number: string
  readonly productId: string
  readonly name: string
  readonly version: number
  readonly materials: readonly MaterialPart[]
  readonly process: string
}

/**
 * A new formula in its first version, in use, or the next version of one that is there; the old versions stay.
 *
 * Whether a formula is in use is decided by itself: the next version of one that was taken out does not bring it back.
 */
export async function saveFormula(
  db: WriteDb,
  {
    version,
    materials: needs,
    process,
    from,
    note,
    byName,
    ...formula
  }: FormulaRecord & Pick<FormulaVersion, 'from' | 'note' | 'byName'>,
): Promise<void> {
  await db
    .insert(formulas)
    .values({ ...formula, currentVersion: version, active: true })
    .onConflictDoUpdate({
      target: conflictOn(formulas.id),
      set: { name: formula.name, currentVersion: version },
    })
  await db
    .insert(formulaVersions)
    .values({ formulaId: formula.id, version, materials: needs, process, from, note, byName })
}

/** Takes a formula out of use, or into it again; its versions stay. */
export async function setFormulaActive(db: WriteDb, id: string, active: boolean): Promise<void> {
  await db.update(formulas).set({ active }).where(eq(formulas.id, id))
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

const partsOf = hot((db: ReadDb) =>
  db
    .select({ materials: formulaVersions.materials })
    .from(formulaVersions)
    .where(and(eq(formulaVersions.formulaId, place('formulaId')), eq(formulaVersions.version, place('version'))))
    .prepare(),
)

/** R5.2 the materials of one version of a formula; nothing where there is no such version. */
export const formulaParts = async (db: ReadDb, formulaId: string, version: number): Promise<readonly MaterialPart[]> =>
  only(await partsOf(db).execute({ formulaId, version }))?.materials ?? []

/** R5.1 the products that are made with a material today: by the current version of a formula in use. */
export async function productsMadeWith(db: ReadDb, materialId: string): Promise<readonly string[]> {
  const isCurrent = and(
    eq(formulaVersions.formulaId, formulas.id),
    eq(formulaVersions.version, formulas.currentVersion),
  )
  const inUse = await db
    .select({ productId: formulas.productId, parts: formulaVersions.materials })
    .from(formulas)
    .innerJoin(formulaVersions, isCurrent)
    .where(eq(formulas.active, true))
  const made = inUse.filter(({ parts }) => parts.some((part) => part.materialId === materialId))
  return [...new Set(made.map(({ productId }) => productId))]
}

/** Formulas by id, in use or not, with their numbers. */
export const formulaNumbers = async (db: ReadDb, ids: readonly string[]) =>
  ids.length === 0
    ? []
    : db
        .select({ id: formulas.id, number: formulas.number })
        .from(formulas)
        .where(inArray(formulas.id, [...ids]))

/** The formula itself, also one that is out of use; null where there is none. */
export const formulaHead = async (db: ReadDb, id: string): Promise<Formula | null> =>
  only(await db.select().from(formulas).where(eq(formulas.id, id)))

/** The formula under a number, in use or not. */
export const formulaByNumber = async (db: ReadDb, number: string): Promise<Formula | null> =>
  only(await db.select().from(formulas).where(eq(formulas.number, number)))

/** R5.1 all formulas of a product, those in use first, also the ones that were taken out of use (R5.4). */
export const everyFormulaOf = async (db: ReadDb, productId: string): Promise<readonly Formula[]> =>
  db
    .select()
    .from(formulas)
    .where(eq(formulas.productId, productId))
    .orderBy(desc(formulas.active), formulas.number)
    .limit(50)

/** Formulas with their product, by number, at most `limit`. */
export const listFormulas = async (db: ReadDb, limit: number) =>
  db
    .select({ formula: formulas, productNumber: products.number, productName: products.name, unit: products.unit })
    .from(formulas)
    .innerJoin(products, eq(products.id, formulas.productId))
    .orderBy(desc(formulas.active), formulas.number)
    .limit(limit)

/** The versions of formulas, newest first. */
export const versionsOf = async (db: ReadDb, formulaIds: readonly string[]): Promise<readonly FormulaVersion[]> =>
  formulaIds.length === 0
    ? []
    : db
        .select()
        .from(formulaVersions)
        .where(inArray(formulaVersions.formulaId, [...formulaIds]))
        .orderBy(formulaVersions.formulaId, desc(formulaVersions.version))
