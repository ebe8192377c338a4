import { allocatedBatches, moveStock } from '#db/queries/stock.ts'
import type { WriteDb } from '#db/store.ts'
import { type ActionName, actionBlockers } from '#shared/rules/actions.ts'
import type { Blocker } from '#shared/rules/blockers.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import type { PaperBodies } from '#shared/rules/paper-bodies.ts'
import { type PaperOf, papersOf } from '#shared/rules/papers.ts'
import { undispatched } from '#shared/rules/steps/14-15-delivery.ts'
import { type Quantity, quantity } from '#shared/values/quantity.ts'
import type { Gathered } from './kit/put.ts'
import { blocked, invalid } from './kit/refusals.ts'

/** What of a batch goes to a line. */
export type Batch = PaperBodies['deliveryNotice']['batches'][number]
export type Wanted = readonly { readonly lineId: string; readonly quantity: Quantity }[]

/** R14.1 what of the order's batches stands on no open notice, first in first out. */
async function freeBatches(db: WriteDb, file: OrderFile): Promise<readonly Batch[]> {
  const promised = undispatched(file).flatMap(({ body }) => body.batches)
  return (await allocatedBatches(db, file.order.id)).flatMap((batch) => {
    const taken = promised.filter((one) => one.batchId === batch.batchId && one.lineId === batch.lineId)
    const left = batch.quantity - taken.reduce((sum, one) => sum + one.quantity, 0)
    return left > 0 ? [{ ...batch, quantity: quantity(left) }] : []
  })
}

/** Nothing is there for the line: the rule says why, where it knows. */
const nothingToPick = (blockers: readonly Blocker[]) =>
  blockers.length > 0 ? blocked(blockers) : invalid('body.lines', 'nothingInHouse')

/**
 * Picks the wanted quantities from the order's batches, oldest first.
 *
 * Where there is not enough, what is missing stays on the last batch: the rule then refuses with the figures (R14.1).
 */
export async function pick(
  { db, file, actor }: Gathered,
  action: ActionName,
  wanted: Wanted,
): Promise<readonly Batch[]> {
  const free = await freeBatches(db, file)
  return wanted.flatMap(({ lineId, quantity: much }) => {
    const own = free.filter((batch) => batch.lineId === lineId)
    if (own.length === 0) throw nothingToPick(actionBlockers(action, file, actor))
    let open = Number(much)
    return own.flatMap((batch, index) => {
      const take = index === own.length - 1 ? open : Math.min(open, batch.quantity)
      open -= take
      return take > 0 ? [{ ...batch, quantity: quantity(take) }] : []
    })
  })
}

/** The paper by which goods leave: a notice or an emergency release; null where the order has no such paper. */
const releasing = ({ papers }: OrderFile, id: string) =>
  [...papersOf(papers, 'deliveryNotice'), ...papersOf(papers, 'emergencyRelease')].find((paper) => paper.id === id) ??
  null

/** INVALID for a batch that does not stand on the paper, or for more of one than it says: that is another order's stock. */
function mustStandOn(file: OrderFile, noticeId: string, batches: readonly Batch[]): void {
  const standing = releasing(file, noticeId)?.body.batches ?? []
  const sumOf = (all: readonly Batch[], wanted: Batch) =>
    all
      .filter((one) => one.batchId === wanted.batchId && one.lineId === wanted.lineId)
      .reduce((sum, one) => sum + one.quantity, 0)
  if (batches.some((one) => sumOf(batches, one) > sumOf(standing, one))) throw invalid('body.batches', 'notOnNotice')
}

/** R15.1 stock leaves at dispatch, and only what was picked for the order. */
export async function leave({ db, file, caller }: Gathered, { body, id: paperId }: PaperOf<'dispatch'>): Promise<void> {
  mustStandOn(file, body.noticeId, body.batches)
  const { id: orderId, number: reason } = file.order
  for (const { batchId, lineId, quantity: much } of body.batches) {
    const move = { batchId, lineId, quantity: much, orderId, paperId, at: file.now, byId: caller.id, reason }
    await moveStock(db, { ...move, kind: 'out' })
  }
}

/** The paper that a carrier is briefed on; INVALID when the order has none of that id. */
export function namedRelease(file: OrderFile, id: string): void {
  if (!releasing(file, id)) throw invalid('body.noticeId', 'notInFile')
}
