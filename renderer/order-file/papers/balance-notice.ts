import type { BalanceNoticeModel } from '#renderer/print/models.ts'
import type { OrderFileAnswer } from '#shared/contract/orders.ts'
import { lineProgress } from '#shared/rules/lines.ts'
import type { PaperOf } from '#shared/rules/papers.ts'
import { civilDateOf } from '#shared/values/instant.ts'
import { amountOf } from '#shared/values/money.ts'
import { quantity } from '#shared/values/quantity.ts'
import { unitPrice } from '#shared/values/unit-price.ts'
import { goodsOf } from './goods.ts'
import { contactsOf, headOf, type PaperOffice, signedBy } from './office.ts'

/** The balance notice for the quantity really there, with the figures under which it was issued (R13.3). */
export function balanceNoticeModel(
  answer: OrderFileAnswer,
  notice: PaperOf<'balanceNotice'>,
  office: PaperOffice,
): BalanceNoticeModel {
  const { file } = answer
  const { sales, salesPhone } = contactsOf(answer)
  const progress = lineProgress(file)
  return {
    ...headOf(office, notice.body.number, notice.revision, 'customer'),
    sales,
    salesPhone,
    orderNumber: file.order.number,
    contractNumber: file.contract?.number ?? '',
    customerPo: file.form.terms.customerPo,
    customer: file.customer.name,
    contact: file.form.terms.contact,
    issuedOn: civilDateOf(notice.at, office.timeZone),
    lines: file.form.lines.flatMap((line, index) => {
      const one = progress[index]
      const there = quantity((one?.fromStock ?? 0) + (one?.warehoused ?? 0))
      const price = line.unitPrice ?? unitPrice(0)
      return there > 0 ? [{ ...goodsOf(line, there), unitPrice: price, amount: amountOf(there, price) }] : []
    }),
    currency: file.order.currency,
    amount: notice.body.amount,
    received: notice.body.received,
    balance: notice.body.balance,
    payment: file.form.terms.payment,
    bank: { account: '', name: office.company.name, number: '' },
    issued: signedBy(notice),
  }
}
