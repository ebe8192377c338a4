import type { OrderType } from '#shared/rules/order-form.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import type { Instant } from '#shared/values/instant.ts'
import type { Money } from '#shared/values/money.ts'
import type { Quantity } from '#shared/values/quantity.ts'
import type { UnitPrice } from '#shared/values/unit-price.ts'

/** The languages a paper can be in: the customer's, or for papers that stay in the house the office's. */
export type PaperLanguage = 'zh-CN' | 'zh-TW' | 'en'

/** Who a copy is for; stands in the box beside the title and in the footer. */
export type PaperCopy = 'customer' | 'office' | 'production' | 'technical' | 'warehouse' | 'carrier'

/** The company as it stands at the head of its papers. `mark` is one to four characters, read downwards. */
export type Letterhead = {
  readonly mark: string
  readonly name: string
  readonly latinName: string
  readonly address: string
  readonly phone: string
  readonly fax: string
}

/** What every paper carries, whatever it says. */
export type PaperHead = {
  readonly language: PaperLanguage
  readonly letterhead: Letterhead
  /** The number under which the paper is filed; the QR code holds it too. */
  readonly number: string
  readonly revision: number
  readonly copy: PaperCopy
  readonly printedAt: Instant
  /** IANA name of the office's time zone; all moments on the paper are its wall clock. */
  readonly timeZone: string
  /** 1 is the original; from 2 on the paper is marked as a reprint. */
  readonly copyNumber: number
  /** The revision that made this paper void, or null while it is good. */
  readonly supersededBy: number | null
}

/** A name under a paper, with the moment of the signature. */
export type Signed = { readonly name: string; readonly at: Instant }

/** What is made or delivered in one line: nothing about money or dates. */
export type PaperGoods = {
  readonly productNumber: string
  readonly productName: string
  readonly specification: string
  readonly unit: string
  readonly quantity: Quantity
}

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

export type ProductionLine = PaperGoods & {
  /** The allowable error as a range in the line's unit; null where none was agreed. */
  readonly allowed: { readonly from: Quantity; readonly to: Quantity } | null
  readonly productionDate: CivilDate
  readonly scheduledDate: CivilDate
}

/** How one line is made. `line` counts from 1, as in the table above it. */
export type ProductionMethod = {
  readonly line: number
  readonly productionLine: string
  readonly formula: string
  readonly formulaVersion: number | null
  readonly material: string
  readonly packaging: string
  readonly label: string
}

export type PaperTip = {
  readonly due: CivilDate
  readonly aspect: 'progress' | 'quality' | 'quantity' | 'time' | 'packaging'
  readonly text: string
}

export type WrittenConfirmation = {
  readonly department: 'technical' | 'production'
  readonly content: string
  readonly signed: Signed
  readonly way: 'pin' | 'paper'
}

/**
 * Production order, or the production copy of the confirmation that replaces it (R10.1, R10.2).
 *
 * There is no price and no customer's date in this type, so that no template can print one: neither a wish, nor the
 * pre-delivery date, nor the delivery date. A test holds the type to that.
 */
export type ProductionModel = PaperHead & {
  readonly replacedByConfirmation: boolean
  readonly customer: string
  readonly orderType: OrderType
  readonly scheduledDate: CivilDate
  readonly lines: readonly ProductionLine[]
  readonly toleranceBp: number | null
  readonly methods: readonly ProductionMethod[]
  readonly special: readonly string[]
  readonly assistant: string
  readonly tips: readonly PaperTip[]
  readonly confirmations: readonly WrittenConfirmation[]
  readonly issued: Signed | null
  readonly countersigned: Signed | null
  readonly acknowledged: Signed | null
}

export type DeliveryBatch = {
  readonly batchNumber: string
  readonly location: string
  readonly packages: string
  readonly quantity: Quantity
}

export type DeliveryLine = Omit<PaperGoods, 'quantity'> & { readonly batches: readonly DeliveryBatch[] }

