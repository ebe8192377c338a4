import { openOrdersPricedBy } from '#db/queries/plan-orders.ts'
import { openOrderIdsOf } from '#db/queries/projection.ts'
import type { ReadDb } from '#db/store.ts'
import type { Announcement } from '#shared/contract/orders.ts'
import type { PlanScope } from '#shared/rules/price-plans.ts'
import type { Services } from './context.ts'
import { fileOf } from './kit/gather.ts'
import { project } from './kit/project.ts'

const MOST_ORDERS = 500
const AT_ONCE = 10

type Which = (db: ReadDb) => Promise<readonly string[]>

/**
 * R23.1 what orders are judged by was changed: who is waited for at them is derived once more.
 *
 * After the save and beside it, ten orders to a transaction, so that other saves get in between. The master data are saved
 * whatever happens here: a fault is logged, and the order's next save derives it anyway.
 */
async function reproject(core: Services, which: Which, told: Pick<Announcement, 'topic' | 'id'>): Promise<void> {
  const { store, now, announce, logFault } = core
  try {
    const ids = await store.read(which)
    for (let at = 0; at < ids.length; at += AT_ONCE) {
      await store.tx(async (db) => {
        for (const id of ids.slice(at, at + AT_ONCE)) await project(db, await fileOf(db, id, now()))
      })
    }
    if (ids.length > 0) announce({ ...told, by: '', at: now() })
  } catch (error) {
    logFault('-', error)
  }
}

/** A customer's class, credit or contract was changed: his open orders follow. */
export const reprojectOrdersOf = (core: Services, customerId: string): Promise<void> =>
  reproject(core, (db) => openOrderIdsOf(db, customerId, MOST_ORDERS), { topic: 'customer', id: customerId })

/** R4.4 a price plan was changed: the open orders that are still compared with it follow. */
export const reprojectOrdersPricedBy = (
  core: Services,
  { scope, subject, ids }: { readonly scope: PlanScope; readonly subject: string; readonly ids: readonly string[] },
): Promise<void> =>
  reproject(core, (db) => openOrdersPricedBy(db, { scope, subject }, ids, MOST_ORDERS), {
    topic: 'settings',
    id: ids.at(-1) ?? '',
  })
