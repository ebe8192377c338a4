import { listMemos, type MemoCursor } from '#db/queries/memos.ts'
import { openOrdersAfter } from '#db/queries/projection.ts'
import type { Store } from '#db/store.ts'
import { confirmingRepeats } from './confirming-repeats.ts'
import type { Signed } from './kit/implementer.ts'
import { projectMemo } from './memo-rows.ts'
import { projectOpenOrders } from './project-open.ts'

const AT_ONCE = 10

async function openMemos(store: Store): Promise<number> {
  let done = 0
  for (let after: MemoCursor | undefined; ; ) {
    const behind: MemoCursor | undefined = after
    const batch = await store.tx(async (db) => {
      const next = await listMemos(db, { status: 'open', limit: AT_ONCE, ...(behind ? { after: behind } : {}) })
      for (const { memo } of next) await projectMemo(db, memo)
      return next
    })
    done += batch.length
    const last = batch.at(-1)
    if (last === undefined || batch.length < AT_ONCE) return done
    after = last.memo
  }
}

/**
 * R23.1 the written policy was changed: who is waited for at every open order and open memo is derived once more, and
 * repeats that it confirms from now on are confirmed.
 *
 * After the save and beside it, ten to a transaction, so that other saves get in between; told to all screens at the end.
 * The policy is saved whatever happens here: a fault is logged, and the next save of an order derives it anyway.
 */
export async function reprojectOpen(signed: Signed): Promise<void> {
  const { core } = signed
  const { store, now, announce, logFault } = core
  try {
    const orders = await projectOpenOrders(core, openOrdersAfter, { together: confirmingRepeats(signed) })
    const done = orders.done + (await openMemos(store))
    if (done > 0) announce({ topic: 'settings', id: 'worklists', by: '', at: now() })
  } catch (error) {
    logFault('-', error)
  }
}
