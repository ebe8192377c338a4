import type { BalanceNoticeModel } from './models/balance.ts'
import type { ConfirmationModel } from './models/confirmation.ts'
import type { DeliveryNoticeModel } from './models/delivery.ts'
import type { DispatchNoticeModel } from './models/dispatch.ts'
import type { LoadCalendarModel } from './models/load-calendar.ts'
import type { MemoModel } from './models/memo.ts'
import type { OrderBlankModel } from './models/order-blank.ts'
import type { PolicyModel } from './models/policy.ts'
import type { ProductionModel } from './models/production.ts'
import type { ProductionSlipModel, TechnicalSlipModel } from './models/slips.ts'

export type { BalanceLine, BalanceNoticeModel } from './models/balance.ts'
export type { ConfirmationLine, ConfirmationModel } from './models/confirmation.ts'
export type { DeliveryBatch, DeliveryLine, DeliveryNoticeModel } from './models/delivery.ts'
export type { DispatchNoticeModel } from './models/dispatch.ts'
export type { Letterhead, PaperCopy, PaperGoods, PaperHead, PaperLanguage, Signed } from './models/head.ts'
export type { LoadCalendarModel, LoadPaperDay, LoadPaperLine, LoadPaperPlan } from './models/load-calendar.ts'
export type { MemoItem, MemoModel } from './models/memo.ts'
export type { OrderBlankModel } from './models/order-blank.ts'
export type { PolicyModel } from './models/policy.ts'
export type {
  PaperTip,
  ProductionLine,
  ProductionMethod,
  ProductionModel,
  WrittenConfirmation,
} from './models/production.ts'
export type { ProductionSlipLine, ProductionSlipModel, TechnicalSlipLine, TechnicalSlipModel } from './models/slips.ts'

/** Any paper with its template: what the preview and the printer take. */
export type PrintDocument =
  | { readonly kind: 'confirmation'; readonly model: ConfirmationModel }
  | { readonly kind: 'production'; readonly model: ProductionModel }
  | { readonly kind: 'deliveryNotice'; readonly model: DeliveryNoticeModel }
  | { readonly kind: 'memo'; readonly model: MemoModel }
  | { readonly kind: 'orderBlank'; readonly model: OrderBlankModel }
  | { readonly kind: 'balanceNotice'; readonly model: BalanceNoticeModel }
  | { readonly kind: 'technicalSlip'; readonly model: TechnicalSlipModel }
  | { readonly kind: 'productionSlip'; readonly model: ProductionSlipModel }
  | { readonly kind: 'dispatchNotice'; readonly model: DispatchNoticeModel }
  | { readonly kind: 'policy'; readonly model: PolicyModel }
  | { readonly kind: 'loadCalendar'; readonly model: LoadCalendarModel }
