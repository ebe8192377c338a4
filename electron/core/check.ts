import { lineOffers } from '#db/queries/line-offers.ts'
import { orderAmount } from '#shared/rules/amounts.ts'
import { creditPosition } from '#shared/rules/credit.ts'
import { creditDetail } from './credit-detail.ts'
import { act } from './kit/act.ts'
import { fileOf } from './kit/gather.ts'
import { os } from './kit/implementer.ts'
import { namedLine } from './kit/papers.ts'

/** Step 4: customer, payment, price and specification. */
export const check = {
  ...creditDetail,
  planOffers: os.check.planOffers.handler(({ context: { core }, input: { orderId } }) =>
    core.store.read(async (db) => {
      const { form, customer, contract, order } = await fileOf(db, orderId, core.now())
      const question = { customerId: customer.id, class: customer.class, date: order.orderedOn, lines: form.lines }
      const offers = await lineOffers(db, { ...question, contractId: contract?.id ?? null, exceptOrderId: orderId })
      return form.lines.map(({ id: lineId }, index) => {
        const { plan = null, nextBreak = null } = offers[index] ?? {}
        return { lineId, plan, nextBreak }
      })
    }),
  ),
  checkCustomer: os.check.checkCustomer.handler(
    act({ action: 'checkCustomer', kind: 'customerCheck', body: (input: { note: string }) => input }),
  ),
  clearPrice: os.check.clearPrice.handler(
    act({
      action: 'clearPrice',
      kind: 'priceClearance',
      body(input, { file }) {
        namedLine(file, input.lineId, 'lineId')
        return input
      },
    }),
  ),
  clearBlacklist: os.check.clearBlacklist.handler(
    act({ action: 'clearBlacklist', kind: 'blacklistClearance', body: (input) => input }),
  ),
  clearCredit: os.check.clearCredit.handler(
    act({
      action: 'clearCredit',
      kind: 'creditClearance',
      body: ({ reason }, { file }) => {
        const { exposure, limit, overdue } = creditPosition(file.credit, orderAmount(file.form), file.money.received)
        return { exposure, limit, overdue, reason }
      },
    }),
  ),
  decideContract: os.check.decideContract.handler(
    act({ action: 'decideContract', kind: 'contractDecision', body: (input) => input }),
  ),
  reviewOrder: os.check.reviewOrder.handler(
    act({
      action: 'reviewOrder',
      kind: 'review',
      body: (input) => input,
      async also({ body }, { file, save }) {
        if (body.verdict !== 'sentBack') return
        const { number, id, clerk } = file.order
        await save.notify([clerk.id], { kind: 'sentBack', params: { number, reason: body.reason }, orderId: id })
      },
    }),
  ),
  clearMargin: os.check.clearMargin.handler(
    act({ action: 'clearMargin', kind: 'marginClearance', body: (input) => input }),
  ),
}
