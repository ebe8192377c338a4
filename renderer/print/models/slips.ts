import type { OrderType } from '#shared/rules/order-form.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import type { PaperGoods, PaperHead, Signed } from './head.ts'

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
