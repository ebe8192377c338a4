import { setImmediate } from 'node:timers/promises'
import { productsMadeWith } from '#db/queries/formulas.ts'
import {
  openOrdersAskingFor,
  openOrdersForProduct,
  openOrdersHolding,
  openOrdersPricedBy,
} from '#db/queries/plan-orders.ts'
import { openOrdersAfter } from '#db/queries/projection.ts'
import type { Announcement } from '#shared/contract/orders.ts'
import type { PlanScope } from '#shared/rules/price-plans.ts'
import { confirmingRepeats } from './confirming-repeats.ts'
import type { Services } from './context.ts'
import type { Signed } from './kit/implementer.ts'
import { policyOf } from './kit/moment.ts'
import { type NextOrders, projectOpenOrders, type Together, type Walked } from './project-open.ts'

/** So many are done when the save is answered; whoever has more open orders does not make the one who saves wait. */
const AT_FIRST = 50
const NONE: Walked = { done: 0, after: null }

/**
 * R23.1 what orders are judged by was changed: who is waited for at them is derived once more, however many they are.
 *
 * After the save and beside it, ten orders to a transaction, so that other saves get in between; screens are told after the
 * first fifty and at the end. The master data are saved whatever happens here: a fault is logged, and the order's next save
 * derives it anyway.
 */
async function reproject(
  core: Services,
  next: NextOrders,
  told: Pick<Announcement, 'topic' | 'id'>,
  together?: Together,
): Promise<void> {
  const tell = () => core.announce({ ...told, by: '', at: core.now() })
  const guarded = async <Done>(work: () => Promise<Done>): Promise<Done | null> => {
    try {
      return await work()
    } catch (error) {
      core.logFault('-', error)
      return null
    }
  }
  // Most customers have none open, and an import touches thousands of them: the writer is not asked for nothing.
  const first = await guarded(async () => {
    const isAny = (await core.store.read((db) => next(db, null, 1))).length > 0
    await setImmediate()
    return isAny ? projectOpenOrders(core, next, { most: AT_FIRST, together }) : NONE
  })
  if (first && first.done > 0) tell()
  const from = first?.after ?? null
  if (from === null) return
  void guarded(async () => {
    await projectOpenOrders(core, next, { from, together })
    tell()
  })
}

/** A customer's class, credit or contract was changed: his open orders follow. */
export const reprojectOrdersOf = (core: Services, customerId: string): Promise<void> =>
  reproject(core, (db, after, limit) => openOrdersAfter(db, after, limit, customerId), {
    topic: 'customer',
    id: customerId,
  })

/** R4.4 a price plan was changed: the open orders that are still compared with it follow. */
export const reprojectOrdersPricedBy = (
  core: Services,
  { scope, subject, ids }: { readonly scope: PlanScope; readonly subject: string; readonly ids: readonly string[] },
): Promise<void> =>
  reproject(core, (db, after, limit) => openOrdersPricedBy(db, { scope, subject, planIds: ids }, after, limit), {
    topic: 'settings',
    id: ids.at(-1) ?? '',
  })

/** R5.1 a formula got a new version or went out of use: the open orders for its product follow, their answers go stale. */
export const reprojectOrdersMadeOf = (core: Services, productId: string): Promise<void> =>
  reproject(core, (db, after, limit) => openOrdersForProduct(db, productId, after, limit), {
    topic: 'settings',
    id: productId,
  })

/** R5.2 a receipt of a raw material came, was put off or dropped: the answers that count on it stand, or are asked for again. */
export const reprojectOrdersHolding = (core: Services, materialId: string): Promise<void> =>
  reproject(core, (db, after, limit) => openOrdersHolding(db, materialId, after, limit), {
    topic: 'settings',
    id: materialId,
  })

/**
 * R5.1 raw material came into the reserve: repeats that waited for it are confirmed by the office's rule, where there is one,
 * what is due first at the top, as far as it goes.
 */
export async function confirmWaitingRepeats(signed: Signed, materialId: string): Promise<void> {
  // Asked where a fault is logged and told to nobody: the receipt itself is saved by now.
  const next: NextOrders = async (db, after, limit) => {
    const { repeatConfirmationByRule } = await policyOf(db)
    const productIds = repeatConfirmationByRule ? await productsMadeWith(db, materialId) : []
    return productIds.length === 0 ? [] : openOrdersAskingFor(db, productIds, after, limit)
  }
  await reproject(signed.core, next, { topic: 'settings', id: materialId }, confirmingRepeats(signed))
}
