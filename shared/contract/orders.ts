import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import type { OrderFile } from '#shared/rules/order-file.ts'
import type { CustomerClass } from '#shared/rules/policy.ts'
import type { Person } from '#shared/rules/roles.ts'
import { STAGES, type Stage } from '#shared/rules/step-table.ts'
import type { Step } from '#shared/rules/steps.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import type { Instant } from '#shared/values/instant.ts'
import type { Money } from '#shared/values/money.ts'
import type { Quantity } from '#shared/values/quantity.ts'
import { answers, onOrder, procedure, records, type Saved, signs } from './base.ts'
import { orderForm } from './forms.ts'
import { day, id, longText, positiveQuantity, reason, shortText } from './values.ts'

/** One row of the order list; `ticks` has one letter for each step (order-summary.ts). */
export type OrderRow = {
  readonly id: string
  readonly number: string
  readonly customerId: string
  readonly customerName: string
  readonly class: CustomerClass
  readonly productText: string
  readonly quantity: Quantity
  readonly unit: string
  readonly amount: Money
  readonly stage: Stage
  readonly currentStep: number
  readonly ticks: string
  readonly stuckCode: string | null
  readonly stuckParams: Readonly<Record<string, string | number>>
  readonly requestedDate: CivilDate | null
  /** Both with today's postponement (R9.3). */
  readonly scheduledDate: CivilDate | null
  readonly preDeliveryDate: CivilDate | null
  readonly postponedDays: number
  /** Whole days after the promised day; 0 when in time. */
  readonly lateDays: number
  readonly dueAt: Instant | null
  readonly clerk: Person
  readonly sales: Person | null
}

/** `nextAfter` is the key of the following page; null on the last one. */
export type OrderPage = {
  readonly rows: readonly OrderRow[]
  readonly nextAfter: string | null
  /** Counts are capped: `more` says that there are at least so many. */
  readonly count: number
  readonly more: boolean
  readonly totalQuantity: Quantity
  readonly totalAmount: Money
}

export const orderFilter = z.object({
  text: shortText.default(''),
  stages: z.array(z.enum(STAGES)).default([]),
  openOnly: z.boolean().default(true),
  customerId: id.nullable().default(null),
  productId: id.nullable().default(null),
  clerkId: id.nullable().default(null),
  salesId: id.nullable().default(null),
  lateOnly: z.boolean().default(false),
  preDeliveryFrom: day.nullable().default(null),
  preDeliveryTo: day.nullable().default(null),
  sort: z.enum(['due', 'number', 'customer']).default('due'),
})
export type OrderFilter = z.infer<typeof orderFilter>

/** One line of the order's history: what happened, with field-level differences. */
export type HistoryRow = {
  readonly at: Instant
  readonly by: string
  readonly kind: string
  readonly paperId: string | null
  readonly changes: readonly { readonly path: string; readonly before: string | null; readonly after: string | null }[]
}

/** The order file as one answer. Costs are left out for those without the right to see them (R4.7). */
export type OrderFileAnswer = {
  readonly file: OrderFile
  readonly steps: readonly Step[]
  readonly stage: Stage
  readonly history: readonly HistoryRow[]
  /** Names, telephone and role of those whom blockers name, to be shown beside them. */
  readonly people: readonly {
    readonly id: string
    readonly name: string
    readonly roles: readonly string[]
    readonly phone: string
  }[]
  readonly files: readonly {
    readonly id: string
    readonly name: string
    readonly mime: string
  }[]
}

export type SearchHit = {
  readonly kind: 'order' | 'customer' | 'product' | 'fax' | 'memo'
  readonly id: string
  readonly number: string
  readonly title: string
  readonly detail: string
}

/** What changed, for every screen that shows it (live announcements). */
export type Announcement = {
  readonly topic: 'order' | 'memo' | 'fax' | 'customer' | 'settings' | 'material' | 'notice' | 'user'
  readonly id: string
  readonly by: string
  readonly at: Instant
}

/** Orders: list, file, search, and what may happen at any step (R19). */
export const orders = {
  list: procedure
    .input(z.object({ filter: orderFilter, after: shortText.nullable(), limit: z.number().int().min(1).max(500) }))
    .output(answers<OrderPage>()),
  stageCounts: procedure
    .input(z.object({ filter: orderFilter }))
    .output(answers<readonly { readonly stage: Stage; readonly count: number; readonly more: boolean }[]>()),
  file: procedure.input(z.object({ orderId: id })).output(answers<OrderFileAnswer>()),
  byNumber: procedure.input(z.object({ number: shortText })).output(answers<{ readonly orderId: string }>()),
  search: procedure
    .input(z.object({ text: shortText, limit: z.number().int().min(1).max(50) }))
    .output(answers<readonly SearchHit[]>()),
  views: procedure
    .input(z.object({}))
    .output(answers<readonly { readonly id: string; readonly name: string; readonly filter: OrderFilter }[]>()),
  saveView: procedure
    .input(z.object({ key: onOrder.key, name: shortText.min(1), filter: orderFilter }))
    .output(answers<{ readonly id: string }>()),
  removeView: procedure.input(z.object({ key: onOrder.key, id })).output(answers<null>()),
  recordAnswer: records(z.object({ said: longText })),
  /** The whole form again, as a new revision with a reason; before the confirmation without one (R19.1). */
  changeOrder: procedure.input(z.object({ ...onOrder, form: orderForm, reason: longText })).output(answers<Saved>()),
  /** `lines`: so much of these lines; without them the whole order (R19.2). */
  requestCancellation: records(
    z.object({
      reason,
      decidedBy: shortText.min(1),
      lines: z
        .array(z.object({ lineId: id, quantity: positiveQuantity }))
        .min(1)
        .max(500)
        .refine((lines) => new Set(lines.map((line) => line.lineId)).size === lines.length, { error: 'duplicate' })
        .nullable()
        .default(null),
    }),
  ),
  approveCancellation: signs(z.object({ requestId: id, tier: z.enum(['supervisor', 'production']) })),
  /** By one of those who must sign: the request comes to nothing, and the order goes on as it was (R19.2). */
  refuseCancellation: signs(z.object({ requestId: id, tier: z.enum(['supervisor', 'production']), reason })),
  /** By who asked, or the clerk in charge: as long as it was not carried out (R19.2). */
  withdrawCancellation: records(z.object({ requestId: id, reason })),
  cancelOrder: records(z.object({ deposit: z.enum(['balance', 'refund']) })),
  /** The lines and quantities of the request, taken out as a new revision (R19.2). */
  cancelPart: procedure.input(z.object({ ...onOrder, requestId: id })).output(answers<Saved>()),
  handOver: records(z.object({ toId: id, reason })),
  /** Every change as it happens; the stream ends with the session. */
  changes: procedure.input(z.object({})).output(eventIterator(z.custom<Announcement>())),
}
