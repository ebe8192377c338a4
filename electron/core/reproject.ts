import { openOrderIdsOf } from '#db/queries/projection.ts'
import type { Services } from './context.ts'
import { fileOf } from './kit/gather.ts'
import { project } from './kit/project.ts'

const MOST_ORDERS = 500
const AT_ONCE = 10

/**
 * R23.1 a customer's class, credit or contract was changed: who is waited for at his open orders is derived once more.
 *
 * After the save and beside it, ten orders to a transaction, so that other saves get in between. The master data are saved
 * whatever happens here: a fault is logged, and the order's next save derives it anyway.
 */
export async function reprojectOrdersOf(core: Services, customerId: string): Promise<void> {
  const { store, now, announce, logFault } = core
  try {
    const ids = await store.read((db) => openOrderIdsOf(db, customerId, MOST_ORDERS))
    for (let at = 0; at < ids.length; at += AT_ONCE) {
      await store.tx(async (db) => {
        for (const id of ids.slice(at, at + AT_ONCE)) await project(db, await fileOf(db, id, now()))
      })
    }
    if (ids.length > 0) announce({ topic: 'customer', id: customerId, by: '', at: now() })
  } catch (error) {
    logFault('-', error)
  }
}
