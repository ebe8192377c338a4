import type { OrderFile } from '#shared/rules/order-file.ts'
import type { Policy } from '#shared/rules/policy.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import type { Instant } from '#shared/values/instant.ts'
import type { ReadDb } from '../store.ts'
import { contractFacts, creditFacts, customerFacts } from './customer-facts.ts'
import { priceFacts, technicalFacts } from './line-facts.ts'
import { memoFacts } from './memos.ts'
import { orderCover } from './orders.ts'
import { papersOfOrder } from './papers.ts'
import { receiptFacts } from './purchases.ts'
import { moneyFacts } from './receipts.ts'
import { stockFacts } from './stock.ts'

/** What does not lie in the folder: the office's policy and the moment at which is decided. */
export type Moment = { readonly policy: Policy; readonly now: Instant; readonly today: CivilDate }

/**
 * Gathers everything that a decision about one order needs, as one plain value; null for an order that does not exist.
 *
 * The same in a transaction (what is decided on is what is saved on) and on a reader. `before` is the file as it was gathered
 * earlier in the same transaction: as long as the cover has that version, its lines are compared with the same prices (R4.4).
 */
export async function gatherOrderFile(
  db: ReadDb,
  orderId: string,
  moment: Moment,
  before?: OrderFile,
): Promise<OrderFile | null> {
  const cover = await orderCover(db, orderId)
  if (!cover) return null
  const { head, form, memoId } = cover
  const { customerId, lines } = form
  const { today } = moment
  const [memo, customer, contract, credit, technical, stock, money, papers] = await Promise.all([
    memoFacts(db, memoId),
    customerFacts(db, customerId),
    contractFacts(db, customerId, head.orderedOn),
    creditFacts(db, { customerId, exceptOrderId: orderId, today }),
    technicalFacts(db, lines),
    stockFacts(db, orderId, lines),
    moneyFacts(db, orderId),
    papersOfOrder(db, orderId),
  ])
  // Foreign keys see to it that both exist.
  if (!memo || !customer) return null
  const prices =
    before?.order.version === head.version
      ? before.prices
      : await priceFacts(db, {
          customerId,
          class: customer.class,
          date: head.orderedOn,
          contractId: contract?.id ?? null,
          exceptOrderId: orderId,
          lines,
        })
  const receipts = await receiptFacts(db, papers)
  const facts = { customer, contract, credit, prices, technical, receipts, stock, money }
  return { order: head, form, memo, ...facts, papers, ...moment }
}
