import { index, primaryKey, sqliteTable } from 'drizzle-orm/sqlite-core'
import type { CustomerClass } from '#shared/rules/policy.ts'
import type { Role } from '#shared/rules/roles.ts'
import type { Stage } from '#shared/rules/step-table.ts'
import { count, day, instant, json, key, money, quantity, text, word, yesNo } from '../kit.ts'
import { orders } from './orders.ts'

/** Figures of a text, as in a blocker. */
export type TextParams = Readonly<Record<string, string | number>>

/**
 * What was derived of an order at its last save, for lists and sums (ADR 1). Never truth: `replaceProjection` writes it.
 *
 * Nothing in it depends on today: dates are before postponement, with what the postponement is computed from.
 */
export const orderSummary = sqliteTable(
  'order_summary',
  {
    orderId: key().references(() => orders.id),
    number: text().notNull(),
    version: count().notNull(),
    customerId: text().notNull(),
    customerName: text().notNull(),
    class: word<CustomerClass>().notNull(),
    clerkId: text().notNull(),
    clerkName: text().notNull(),
    salesId: text(),
    salesName: text(),
    stage: word<Stage>().notNull(),
    /** 1 to 18; 0 when nothing is left to do. */
    currentStep: count().notNull(),
    /** One character for each of the 18 steps. */
    ticks: text().notNull(),
    stuckCode: text(),
    stuckParams: json<TextParams>(),
    productText: text().notNull(),
    quantity: quantity().notNull(),
    unit: text().notNull(),
    amount: money().notNull(),
    orderedOn: day().notNull(),
    requestedDate: day(),
    scheduledBase: day(),
    preDeliveryBase: day(),
    /** The day the sheet was sent, from which a late sign-back is counted (R9.3); null where nothing is postponed. */
    postponedFrom: day(),
    signedBackOn: day(),
    /** When the current step is due, or `NEVER`. */
    dueAt: instant().notNull(),
    /** Neither closed nor cancelled. */
    open: yesNo().notNull(),
    /** R4.2: counts as confirmed, i.e. its undelivered part weighs on the credit. */
    confirmed: yesNo().notNull(),
    /** R4.2: still has something undelivered or unpaid. */
    weighs: yesNo().notNull(),
    deliveredAmount: money().notNull(),
    receivedAmount: money().notNull(),
    /** The day by which what was delivered is to be paid; null while nothing is. */
    payableOn: day(),
    updatedAt: instant().notNull(),
    /**
     * The pre-delivery date that the list shows, where no day moves it any more; null while it moves (R9.3), and without
     * a date. What is null beside a base is computed when it is looked at.
     */
    preDeliveryOn: day(),
  },
  (t) => [
    index('order_summary_open').on(t.open, t.dueAt, t.number),
    index('order_summary_stage').on(t.stage, t.dueAt, t.number),
    index('order_summary_customer').on(t.customerId, t.dueAt, t.number),
    index('order_summary_clerk').on(t.clerkId, t.dueAt, t.number),
    index('order_summary_sales').on(t.salesId, t.dueAt, t.number),
    index('order_summary_due').on(t.dueAt, t.number),
    index('order_summary_number').on(t.number),
    index('order_summary_credit').on(t.customerId, t.weighs),
    index('order_summary_open_number').on(t.open, t.number),
    index('order_summary_stage_number').on(t.stage, t.number),
    index('order_summary_clerk_number').on(t.clerkId, t.number),
    index('order_summary_sales_number').on(t.salesId, t.number),
    index('order_summary_customer_number').on(t.customerId, t.number),
    index('order_summary_open_name').on(t.open, t.customerName, t.number),
    index('order_summary_stage_name').on(t.stage, t.customerName, t.number),
    index('order_summary_clerk_name').on(t.clerkId, t.customerName, t.number),
    index('order_summary_sales_name').on(t.salesId, t.customerName, t.number),
    index('order_summary_name').on(t.customerName, t.number),
    index('order_summary_pre_delivery').on(t.preDeliveryOn, t.number),
  ],
)

/**
 * Who waits for which order or memo to be worked on (R23.1). Written with the projection; done work leaves by itself.
 *
 * With a `userId` the row is that person's alone, else it is for everyone of the role.
 */
export const worklist = sqliteTable(
  'worklist',
  {
    id: key(),
    orderId: text(),
    memoId: text(),
    /** The number of the order or memo. */
    number: text().notNull(),
    customerId: text(),
    customerName: text().notNull(),
    productText: text().notNull(),
    step: count().notNull(),
    role: word<Role>().notNull(),
    userId: text(),
    action: text().notNull(),
    whyCode: text().notNull(),
    whyParams: json<TextParams>().notNull(),
    since: instant().notNull(),
    /** Until when, or `NEVER`. */
    dueAt: instant().notNull(),
  },
  (t) => [
    index('worklist_role').on(t.role, t.userId, t.dueAt, t.id),
    index('worklist_user').on(t.userId, t.dueAt, t.id),
    index('worklist_order').on(t.orderId),
    index('worklist_memo').on(t.memoId),
  ],
)

/** What production promised to make on a production line, from a day until a day (R6.1); written with the projection. */
export const productionLoads = sqliteTable(
  'production_loads',
  {
    orderId: text().notNull(),
    lineId: text().notNull(),
    productionLine: text().notNull(),
    date: day().notNull(),
    quantity: quantity().notNull(),
    /** The scheduled date: all of it is made by then. */
    until: day().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orderId, t.lineId, t.productionLine, t.date] }),
    index('production_loads_day').on(t.productionLine, t.date),
    index('production_loads_until').on(t.until),
  ],
)

export const productionLines = sqliteTable('production_lines', {
  id: key(),
  name: text().notNull(),
  capacityPerDay: quantity().notNull(),
  unit: text().notNull(),
  position: count().notNull(),
  active: yesNo().notNull(),
  /** What one has to know of it: its width, what it cannot do. */
  note: text().notNull(),
  version: count().notNull(),
  /** R6.1 the product categories that it makes, by the name that stands in their products; empty where it makes any. */
  categories: json<readonly string[]>().notNull(),
})

/** A day on which a production line can make more or less than usual (R6.1): extra shift, half day, maintenance. */
export const productionDays = sqliteTable(
  'production_days',
  {
    productionLine: text().notNull(),
    date: day().notNull(),
    capacity: quantity().notNull(),
    reason: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.productionLine, t.date] })],
)

/** Sums by day that the month's figures are added up from; kept in the order's own transaction. */
export const dailySums = sqliteTable(
  'daily_sums',
  {
    date: day().notNull(),
    measure: text().notNull(),
    /** 'all', 'customer', 'product', 'sales' … */
    dimension: text().notNull(),
    member: text().notNull(),
    count: count().notNull(),
    amount: money().notNull(),
    quantity: quantity().notNull(),
  },
  (t) => [primaryKey({ columns: [t.measure, t.dimension, t.date, t.member] })],
)
