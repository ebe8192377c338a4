import type { CivilDate } from '#shared/values/civil-date.ts'
import type { Money } from '#shared/values/money.ts'
import type { UnitPrice } from '#shared/values/unit-price.ts'
import type { PaperGoods, PaperHead, Signed } from './head.ts'

export type ConfirmationLine = PaperGoods & {
  readonly unitPrice: UnitPrice
  readonly amount: Money
  readonly preDeliveryDate: CivilDate
}

/** Order confirmation, customer copy with sign-back block (R7.1, R9.1). Empty texts leave their place empty. */
export type ConfirmationModel = PaperHead & {
  readonly orderedOn: CivilDate
  readonly contractNumber: string
  readonly customerPo: string
  readonly customer: string
  readonly contact: string
  readonly contactPhone: string
  readonly contactFax: string
  readonly clerk: string
  readonly clerkPhone: string
  readonly sales: string
  readonly salesPhone: string
  readonly lines: readonly ConfirmationLine[]
  /** ISO code, `CNY`. */
  readonly currency: string
  readonly total: Money
  /** Tax contained in the prices, in basis points; null where the paper says nothing about it. */
  readonly taxBp: number | null
  readonly preDeliveryDate: CivilDate
  readonly deliveryPlace: string
  readonly consignee: string
  readonly consigneePhone: string
  readonly transport: string
  readonly packaging: string
  readonly label: string
  readonly payment: string
  readonly invoice: string
  readonly toleranceBp: number | null
  readonly special: string
  /** R9.2: production waits for the deposit, and the customer is told so. */
  readonly depositFirst: boolean
  /** The person whom the contract names to sign. */
  readonly signer: string
  /** R22.2: the secret with which the customer looks up the progress; empty where there is none. */
  readonly lookupCode: string
  readonly proofread: Signed | null
  readonly reviewed: Signed | null
}
