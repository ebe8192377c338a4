import { and, eq } from 'drizzle-orm'
import type { ReadDb, WriteDb } from '../store.ts'
import { type FormulaMaterial, formulas, formulaVersions } from '../tables/index.ts'
import { conflictOn, only } from './hot.ts'

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

/** All formulas in use, by number; for choosing one that is not the product's own. */
export const allFormulas = async (db: ReadDb) =>
  db.select().from(formulas).where(eq(formulas.active, true)).orderBy(formulas.number).limit(1_000)
