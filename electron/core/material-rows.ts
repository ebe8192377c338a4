import { heldOf, holdersOf, type Material } from '#db/queries/materials.ts'
import { openPurchasesOf } from '#db/queries/purchases.ts'
import type { ReadDb } from '#db/store.ts'
import type { MaterialRow } from '#shared/contract/technical-desk.ts'
import { stillToCome } from '#shared/rules/purchases.ts'
import { NO_QUANTITY } from '#shared/values/quantity.ts'

const MOST_HOLDERS = 2_000

/**
 * R5.2 materials as the desk shows them: what is there, who holds of it, what comes in.
 *
 * `exceptLines` are those that are being asked about: what they held themselves is not held by others.
 */
export async function materialRows(
  db: ReadDb,
  materials: readonly Material[],
  exceptLines: readonly string[] = [],
): Promise<readonly MaterialRow[]> {
  const ids = materials.map((one) => one.id)
  const [held, holders, coming] = await Promise.all([
    heldOf(db, ids, exceptLines),
    holdersOf(db, ids, MOST_HOLDERS),
    openPurchasesOf(db, ids),
  ])
  return materials.map(({ id, number, name, unit, active, version, onHand }) => ({
    id,
    number,
    name,
    unit,
    active,
    version,
    onHand,
    held: held.get(id) ?? NO_QUANTITY,
    holders: holders
      .filter((one) => one.materialId === id && !exceptLines.includes(one.lineId))
      .map(({ orderId, lineId, number: orderNumber, customerName, quantity }) => ({
        orderId,
        lineId,
        number: orderNumber,
        customerName,
        quantity,
      })),
    coming: coming
      .filter((one) => one.materialId === id)
      .map(({ id: purchaseId, expectedOn, neededBy, state, supplier, ...one }) => ({
        purchaseId,
        number: one.number,
        quantity: stillToCome(one),
        expectedOn,
        neededBy,
        state,
        supplier,
      })),
  }))
}
