import { openMemosOf } from '#db/queries/memos.ts'
import { orderSummaryOf } from '#db/queries/order-list.ts'
import { orderCover, recentOrders } from '#db/queries/orders.ts'
import type { ReadDb } from '#db/store.ts'
import type { Duplicate } from '#shared/contract/caller.ts'
import { isLikelyDuplicate } from '#shared/rules/duplicates.ts'
import type { OrderForm } from '#shared/rules/order-form.ts'
import { addDays } from '#shared/values/civil-date.ts'
import { civilDateOf, instantOf } from '#shared/values/instant.ts'
import { os } from './kit/implementer.ts'
import { momentOf } from './kit/moment.ts'

// Who ordered the same more often than this in a week is shown the newest.
const MOST_SHOWN = 5

type When = Awaited<ReturnType<typeof momentOf>>
type Typed = { readonly form: OrderForm; readonly memoId: string | null }

async function sameOrders(db: ReadDb, customerId: string, { form }: Typed, when: When): Promise<readonly Duplicate[]> {
  const since = addDays(when.today, -when.policy.duplicateDays)
  const recent = await recentOrders(db, { customerId, since })
  const same = recent.filter((order) => isLikelyDuplicate(form.lines, order.lines)).slice(0, MOST_SHOWN)
  return Promise.all(
    same.map(async ({ orderId, number, orderedOn, lines }) => {
      const [cover, summary] = await Promise.all([orderCover(db, orderId), orderSummaryOf(db, orderId)])
      return {
        kind: 'order' as const,
        id: orderId,
        number,
        day: orderedOn,
        by: cover?.head.enteredBy.name ?? '',
        customerPo: cover?.form.terms.customerPo ?? '',
        deliveryPlace: cover?.form.terms.deliveryPlace ?? '',
        stage: summary?.stage ?? null,
        lines,
      }
    }),
  )
}

async function sameMemos(
  db: ReadDb,
  customerId: string,
  { form, memoId }: Typed,
  { today, policy }: When,
): Promise<readonly Duplicate[]> {
  const since = instantOf(addDays(today, -policy.duplicateDays), '00:00', policy.timeZone)
  const open = await openMemosOf(db, { customerId, since, exceptMemoId: memoId ?? '' })
  return open
    .filter((memo) => isLikelyDuplicate(form.lines, memo.form.lines))
    .slice(0, MOST_SHOWN)
    .map((memo) => ({
      kind: 'memo',
      id: memo.id,
      number: memo.number,
      day: civilDateOf(memo.takenAt, policy.timeZone),
      by: memo.takenByName,
      customerPo: memo.form.terms.customerPo,
      deliveryPlace: memo.form.terms.deliveryPlace,
      stage: null,
      lines: memo.form.lines,
    }))
}

/** R1.4 what the same customer ordered, or asked for in a memo that is still open, within the days of the setting. */
export const duplicates = {
  duplicates: os.intake.duplicates.handler(({ context: { core }, input }) =>
    core.store.read(async (db) => {
      const { customerId } = input.form
      if (customerId === null) return []
      const when = await momentOf(db, core.now())
      const [orders, memos] = await Promise.all([
        sameOrders(db, customerId, input, when),
        sameMemos(db, customerId, input, when),
      ])
      return [...orders, ...memos]
    }),
  ),
}
