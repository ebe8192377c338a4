import { newId } from '#db/ids.ts'
import { listMemos, type MemoCursor } from '#db/queries/memos.ts'
import { openOrdersAfter } from '#db/queries/projection.ts'
import type { Store } from '#db/store.ts'
import type { Signed } from './kit/implementer.ts'
import { confirmRepeats } from './kit/repeats.ts'
import { inOneSave } from './kit/save.ts'
import { projectMemo } from './memo-rows.ts'
import { projectOpenOrders, type Together } from './project-open.ts'

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

/** R5.1 where the policy says so now, repeats that wait for technical are confirmed by it, in the name of who wrote it. */
const confirmingRepeats =
  (signed: Signed): Together =>
  (work) =>
    inOneSave(signed, (save) =>
      work(save.db, async (file) => {
        const { actor } = signed
        const caller = { id: actor.id, name: actor.name }
        const after = await confirmRepeats({ db: save.db, actor, caller, paperId: newId(), save }, file)
        if (after !== file) save.announce({ topic: 'order', id: file.order.id })
        return after
      }),
    )

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
