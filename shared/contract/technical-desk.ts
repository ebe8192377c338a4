import { z } from 'zod'
import type { MaterialPart } from '#shared/rules/materials.ts'
import type { CustomerClass } from '#shared/rules/policy.ts'
import type { AskingOrder, PurchaseState } from '#shared/rules/purchases.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import type { Instant } from '#shared/values/instant.ts'
import type { Quantity } from '#shared/values/quantity.ts'
import { answers, procedure, records } from './base.ts'
import { day, edit, id, idempotencyKey, longText, positiveQuantity, quantity, reason, shortText } from './values.ts'

/** An order that waits for technical's written word, as its place in the list says it. */
export type TechnicalWaiting = {
  readonly orderId: string
  readonly number: string
  readonly customerName: string
  readonly class: CustomerClass
  readonly productText: string
  readonly quantity: Quantity
  readonly unit: string
  /** The first of the days that the customer wants its lines for, and how many there are. */
  readonly requestedDate: CivilDate | null
  readonly requestedDays: number
  /** Why it waits: asked for the first time, gone stale, refused, the customer's paper missing. */
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
  readonly since: Instant
  readonly dueAt: Instant | null
}

/** One version of a formula: what a unit of the product takes, how it is made, who wrote it and why. */
export type FormulaVersionRow = {
  readonly version: number
  readonly from: CivilDate
  readonly materials: readonly MaterialPart[]
  readonly process: string
  readonly note: string
  readonly byName: string
}

/** A formula with all its versions, newest first. */
export type FormulaRow = {
  readonly id: string
  readonly number: string
  readonly name: string
  readonly productId: string
  readonly productNumber: string
  readonly productName: string
  readonly unit: string
  readonly currentVersion: number
  readonly active: boolean
  readonly versions: readonly FormulaVersionRow[]
}

/** R5.1 what was made of the product before: batch, formula version, and for which order. */
export type EarlierBatch = {
  readonly batchId: string
  readonly batchNumber: string
  readonly madeOn: CivilDate
  readonly specification: string
  readonly formulaId: string | null
  readonly formulaNumber: string
  readonly formulaVersion: number | null
  readonly orderId: string | null
  readonly orderNumber: string | null
  readonly customerName: string | null
}

/** An open order that holds of a material. */
export type MaterialHolder = AskingOrder & {
  readonly lineId: string
  readonly customerName: string
  readonly quantity: Quantity
}

/** R20.2 what of a material is to come. */
export type ComingMaterial = {
  readonly purchaseId: string
  readonly number: string
  readonly quantity: Quantity
  readonly expectedOn: CivilDate | null
  readonly neededBy: CivilDate
  readonly state: PurchaseState
  readonly supplier: string
}

/** R5.2 a raw material: in reserve, held by open orders and by which, and what comes in. */
export type MaterialRow = {
  readonly id: string
  readonly number: string
  readonly name: string
  readonly unit: string
  readonly active: boolean
  readonly version: number
  readonly onHand: Quantity
  readonly held: Quantity
  readonly holders: readonly MaterialHolder[]
  readonly coming: readonly ComingMaterial[]
}

/** What technical needs to know of an order's lines before it answers. */
export type QuestionFacts = {
  readonly today: CivilDate
  readonly lines: readonly {
    readonly lineId: string
    readonly formulas: readonly FormulaRow[]
    readonly earlier: readonly EarlierBatch[]
  }[]
  /** Every material of those formulas, once. */
  readonly materials: readonly MaterialRow[]
}

/** One move of a reserve: what came in, what was used, what was counted. */
export type MaterialMoveRow = {
  readonly id: string
  readonly kind: 'in' | 'out' | 'correct'
  readonly quantity: Quantity
  readonly at: Instant
  readonly by: string
  readonly reason: string
}

