import { dropView, insertView, viewsOf } from '#db/queries/drafts.ts'
import { memoById, updateMemo } from '#db/queries/memos.ts'
import { COUNT_CAP, countOrders } from '#db/queries/order-list.ts'
import { orderIdByNumber } from '#db/queries/orders.ts'
import { replaceMemoWork } from '#db/queries/projection.ts'
import type { OrderFilter } from '#shared/contract/orders.ts'
import { STAGES, type Stage } from '#shared/rules/step-table.ts'
import { sumMoney } from '#shared/values/money.ts'
import { sumQuantities } from '#shared/values/quantity.ts'
import { cancelling } from './cancel.ts'
import { changeOrder } from './change-order.ts'
import { act } from './kit/act.ts'
import { os } from './kit/implementer.ts'
import { momentOf } from './kit/moment.ts'
import { notFound } from './kit/refusals.ts'
import { saveOnce } from './kit/save.ts'
import { orderFileAnswer } from './order-file.ts'
import { pageWithSums, sumsOf } from './order-pages.ts'
import { isNumber, orderRow, ordersByWords } from './order-rows.ts'
import { searchEverything } from './search.ts'

/** Stages of orders that nobody works on any more. */
const OVER: readonly Stage[] = ['closed', 'cancelled']

/** Orders: list, file, search, change, cancel. */
export const orders = {
  ...cancelling,
  list: os.orders.list.handler(({ context: { core }, input }) =>
    core.store.read(async (db) => {
      const when = await momentOf(db, core.now())
      const text = input.filter.text.trim()
      if (text !== '' && !isNumber(text)) {
        const { rows, more } = await ordersByWords(db, input.filter, when)
        return {
          rows: rows.map((row) => orderRow(row, when)),
          nextAfter: null,
          count: rows.length,
          more,
          totalAmount: sumMoney(rows.map((row) => row.amount)),
          totalQuantity: sumQuantities(rows.map((row) => row.quantity)),
        }
      }
      const page = await pageWithSums(db, input, when)
      return { ...page, rows: page.rows.map((row) => orderRow(row, when)) }
    }),
  ),
  stageCounts: os.orders.stageCounts.handler(({ context: { core }, input }) =>
    core.store.read(async (db) => {
      const when = await momentOf(db, core.now())
      const { filter } = input
      const shown = STAGES.filter((stage) => !filter.openOnly || !OVER.includes(stage))
      const words = filter.text.trim()
      if (words !== '' && !isNumber(words)) {
        const { rows, more } = await ordersByWords(db, { ...filter, stages: [] }, when)
        const countOf = (stage: Stage) => rows.filter((row) => row.stage === stage).length
        return shown.map((stage) => ({ stage, count: countOf(stage), more }))
      }
      const all = isUnfiltered(filter) ? (await countOrders(db, when.now, shown)).stages : null
      return Promise.all(
        shown.map(async (stage) => {
          const count = all?.[stage] ?? (await sumsOf(db, { ...filter, stages: [stage] }, when)).count
          return { stage, count, more: count >= COUNT_CAP }
        }),
      )
    }),
  ),
  file: os.orders.file.handler(({ context: { core, actor }, input }) =>
    core.store.read((db) => orderFileAnswer(db, input.orderId, actor, core.now())),
  ),
  byNumber: os.orders.byNumber.handler(({ context: { core }, input }) =>
    core.store.read(async (db) => {
      const orderId = await orderIdByNumber(db, input.number.trim())
      if (!orderId) throw notFound('order')
      return { orderId }
    }),
  ),
  search: os.orders.search.handler(({ context: { core }, input }) =>
    core.store.read((db) => searchEverything(db, input.text, input.limit)),
  ),
  views: os.orders.views.handler(({ context: { core, actor } }) =>
    core.store.read(async (db) =>
      (await viewsOf(db, actor.id, 'orders')).map(({ id, name, filter }) => ({
        id,
        name,
        filter: filter as OrderFilter,
      })),
    ),
  ),
  saveView: os.orders.saveView.handler(({ context, input }) =>
    saveOnce(context, { key: input.key, procedure: 'saveView', input }, async ({ db, at, audit }) => {
      const { name, filter } = input
      const id = await insertView(db, { userId: context.actor.id, list: 'orders', name, filter, at })
      await audit({ action: 'saveView', entity: 'view', entityId: id, before: null, after: { name, filter } })
      return { id }
    }),
  ),
  removeView: os.orders.removeView.handler(({ context, input }) =>
    saveOnce(context, { key: input.key, procedure: 'removeView', input }, async ({ db, audit }) => {
      await dropView(db, context.actor.id, input.id)
      await audit({ action: 'removeView', entity: 'view', entityId: input.id, before: null, after: null })
      return null
    }),
  ),
  recordAnswer: os.orders.recordAnswer.handler(
    act({
      action: 'recordAnswer',
      kind: 'answer',
      body: ({ said }: { said: string }, { file }) => ({ said, promisedUntil: file.memo.promisedUntil ?? file.now }),
      async also({ body }, { db, file, actor }) {
        const memo = await memoById(db, file.memo.id)
        if (!memo || memo.answeredAt !== null) return
        const answered = { answeredAt: file.now, answeredById: actor.id, answeredByName: actor.name, answer: body.said }
        await updateMemo(db, memo.id, memo.version, answered)
        await replaceMemoWork(db, memo.id, [])
      },
    }),
  ),
  changeOrder,
  changes: os.orders.changes.handler(async function* ({ context: { core }, signal }) {
    yield* core.announcements(signal)
  }),
}

/** The strip over the whole list is read off the counters' own indexes. */
function isUnfiltered(filter: OrderFilter): boolean {
  const { text, customerId, productId, clerkId, salesId, lateOnly, preDeliveryFrom, preDeliveryTo } = filter
  return (
    text === '' &&
    !lateOnly &&
    [customerId, productId, clerkId, salesId, preDeliveryFrom, preDeliveryTo].every((one) => one === null)
  )
}
