import { allocatedBatches, moveStock } from '#db/queries/stock.ts'
import type { WriteDb } from '#db/store.ts'
import { reductions, stillAsked } from '#shared/rules/cancelling.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import type { OrderForm } from '#shared/rules/order-form.ts'
import type { PaperBodies } from '#shared/rules/paper-bodies.ts'
import { quantity } from '#shared/values/quantity.ts'

type Freeing = {
  readonly db: WriteDb
  readonly file: OrderFile
  readonly byId: string
  /** The paper by which it becomes free: the cancellation, or the change order. */
  readonly paperId: string
}

type Released = NonNullable<PaperBodies['changeOrder']['released']>

async function release({ db, file, byId, paperId }: Freeing, batches: Released): Promise<void> {
  const { id: orderId, number: reason } = file.order
  for (const { batchId, lineId, quantity: much } of batches) {
    const move = { batchId, lineId, quantity: much, orderId, paperId, at: file.now, byId, reason }
    await moveStock(db, { ...move, kind: 'release' })
  }
}

/** R19.2 everything that was allocated to the order is anybody's again. */
export const releaseStock = async (freeing: Freeing): Promise<void> =>
  release(freeing, await allocatedBatches(freeing.db, freeing.file.order.id))

/**
 * R19.2 what a changed form no longer needs of the stock that was allocated to the order, given back, the newest batch first.
 *
 * Only of lines that ask for less than before: what was made beyond the quantity within the allowable error stays. A line that
 * becomes another product or specification gives back everything (R6.2). Gives the batches, to be written onto the change
 * order: the file's own sums are read off its papers.
 */
export async function releaseSurplus(freeing: Freeing, form: OrderForm): Promise<Released> {
  const { db, file } = freeing
  const held = await allocatedBatches(db, file.order.id)
  const surplus = reductions(file.form, form).flatMap(({ lineId }) => {
    const own = held.filter((batch) => batch.lineId === lineId)
    const gone = file.stock.find((one) => one.lineId === lineId)?.dispatched ?? 0
    const line = file.form.lines.find((one) => one.id === lineId)
    const needed = (line ? stillAsked(line, form) : 0) - gone
    let open = own.reduce((sum, one) => sum + one.quantity, 0) - Math.max(0, needed)
    return own.toReversed().flatMap((batch) => {
      const back = Math.min(open, batch.quantity)
      open -= Math.max(0, back)
      return back > 0 ? [{ ...batch, quantity: quantity(back) }] : []
    })
  })
  const released = surplus.map(({ lineId, batchId, batchNumber, location, quantity: much }) => ({
    lineId,
    batchId,
    batchNumber,
    location,
    quantity: much,
  }))
  await release(freeing, released)
  return released
}
