import { and, eq, sql } from 'drizzle-orm'
import { type Quantity, quantity } from '#shared/values/quantity.ts'
import type { ReadDb, WriteDb } from '../store.ts'
import { batches, stockBalances } from '../tables/index.ts'
import { BATCHES_AT_ONCE, type BatchShare, batchesWhere, type FreeBatch, moveStock, type StockMove } from './stock.ts'

/** R6.2 the batches of one specification from which something can still be allocated, oldest first; the first 200. */
const freeBatches = async (db: ReadDb, productId: string, specification: string): Promise<readonly FreeBatch[]> =>
  batchesWhere(
    db,
    and(
      eq(stockBalances.productId, productId),
      eq(batches.specification, specification),
      sql`${stockBalances.onHand} > ${stockBalances.allocated}`,
    ),
  )

export type AllocationRequest = Omit<StockMove, 'batchId' | 'kind' | 'quantity' | 'orderId' | 'lineId'> & {
  readonly orderId: string
  readonly lineId: string
  readonly productId: string
  readonly specification: string
  readonly quantity: Quantity
}

/**
 * R6.2 allocates finished stock to a line, first in, first out, of the same specification; as much as there is, at most what is asked.
 *
 * Gives the shares by batch, none where nothing is free.
 */
export async function allocateFifo(db: WriteDb, request: AllocationRequest): Promise<readonly BatchShare[]> {
  const { productId, specification, quantity: wanted, ...move } = request
  const shares: BatchShare[] = []
  let open = Number(wanted)
  let free = await freeBatches(db, productId, specification)
  for (let next = 0; open > 0; next++) {
    if (next === BATCHES_AT_ONCE) {
      // What was allocated just now is not free any more: the next ones come first.
      free = await freeBatches(db, productId, specification)
      next = 0
    }
    const batch = free[next]
    if (!batch) break
    const take = Math.min(open, batch.available)
    await moveStock(db, { ...move, batchId: batch.batchId, kind: 'allocate', quantity: quantity(take) })
    shares.push({
      batchId: batch.batchId,
      batchNumber: batch.number,
      location: batch.location,
      quantity: quantity(take),
    })
    open -= take
  }
  return shares
}
