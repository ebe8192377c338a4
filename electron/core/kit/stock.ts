import { allocatedBatches, moveStock } from '#db/queries/stock.ts'
import type { WriteDb } from '#db/store.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'

type Freeing = {
  readonly db: WriteDb
  readonly file: OrderFile
  readonly byId: string
  /** The paper by which it becomes free: the cancellation, or the change order. */
  readonly paperId: string
}

/** R19.2 what was allocated to the order, or to some of its lines alone, is anybody's again. */
export async function releaseStock(
  { db, file, byId, paperId }: Freeing,
  wanted: (lineId: string) => boolean = () => true,
): Promise<void> {
  const { id: orderId, number: reason } = file.order
  for (const { batchId, lineId, quantity } of await allocatedBatches(db, orderId)) {
    if (!wanted(lineId)) continue
    const move = { batchId, lineId, quantity, orderId, paperId, at: file.now, byId, reason }
    await moveStock(db, { ...move, kind: 'release' })
  }
}
