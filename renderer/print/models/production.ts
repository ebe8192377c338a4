import type { OrderType } from '#shared/rules/order-form.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import type { Quantity } from '#shared/values/quantity.ts'
import type { PaperGoods, PaperHead, Signed } from './head.ts'

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
