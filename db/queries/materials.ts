import { and, desc, eq, inArray, ne, sql } from 'drizzle-orm'
import type { Instant } from '#shared/values/instant.ts'
import { NO_QUANTITY, type Quantity, quantity, subtractQuantity } from '#shared/values/quantity.ts'
import { StoreError, storeErrorIn } from '../errors.ts'
import { newId } from '../ids.ts'
import type { ReadDb, WriteDb } from '../store.ts'
import { materialMoves, materialNeeds, materials, orderSummary } from '../tables/index.ts'
import { inserter, only, type Saved, without } from './hot.ts'

export type Material = typeof materials.$inferSelect

export const insertMaterial = inserter(materials)

/** Materials by id with what is in reserve (R5.2). */
export const materialsByIds = async (db: ReadDb, ids: readonly string[]): Promise<readonly Material[]> =>
  ids.length === 0
    ? []
    : db
        .select()
        .from(materials)
        .where(inArray(materials.id, [...ids]))

export const materialByNumber = async (db: ReadDb, number: string): Promise<Material | null> =>
  only(await db.select().from(materials).where(eq(materials.number, number)))

/** All materials, those in use first, by number, at most `limit`. */
export const listMaterials = async (db: ReadDb, limit: number): Promise<readonly Material[]> =>
  db.select().from(materials).orderBy(desc(materials.active), materials.number).limit(limit)

/** Writes name, number, unit and use of a material; nothing where a newer version is there (R19.3). The reserve is the moves' own. */
export async function updateMaterial(db: WriteDb, material: Omit<Material, 'onHand'>): Promise<Saved> {
  const { id, version } = material
  const [done] = await db
    .update(materials)
    .set({ ...without(material, 'id', 'version'), version: version + 1 })
    .where(and(eq(materials.id, id), eq(materials.version, version)))
    .returning({ version: materials.version })
  if (done) return { saved: true, version: done.version }
  return { saved: false, current: (await materialsByIds(db, [id]))[0]?.version ?? 0 }
}

export type MaterialMove = {
  readonly materialId: string
  /** A `correct` is signed; the others are positive. */
  readonly kind: 'in' | 'out' | 'correct'
  readonly quantity: Quantity
  readonly orderId: string | null
  readonly lineId: string | null
  readonly at: Instant
  readonly byId: string
  readonly reason: string
}

/**
 * Writes a move into the ledger of the reserves.
 *
 * Throws `StoreError` `check` (detail `materials`) where the reserve would become negative.
 */
export async function moveMaterial(db: WriteDb, move: MaterialMove): Promise<void> {
  const { kind, quantity: much } = move
  const change = kind === 'out' ? subtractQuantity(NO_QUANTITY, much) : much
  await db
    .update(materials)
    .set({ onHand: sql`${materials.onHand} + ${change}` })
    .where(eq(materials.id, move.materialId))
    .catch((error: unknown) => {
      throw storeErrorIn(error)?.fault === 'check' ? new StoreError('check', 'materials', error) : error
    })
  await db.insert(materialMoves).values({ id: newId(), ...move })
}

/** The newest moves of a material, at most `limit`. */
export const movesOfMaterial = async (db: ReadDb, materialId: string, limit: number) =>
  db
    .select()
    .from(materialMoves)
    .where(eq(materialMoves.materialId, materialId))
    .orderBy(desc(materialMoves.at), desc(materialMoves.id))
    .limit(limit)

/** What was taken out of the reserves for a line so far, by material. */
export async function takenForLine(db: ReadDb, lineId: string): Promise<ReadonlyMap<string, Quantity>> {
  const rows = await db
    .select({ materialId: materialMoves.materialId, sum: sql<number>`sum(${materialMoves.quantity})`.mapWith(Number) })
    .from(materialMoves)
    .where(and(eq(materialMoves.lineId, lineId), eq(materialMoves.kind, 'out')))
    .groupBy(materialMoves.materialId)
  return new Map(rows.map((row) => [row.materialId, quantity(row.sum)]))
}

/** R5.2 what open orders hold of each of the materials; `exceptLines` are those that are being answered. */
export async function heldOf(
  db: ReadDb,
  materialIds: readonly string[],
  exceptLines: readonly string[] = [],
): Promise<ReadonlyMap<string, Quantity>> {
  if (materialIds.length === 0) return new Map()
  const others = exceptLines.map((lineId) => ne(materialNeeds.lineId, lineId))
  const rows = await db
    .select({ materialId: materialNeeds.materialId, sum: sql<number>`sum(${materialNeeds.quantity})`.mapWith(Number) })
    .from(materialNeeds)
    .where(and(inArray(materialNeeds.materialId, [...materialIds]), ...others))
    .groupBy(materialNeeds.materialId)
  return new Map(rows.map((row) => [row.materialId, quantity(row.sum)]))
}

/** R5.2 the open orders that hold of the materials, the largest first, at most `limit` in all. */
export const holdersOf = async (db: ReadDb, materialIds: readonly string[], limit: number) =>
  materialIds.length === 0
    ? []
    : db
        .select({
          materialId: materialNeeds.materialId,
          orderId: materialNeeds.orderId,
          lineId: materialNeeds.lineId,
          quantity: materialNeeds.quantity,
          number: orderSummary.number,
          customerName: orderSummary.customerName,
        })
        .from(materialNeeds)
        .innerJoin(orderSummary, eq(orderSummary.orderId, materialNeeds.orderId))
        .where(inArray(materialNeeds.materialId, [...materialIds]))
        .orderBy(desc(materialNeeds.quantity), orderSummary.number)
        .limit(limit)