/** Sales delivery notice with the receipt block at its foot (R14.1, R14.3, R18.1). */
export type DeliveryNoticeModel = PaperHead & {
  readonly orderNumber: string
  readonly customer: string
  readonly customerClass: 'A' | 'B' | 'C'
  readonly issuedAt: Instant
  /** Which delivery of the order this is; `of` is null while nobody knows how many there will be. */
  readonly shipment: { readonly number: number; readonly of: number | null }
  readonly deliveryPlace: string
  readonly consignee: string
  readonly consigneePhone: string
  readonly otherPhone: string
  readonly expectedArrival: Instant
  readonly receivingHours: string
  readonly lines: readonly DeliveryLine[]
  readonly totalPackages: string
  /** Gross weight, pallets: whatever the driver must know of the whole load. */
  readonly load: string
  readonly transport: string
  readonly driver: string
  readonly driverPhone: string
  readonly freight: string
  readonly trackingNumber: string
  readonly loading: string
  readonly recheckedBy: string
  readonly rechecked: readonly string[]
  /** What the carrier is told, item by item; ticked with a pen. */
  readonly briefing: readonly string[]
  readonly released: readonly { readonly by: 'inspection' | 'payment' | 'stock'; readonly lines: readonly string[] }[]
  readonly issued: Signed | null
  readonly paymentSigned: Signed | null
}

export type MemoItem = {
  readonly label: string
  readonly said: string
  readonly state: 'clear' | 'unclear' | 'missing'
}

/** Customer information memorandum (R1.2), with the promised answer time (R3.1). */
export type MemoModel = PaperHead & {
  readonly takenAt: Instant
  readonly takenBy: string
  readonly channel: string
  readonly customer: string
  readonly contact: string
  readonly phone: string
  readonly promisedUntil: Instant | null
  readonly items: readonly MemoItem[]
  readonly words: string
  readonly files: readonly string[]
}

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

/** Dispatch notice, faxed to the customer when the goods have left (R16.1). */
export type DispatchNoticeModel = PaperHead & {
  readonly orderNumber: string
  readonly customerPo: string
  readonly customer: string
  readonly contact: string
  readonly contactFax: string
  readonly dispatchedAt: Instant
  readonly expectedArrival: Instant
  readonly deliveryPlace: string
  readonly consignee: string
  readonly consigneePhone: string
  readonly lines: readonly DeliveryLine[]
  readonly totalPackages: string
  readonly carrier: string
  readonly trackingNumber: string
  readonly vehicle: string
  readonly driver: string
  readonly driverPhone: string
  readonly freight: string
  readonly clerk: string
  readonly clerkPhone: string
  readonly issued: Signed | null
}

/** What both slips say besides their lines. Neither knows a price or a customer's date. */
type SlipHead = PaperHead & {
  readonly orderNumber: string
  readonly orderType: OrderType
  readonly customer: string
  readonly askedOn: CivilDate
  readonly confirmed: Signed | null
}

/** One line of the technical confirmation; null and empty where it is not answered yet, for the pen. */
export type TechnicalSlipLine = PaperGoods & {
  readonly verdict: 'producible' | 'changedProcess' | 'oldFormula' | 'notProducible' | null
  readonly formula: string
  readonly formulaVersion: number | null
  readonly materialDate: CivilDate | null
  readonly remark: string
}

/** Technical confirmation slip: can it be made, by which formula, is there material, from when (R5.1, R5.2). */
export type TechnicalSlipModel = SlipHead & { readonly lines: readonly TechnicalSlipLine[] }

/** One line of the production confirmation; null and empty where it is not answered yet. */
export type ProductionSlipLine = PaperGoods & {
  readonly productionLine: string
  readonly materialDate: CivilDate | null
  readonly productionDate: CivilDate | null
  readonly scheduledDate: CivilDate | null
}

/** Production confirmation slip: line, production date, scheduled date, in writing (R6.1, R6.3). */
export type ProductionSlipModel = SlipHead & { readonly lines: readonly ProductionSlipLine[] }

/** Any paper with its template: what the preview and the printer take. */
export type PrintDocument =
  | { readonly kind: 'confirmation'; readonly model: ConfirmationModel }
  | { readonly kind: 'production'; readonly model: ProductionModel }
  | { readonly kind: 'deliveryNotice'; readonly model: DeliveryNoticeModel }
  | { readonly kind: 'memo'; readonly model: MemoModel }
  | { readonly kind: 'balanceNotice'; readonly model: BalanceNoticeModel }
  | { readonly kind: 'technicalSlip'; readonly model: TechnicalSlipModel }
  | { readonly kind: 'productionSlip'; readonly model: ProductionSlipModel }
  | { readonly kind: 'dispatchNotice'; readonly model: DispatchNoticeModel }
