import type { CivilDate } from '#shared/values/civil-date.ts'
import type { Instant } from '#shared/values/instant.ts'
import type { Money } from '#shared/values/money.ts'
import type { Quantity } from '#shared/values/quantity.ts'
import type { UnitPrice } from '#shared/values/unit-price.ts'
import type { PaymentTerms } from './payment-terms.ts'
import type { Person } from './roles.ts'

/** R5.2 a purchase that a technical answer counts on, with the day on which it was expected when the answer was signed. */
export type CountedReceipt = {
  readonly purchaseId: string
  readonly number: string
  readonly expectedOn: CivilDate
}

type LineQuantity = { readonly lineId: string; readonly quantity: Quantity }
type BatchQuantity = LineQuantity & {
  readonly batchId: string
  readonly batchNumber: string
  readonly location: string
}

/**
 * What each kind of paper in an order file says. Append only: a correction is a newer paper.
 *
 * The key is the kind; kinds stand in the order of the 18 steps.
 */
export type PaperBodies = {
  // 1–3 intake, completeness, answer
  /**
   * `typedBy`: everybody who saved the memo's form; none of them clears an exception of it. `lineIds`: the order's lines
   * in the order of the memo's, which have ids of their own; orders of earlier versions lack it.
   */
  intake: {
    memoId: string
    memoNumber: string
    channel: string
    faxIds: readonly string[]
    typedBy: readonly string[]
    lineIds?: readonly string[]
  }
  completenessCheck: { there: number; asked: number }
  answer: { promisedUntil: Instant; said: string }
  // 4 customer, payment, price and specification
  customerCheck: { note: string }
  priceClearance: { lineId: string; tier: 'sales' | 'supervisor' | 'director'; unitPrice: UnitPrice; note: string }
  blacklistClearance: { tier: 'supervisor' | 'director'; reason: string }
  creditClearance: { exposure: Money; limit: Money; overdue: Money; reason: string }
  contractDecision: { payment: PaymentTerms; reason: string }
  review: { verdict: 'approved' | 'sentBack'; reason: string }
  marginClearance: { reason: string }
  // 5 technical confirmation
  technicalAnswer: {
    lineId: string
    verdict: 'producible' | 'changedProcess' | 'oldFormula' | 'notProducible'
    formulaId: string | null
    formulaVersion: number | null
    materialDate: CivilDate | null
    reason: string
    suggestion: string
    customerFileId: string | null
    byRule: boolean
    /** What must come in by `materialDate`; absent where the reserve is enough, and in answers of earlier versions. */
    receipts?: readonly CountedReceipt[]
  }
  /** R5.3 the proofing order that was made of a line which cannot be produced; and in its own file, whose line it proofs. */
  proofingOrder: { lineId: string; orderId: string; number: string }
  proofingOrigin: { lineId: string; orderId: string; orderNumber: string; reason: string }
  // 6 production confirmation
  stockAllocation: { lineId: string; batches: readonly BatchQuantity[] }
  productionAnswer: {
    lineId: string
    quantity: Quantity
    productionLine: string
    productionDate: CivilDate
    scheduledDate: CivilDate
  }
  // 7 confirmation sheet
  sheet: {
    number: string
    lines: readonly { lineId: string; scheduledDate: CivilDate | null; preDeliveryDate: CivilDate }[]
    relaxation: string
  }
  relaxationConfirmation: { sheetId: string }
  proofreading: { sheetId: string; ticks: readonly string[] }
  // 8 fax and receipt (also 16)
  sending: {
    subject: 'sheet' | 'dispatchNotice'
    subjectId: string
    faxNumber: string
    pages: number
    result: 'sent' | 'failed'
    remark: string
  }
  sendingReceipt: { sendingId: string; confirmedBy: string; legible: boolean }
  // 9 sign-back
  signBack: { sheetId: string; fileId: string; receivedOn: CivilDate }
  signBackCheck: {
    signBackId: string
    checks: { signer: boolean; seal: boolean; unaltered: boolean; understood: boolean }
    note: string
  }
  chase: { step: number; spokenTo: string; said: string }
  // 10 production order
  productionOrder: { number: string; special: string; tips: readonly SupervisionTip[] }
  productionCountersign: { productionOrderId: string }
  technicalAcknowledgement: { productionOrderId: string }
  // 11 follow-up
  supervisionCheck: { tipId: string; ok: boolean; finding: string }
  abnormality: { what: string; lineId: string | null }
  abnormalityEntry: {
    abnormalityId: string
    stage: 'clarified' | 'plan' | 'customerTalk' | 'acknowledged' | 'resolved'
    text: string
  }
  // 12 daily report, inspection, warehousing
  dailyReport: {
    lineId: string
    date: CivilDate
    stage: string
    produced: Quantity
    good: Quantity
    scrap: Quantity
    remark: string
  }
  serviceInspection: {
    lines: readonly LineQuantity[]
    checks: { quantity: boolean; packaging: boolean; label: boolean }
    remark: string
  }
  qualityInspection: { items: readonly { name: string; found: string; ok: boolean }[]; remark: string }
  inspectionAcceptance: { fileId: string; remark: string }
  warehousing: { batches: readonly BatchQuantity[] }
  // 13 completion and payment
  completionNotice: { told: Person }
  paymentReviewRequest: { deliveryTerms: string; paymentTerms: string; settlement: string }
  balanceNotice: { number: string; produced: Quantity; amount: Money; received: Money; balance: Money }
  paymentReview: { verdict: 'agreed' | 'refused'; receivable: Money; received: Money; open: Money; reason: string }
  // 14 delivery notice
  deliveryNotice: {
    number: string
    batches: readonly BatchQuantity[]
    deliveryPlace: string
    consignee: string
    consigneePhone: string
    invoice: string
    expectedArrival: Instant
    followUpCalls: readonly Instant[]
    rechecked: readonly string[]
    loading: string
    /** The emergency shipment that this notice makes up for, afterwards (R14.2). */
    makesUpFor: string | null
  }
  emergencyRelease: { reason: string; makeUpUntil: Instant; batches: readonly BatchQuantity[] }
  carrierBriefing: { noticeId: string; ticks: readonly string[]; carrierPerson: string }
  // 15 dispatch
  dispatch: {
    /** The delivery notice, or the emergency release, by which the goods leave. */
    noticeId: string
    batches: readonly BatchQuantity[]
    carrier: string
    mode: 'ownTruck' | 'freight' | 'express' | 'collected'
    freight: 'us' | 'customer' | 'thirdParty'
    trackingNumber: string
    vehicle: string
    driver: string
    driverPhone: string
    expectedArrival: Instant
  }
  // 16 dispatch notice to the customer
  dispatchNotice: {
    dispatchId: string
    number: string
    contentMatches: boolean
    arrivalMatches: boolean
    remark: string
  }
  slipFiled: { dispatchId: string; month: string }
  // 17 arrival follow-up
  arrivalCall: { dispatchId: string; outcome: 'onTheWay' | 'problem' | 'arrived'; spokenTo: string; remark: string }
  // 18 receipt and close
  arrivalReceipt: {
    dispatchId: string
    fileId: string
    receivedOn: CivilDate
    signer: string
    lines: readonly { lineId: string; received: Quantity; damaged: Quantity }[]
    remark: string
  }
  satisfaction: { grade: 'satisfied' | 'soSo' | 'needsImprovement'; remark: string }
  afterSalesCase: { cause: 'shortage' | 'damage' | 'complaint'; remark: string }
  afterSalesClosed: { caseId: string; outcome: string }
  // changes and cancelling (R19)
  /** `released`: stock that the order no longer needs. `cancels`: the request for a part that this change carries out. */
  changeOrder: {
    toRevision: number
    reason: string
    changes: readonly FieldChange[]
    released?: readonly BatchQuantity[]
    cancels?: string
  }
  /** `lines`: so much of these lines; absent or null asks for the whole order. */
  cancellationRequest: { reason: string; decidedBy: string; lines?: readonly LineQuantity[] | null }
  cancellationApproval: { requestId: string; tier: 'supervisor' | 'production' }
  /** R19.2 the request is of no effect any more: taken back by who asked, or refused by one of those who must sign it. */
  cancellationWithdrawal: { requestId: string; reason: string }
  cancellationRefusal: { requestId: string; tier: 'supervisor' | 'production'; reason: string }
  cancellation: { requestId: string; deposit: 'balance' | 'refund' }
  handOver: { from: Person; to: Person; reason: string }
}

export type SupervisionTip = {
  readonly id: string
  readonly due: CivilDate
  readonly aspect: 'progress' | 'quality' | 'quantity' | 'time' | 'packaging'
  readonly text: string
}

export type FieldChange = { readonly path: string; readonly before: string | null; readonly after: string | null }
