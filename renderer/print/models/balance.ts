import type { CivilDate } from '#shared/values/civil-date.ts'
import type { Money } from '#shared/values/money.ts'
import type { UnitPrice } from '#shared/values/unit-price.ts'
import type { PaperGoods, PaperHead, Signed } from './head.ts'

export type BalanceLine = PaperGoods & { readonly unitPrice: UnitPrice; readonly amount: Money }

/** Balance notice for the quantity really produced (R13.3): what the customer still has to pay before delivery. */
export type BalanceNoticeModel = PaperHead & {
  readonly orderNumber: string
  readonly contractNumber: string
  readonly customerPo: string
  readonly customer: string
  readonly contact: string
  readonly issuedOn: CivilDate
  /** Quantities are the produced ones. */
  readonly lines: readonly BalanceLine[]
  readonly currency: string
  readonly amount: Money
  readonly received: Money
  readonly balance: Money
  readonly payment: string
  readonly bank: { readonly account: string; readonly name: string; readonly number: string }
  readonly sales: string
  readonly salesPhone: string
  readonly issued: Signed | null
}
