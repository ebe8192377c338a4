import { setImmediate } from 'node:timers/promises'
import type { OpenOrder, OpenOrderCursor } from '#db/queries/projection.ts'
import type { ReadDb, WriteDb } from '#db/store.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import type { Services } from './context.ts'
import { fileOf } from './kit/gather.ts'
import { project } from './kit/project.ts'

const AT_ONCE = 10

/** The next open orders of those that are to follow, what is due first at the top, behind `after`. */
export type NextOrders = (db: ReadDb, after: OpenOrderCursor | null, limit: number) => Promise<readonly OpenOrder[]>
/** How far a walk has come; `after` is null when it is at its end. */
export type Walked = { readonly done: number; readonly after: OpenOrderCursor | null }

/** Ten orders' one transaction; `settle` may put into an order's file what follows from what was changed, before it is derived. */
export type Together = <Done>(
  work: (db: WriteDb, settle: (file: OrderFile) => Promise<OrderFile>) => Promise<Done>,
) => Promise<Done>

/**
 * Derives open orders once more, all of them or the next `most`, ten to a transaction, so that other saves get in between.
 *
 * An order that moves to a later day by it is met again there, and is done already.
 */
export async function projectOpenOrders(
  { store, now }: Pick<Services, 'store' | 'now'>,
  next: NextOrders,
  {
    from = null,
    most = Number.POSITIVE_INFINITY,
    together = (work) => store.tx((db) => work(db, async (file) => file)),
  }: {
    readonly from?: OpenOrderCursor | null
    readonly most?: number
    readonly together?: Together | undefined
  } = {},
): Promise<Walked> {
  const met = new Set<string>()
  for (let after = from; met.size < most; ) {
    const behind = after
    const batch = await together(async (db, settle) => {
      const orders = await next(db, behind, AT_ONCE)
      for (const { id } of orders) if (!met.has(id)) await project(db, await settle(await fileOf(db, id, now())))
      return orders
    })
    for (const { id } of batch) met.add(id)
    const last = batch.at(-1)
    if (last === undefined || batch.length < AT_ONCE) return { done: met.size, after: null }
    after = last
    if (met.size >= most) return { done: met.size, after }
    await setImmediate()
  }
  return { done: met.size, after: null }
}
