import { newId } from '#db/ids.ts'
import {
  allocateReceipt,
  insertReceipt,
  ordersOfReceipt,
  receiptById,
  receiptsOfOrder,
  reverseReceipt,
  unallocated,
} from '#db/queries/receipts.ts'
import type { ReadDb } from '#db/store.ts'
import type { ReceiptRow } from '#shared/contract/finance.ts'
import { actionBlockers } from '#shared/rules/actions.ts'
import { orderAmount } from '#shared/rules/amounts.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import { paymentFigures } from '#shared/rules/steps/13-payment.ts'
import type { Instant } from '#shared/values/instant.ts'
import { type Money, money, subtractMoney } from '#shared/values/money.ts'
import { fileOf } from './kit/gather.ts'
import { type Inputs, os, type Signed } from './kit/implementer.ts'
import { momentOf } from './kit/moment.ts'
import { project } from './kit/project.ts'
import { blocked, invalid, notFound } from './kit/refusals.ts'
import { type Save, saveOnce } from './kit/save.ts'

type Payment = Inputs['finance']['recordPayment']
type Share = Awaited<ReturnType<typeof receiptsOfOrder>>[number]

/** R13.4 how much the order still wants: what was ordered or, if more was made, what is there; never below 0. */
function wantedBy(file: OrderFile): Money {
  const { receivable } = paymentFigures(file)
  const whole = Math.max(orderAmount(file.form), receivable)
  return money(Math.max(0, whole - file.money.received))
}

/** Books the money and gives the order its share; the rest belongs to no order (R13.4). */
async function book(save: Save, { actor }: Signed, file: OrderFile, input: Payment) {
  const { db, at } = save
  const { customer, order } = file
  const receiptId = newId()
  const allocated = money(Math.min(input.amount, wantedBy(file)))
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
    const share = { receiptId, orderId: order.id, customerId: customer.id, amount: allocated }
    await allocateReceipt(db, { ...share, at, byId: actor.id })
  }
  return { receiptId, allocated, balance: subtractMoney(input.amount, allocated) }
}

async function recordPayment(save: Save, signed: Signed, input: Payment) {
  const { db, at } = save
  const file = await fileOf(db, input.orderId, at)
  const blockers = actionBlockers('recordPayment', file, signed.actor)
  if (blockers.length > 0) throw blocked(blockers)
  if (input.receivedOn > file.today) throw invalid('receivedOn', 'inTheFuture')

  const booked = await book(save, signed, file, input)
  const { id, number, clerk } = file.order
  await project(db, await fileOf(db, id, at))
  const entry = { action: 'recordPayment', entity: 'order', entityId: id, before: null }
  await save.audit({ ...entry, after: { ...input, ...booked } })
  await save.notify([clerk.id], { kind: 'received', params: { number, amount: input.amount }, orderId: id })
  save.announce({ topic: 'order', id })
  return booked
}

/** A receipt that is there, came in, and was not taken back yet. */
async function mustBeReversible(db: ReadDb, receiptId: string): Promise<void> {
  const receipt = await receiptById(db, receiptId)
  if (!receipt) throw notFound('receipt')
  if (receipt.reversesId !== null || receipt.reversedById !== null) throw invalid('receiptId', 'doneAlready')
}

/** R13.4 an order whose money went: its sign-off went with it, and those who counted on it hear so. */
async function tellBounced(save: Save, orderId: string, reason: string): Promise<void> {
  const file = await fileOf(save.db, orderId, save.at)
  await project(save.db, file)
  const { number, clerk, sales } = file.order
  await save.notify([clerk.id, sales?.id ?? null], { kind: 'bounced', params: { number, reason }, orderId })
  save.announce({ topic: 'order', id: orderId })
}

async function reverse(save: Save, { actor: by }: Signed, input: Inputs['finance']['reverseReceipt']) {
  const { db, at } = save
  const { receiptId, reason } = input
  await mustBeReversible(db, receiptId)
  const { today: receivedOn } = await momentOf(db, at)
  const reversal = { id: newId(), number: await save.nextNumber('SK'), receiptId, receivedOn, remark: reason, at, by }
  const orders = await reverseReceipt(db, reversal)
  for (const orderId of orders) await tellBounced(save, orderId, reason)
  await save.audit({ action: 'reverseReceipt', entity: 'receipt', entityId: receiptId, before: null, after: input })
  return { orders }
}

async function receiptRow(db: ReadDb, own: Share, reversedAt: Instant | null): Promise<ReceiptRow> {
  const shares = (await ordersOfReceipt(db, own.receiptId)).filter((share) => share.amount > 0)
  return {
    id: own.receiptId,
    receivedOn: own.receivedOn,
    amount: own.whole,
    reference: own.reference,
    allocated: shares.map(({ orderId, number, amount }) => ({ orderId, orderNumber: number, amount })),
    balance: await unallocated(db, own.receiptId),
    reversedAt,
  }
}

/** The receipts of an order; what was taken back keeps its row, with the time. */
async function receiptRows(db: ReadDb, orderId: string): Promise<readonly ReceiptRow[]> {
  const shares = await receiptsOfOrder(db, orderId)
  const takenBack = new Map(shares.filter((share) => share.amount < 0).map((share) => [share.receiptId, share.at]))
  const booked = shares.filter((share) => share.amount > 0)
  return Promise.all(booked.map((share) => receiptRow(db, share, takenBack.get(share.receiptId) ?? null)))
}

/** R13.4 money: booked, allocated, taken back; never deleted. */
export const receipts = {
  recordPayment: os.finance.recordPayment.handler(({ context, input }) =>
    saveOnce(context, { key: input.key, procedure: 'recordPayment', input }, (save) =>
      recordPayment(save, context, input),
    ),
  ),
  reverseReceipt: os.finance.reverseReceipt.handler(({ context, input }) =>
    saveOnce(context, { key: input.key, procedure: 'reverseReceipt', input }, (save) => reverse(save, context, input)),
  ),
  receipts: os.finance.receipts.handler(({ context, input }) =>
    context.core.store.read((db) => receiptRows(db, input.orderId)),
  ),
}