/** R20.2 a purchase request on its way from wish to reserve. */
export type PurchaseRow = {
  readonly id: string
  readonly number: string
  readonly version: number
  readonly materialId: string
  readonly materialNumber: string
  readonly materialName: string
  readonly unit: string
  readonly quantity: Quantity
  readonly received: Quantity
  readonly neededBy: CivilDate
  readonly state: PurchaseState
  readonly supplier: string
  readonly expectedOn: CivilDate | null
  readonly orders: readonly AskingOrder[]
  readonly reason: string
  readonly dropReason: string
  readonly requestedAt: Instant
  readonly requestedBy: string
  readonly orderedAt: Instant | null
  readonly orderedBy: string
  readonly closedAt: Instant | null
  readonly closedBy: string
}

const limit = z.number().int().min(1).max(1_000)
const none = z.object({})
/** The head of every step of a purchase request, in the version that was on the screen. */
const onPurchase = { key: idempotencyKey, id, version: z.number().int().min(1) }

/** R5, R20.2 the technical desk: what is asked, what it is made of, what is there and what must be bought. */
export const technicalDesk = {
  waiting: procedure.input(none).output(answers<readonly TechnicalWaiting[]>()),
  question: procedure.input(z.object({ orderId: id })).output(answers<QuestionFacts>()),
  /** R5.3 a new proofing order as a copy of a line that cannot be made. */
  makeProofing: records(z.object({ lineId: id, quantity: positiveQuantity, special: longText })),

  /** The numbers of formulas by their ids, for what is printed: also of those that are out of use. */
  formulaNumbers: procedure
    .input(z.object({ ids: z.array(id).max(200) }))
    .output(answers<readonly { readonly id: string; readonly number: string }[]>()),
  formulaList: procedure.input(z.object({ limit })).output(answers<readonly FormulaRow[]>()),
  /**
   * A new formula (no id), or the next version of one that is there; `version` is the newest that was on the screen, and
   * `active` whether it was in use there.
   */
  saveFormula: procedure
    .input(
      z.object({
        ...edit,
        active: z.boolean(),
        number: shortText.min(1),
        name: shortText.min(1),
        productId: id,
        materials: z
          .array(z.object({ materialId: id, perUnit: positiveQuantity }))
          .min(1)
          .max(50),
        process: longText.min(1),
        note: longText,
      }),
    )
    .output(answers<{ readonly id: string; readonly version: number }>()),
  /** Out of use, or into it again: from the version, and the other state, that were on the screen. */
  setFormulaActive: procedure
    .input(z.object({ key: idempotencyKey, id, version: z.number().int().min(1), active: z.boolean(), reason }))
    .output(answers<null>()),

  materials: procedure.input(z.object({ limit })).output(answers<readonly MaterialRow[]>()),
  materialMoves: procedure.input(z.object({ id, limit })).output(answers<readonly MaterialMoveRow[]>()),
  saveMaterial: procedure
    .input(
      z.object({
        ...edit,
        number: shortText.min(1),
        name: shortText.min(1),
        unit: shortText.min(1),
        active: z.boolean(),
      }),
    )
    .output(answers<{ readonly id: string }>()),
  /** What was counted, in place of what the book says, with the reason. */
  correctMaterial: procedure
    .input(z.object({ key: idempotencyKey, id, seen: quantity, counted: quantity, reason }))
    .output(answers<null>()),
  /** What came in without a purchase request. */
  receiveMaterial: procedure
    .input(z.object({ key: idempotencyKey, id, quantity: positiveQuantity, reason }))
    .output(answers<null>()),

  purchases: procedure.input(z.object({ open: z.boolean(), limit })).output(answers<readonly PurchaseRow[]>()),
  requestPurchase: procedure
    .input(
      z.object({
        key: idempotencyKey,
        materialId: id,
        quantity: positiveQuantity,
        neededBy: day,
        orderIds: z.array(id).max(50),
        reason: longText,
      }),
    )
    .output(answers<{ readonly id: string; readonly number: string }>()),
  orderPurchase: procedure
    .input(z.object({ ...onPurchase, supplier: shortText.min(1), expectedOn: day }))
    .output(answers<null>()),
  /** `isLast`: nothing more comes of it, though less came than was asked for. */
  receivePurchase: procedure
    .input(z.object({ ...onPurchase, quantity: positiveQuantity, isLast: z.boolean() }))
    .output(answers<null>()),
  dropPurchase: procedure.input(z.object({ ...onPurchase, reason })).output(answers<null>()),
}
