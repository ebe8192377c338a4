import { listMemos } from '#db/queries/memos.ts'
import { orderIdsAfter } from '#db/queries/projection.ts'
import type { Store } from '#db/store.ts'
import type { Instant } from '#shared/values/instant.ts'
import { fileOf } from './kit/gather.ts'
import { project } from './kit/project.ts'
import { projectMemo } from './memo-rows.ts'

const AT_ONCE = 100
const MOST_OPEN_MEMOS = 10_000

/**
 * Derives every order and every open memo once more and writes what lists and desks read of them (ADR 1).
 *
 * A hundred orders to a transaction, so that saves get in between. Gives the number of orders.
 */
export async function rebuildProjections(store: Store, now: Instant): Promise<number> {
  let rebuilt = 0
  for (let after = ''; ; ) {
    const ids = await store.tx(async (db) => {
      const next = await orderIdsAfter(db, after, AT_ONCE)
      for (const id of next) await project(db, await fileOf(db, id, now))
      return next
    })
    rebuilt += ids.length
    const last = ids.at(-1)
    if (last === undefined || ids.length < AT_ONCE) break
    after = last
  }
  await store.tx(async (db) => {
    const open = await listMemos(db, { status: 'open', limit: MOST_OPEN_MEMOS })
    for (const { memo } of open) await projectMemo(db, memo)
  })
  return rebuilt
}
