import { eq, inArray, sql } from 'drizzle-orm'
import type { Instant } from '#shared/values/instant.ts'
import { NO_QUANTITY, type Quantity, subtractQuantity } from '#shared/values/quantity.ts'
import { StoreError, storeErrorIn } from '../errors.ts'
import { newId } from '../ids.ts'
import type { ReadDb, WriteDb } from '../store.ts'
import { materialMoves, materials } from '../tables/index.ts'
import { inserter } from './hot.ts'

export type Material = typeof materials.$inferSelect

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
