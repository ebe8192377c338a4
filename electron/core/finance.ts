import { newId } from '#db/ids.ts'
import {
  allocateReceipt,
  insertReceipt,
  ordersOfReceipt,
  receiptsOfOrder,
  reverseReceipt,
  unallocated,
} from '#db/queries/receipts.ts'
import type { ReadDb } from '#db/store.ts'
import type { ReceiptRow } from '#shared/contract/finance.ts'
import { actionBlockers } from '#shared/rules/actions.ts'
import { orderAmount } from '#shared/rules/amounts.ts'
import { lineProgress } from '#shared/rules/lines.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import { paymentFigures } from '#shared/rules/steps/13-payment.ts'
import { type Money, money, subtractMoney } from '#shared/values/money.ts'
import { quantity, sumQuantities } from '#shared/values/quantity.ts'
import { act } from './kit/act.ts'
import { fileOf } from './kit/gather.ts'
import { os } from './kit/implementer.ts'
import { momentOf } from './kit/moment.ts'
import { holders } from './kit/papers.ts'
import { project } from './kit/project.ts'
import { blocked } from './kit/refusals.ts'
import { saveOnce } from './kit/save.ts'

/** R13.4 how much the order still wants: what was ordered or, if more was made, what is there; never below 0. */
function wantedBy(file: OrderFile): Money {
  const { receivable } = paymentFigures(file)
  const whole = Math.max(orderAmount(file.form), receivable)
  return money(Math.max(0, whole - file.money.received))
}

async function receiptRows(db: ReadDb, orderId: string): Promise<readonly ReceiptRow[]> {
  const rows = await receiptsOfOrder(db, orderId)
  const booked = rows.filter((row) => row.amount > 0)
  const taken = new Map(rows.filter((row) => row.amount < 0).map((row) => [row.receiptId, row.at]))
  return Promise.all(
    booked.map(async (own) => {
      const shares = await ordersOfReceipt(db, own.receiptId)
      const allocated = shares
        .filter((share) => share.amount > 0)
        .map((share) => ({ orderId: share.orderId, orderNumber: share.number, amount: share.amount }))
      return {
        id: own.receiptId,
        receivedOn: own.receivedOn,
        amount: own.whole,
        reference: own.reference,
        allocated,
        balance: await unallocated(db, own.receiptId),
        reversedAt: taken.get(own.receiptId) ?? null,
      }
    }),
  )
}

/** Step 13: completion, payment review, money. */
export const finance = {
  requestPaymentReview: os.finance.requestPaymentReview.handler(
    act({
      action: 'requestPaymentReview',
      kind: 'paymentReviewRequest',
      body: (input) => input,
      async also(_, { db, file, save }) {
        const { number, id } = file.order
        await save.notify(await holders(db, 'finance'), { kind: 'paymentReview', params: { number }, orderId: id })
      },
    }),
  ),
  issueBalanceNotice: os.finance.issueBalanceNotice.handler(
    act({
      action: 'issueBalanceNotice',
      kind: 'balanceNotice',
      async body(_: object, { file, save }) {
        const { receivable, received, open } = paymentFigures(file)
        const produced = sumQuantities(lineProgress(file).map((line) => quantity(line.fromStock + line.warehoused)))
        return { number: await save.nextNumber('YK'), produced, amount: receivable, received, balance: open }
      },
      async also({ body }, { file, save }) {
        const { number, id, sales } = file.order
        const params = { number, balance: body.balance }
        await save.notify([sales?.id ?? null], { kind: 'balanceNotice', params, orderId: id })
      },
    }),
  ),
  reviewPayment: os.finance.reviewPayment.handler(
    act({
      action: 'reviewPayment',
      kind: 'paymentReview',
      body: ({ verdict, reason }: { verdict: 'agreed' | 'refused'; reason: string }, { file }) => ({
        verdict,
        reason,
        ...paymentFigures(file),
      }),
      async also({ body }, { file, save }) {
        const { number, id, clerk, sales } = file.order
        await save.notify([clerk.id, sales?.id ?? null], {
          kind: `payment.${body.verdict}`,
          params: { number, reason: body.reason },
          orderId: id,
        })
      },
    }),
  ),
  recordPayment: os.finance.recordPayment.handler(({ context, input }) =>
    saveOnce(context, { key: input.key, procedure: 'recordPayment', input }, async (save) => {
      const { db, at } = save
      const { actor } = context
      const file = await fileOf(db, input.orderId, at)
      const blockers = actionBlockers('recordPayment', file, actor)
      if (blockers.length > 0) throw blocked(blockers)

      const receiptId = newId()
      const allocated = money(Math.min(input.amount, wantedBy(file)))
      const { customer, order } = file
      await insertReceipt(db, {
        id: receiptId,
        number: await save.nextNumber('SK'),
        customerId: customer.id,
        amount: input.amount,
        currency: order.currency,
        receivedOn: input.receivedOn,
        method: '',
        reference: input.reference,
        remark: '',
        at,
        by: actor,
      })
      if (allocated > 0) {
        await allocateReceipt(db, {
          receiptId,
          orderId: order.id,
          customerId: customer.id,
          amount: allocated,
          at,
          byId: actor.id,
        })
      }
      await project(db, await fileOf(db, order.id, at))
      await save.audit({
        action: 'recordPayment',
        entity: 'order',
        entityId: order.id,
        before: null,
        after: { ...input, receiptId, allocated },
      })
      await save.notify([order.clerk.id], {
        kind: 'received',
        params: { number: order.number, amount: input.amount },
        orderId: order.id,
      })
      save.announce({ topic: 'order', id: order.id })
      return { receiptId, allocated, balance: subtractMoney(input.amount, allocated) }
    }),
  ),
  reverseReceipt: os.finance.reverseReceipt.handler(({ context, input }) =>
    saveOnce(context, { key: input.key, procedure: 'reverseReceipt', input }, async (save) => {
      const { db, at } = save
      const { today } = await momentOf(db, at)
      const orders = await reverseReceipt(db, {
        id: newId(),
        number: await save.nextNumber('SK'),
        receiptId: input.receiptId,
        receivedOn: today,
        remark: input.reason,
        at,
        by: context.actor,
      })
      for (const orderId of orders) {
        const file = await fileOf(db, orderId, at)
        await project(db, file)
        const { number, clerk, sales } = file.order
        await save.notify([clerk.id, sales?.id ?? null], {
          kind: 'bounced',
          params: { number, reason: input.reason },
          orderId,
        })
        save.announce({ topic: 'order', id: orderId })
      }
      await save.audit({
        action: 'reverseReceipt',
        entity: 'receipt',
        entityId: input.receiptId,
        before: null,
        after: input,
      })
      return { orders }
    }),
  ),
  receipts: os.finance.receipts.handler(({ context, input }) =>
    context.core.store.read((db) => receiptRows(db, input.orderId)),
  ),
}
