import { index, sqliteTable, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { FormItem, OrderForm, OrderTerms, OrderType } from '#shared/rules/order-form.ts'
import type { PaperKind } from '#shared/rules/papers.ts'
import type { Role } from '#shared/rules/roles.ts'
import { count, day, instant, json, key, quantity, text, unitPrice, word } from '../kit.ts'
import { customers } from './customers.ts'
import { memos } from './intake.ts'

/** The cover of the folder: the form as the customer confirmed it (ADR 1). */
export const orders = sqliteTable(
  'orders',
  {
    id: key(),
    number: text().notNull(),
    revision: count().notNull(),
    version: count().notNull(),
    memoId: text()
      .notNull()
      .references(() => memos.id),
    customerId: text()
      .notNull()
      .references(() => customers.id),
    orderType: word<OrderType>().notNull(),
    customerPo: text().notNull(),
    terms: json<OrderTerms>().notNull(),
    unclear: json<readonly FormItem[]>().notNull(),
    orderedOn: day().notNull(),
    createdAt: instant().notNull(),
    clerkId: text().notNull(),
    clerkName: text().notNull(),
    salesId: text(),
    salesName: text(),
    enteredById: text().notNull(),
    enteredByName: text().notNull(),
    currency: text().notNull(),
  },
  (t) => [
    uniqueIndex('orders_number').on(t.number),
    index('orders_customer').on(t.customerId, t.orderedOn),
    index('orders_memo').on(t.memoId),
  ],
)

/** Customer and day stand on the line too: 'his last transaction of this product' is one index probe (R4.4). */
export const orderLines = sqliteTable(
  'order_lines',
  {
    id: key(),
    orderId: text()
      .notNull()
      .references(() => orders.id),
    position: count().notNull(),
    productId: text(),
    productNumber: text().notNull(),
    productName: text().notNull(),
    specification: text().notNull(),
    unit: text().notNull(),
    quantity: quantity(),
    unitPrice: unitPrice(),
    requestedDate: day(),
    note: text().notNull(),
    customerId: text().notNull(),
    orderedOn: day().notNull(),
  },
  (t) => [
    index('order_lines_order').on(t.orderId, t.position),
    index('order_lines_last').on(t.customerId, t.productId, t.orderedOn),
    index('order_lines_product').on(t.productId, t.orderId),
  ],
)

/** Each form that was ever in force, by revision. Append only. */
export const orderRevisions = sqliteTable(
  'order_revisions',
  {
    id: key(),
    orderId: text()
      .notNull()
      .references(() => orders.id),
    revision: count().notNull(),
    /** The version of the cover that this save made; edits before confirmation keep the revision. */
    version: count().notNull(),
    at: instant().notNull(),
    byId: text().notNull(),
    byName: text().notNull(),
    reason: text().notNull(),
    form: json<OrderForm>().notNull(),
  },
  (t) => [uniqueIndex('order_revisions_version').on(t.orderId, t.version)],
)

/**
 * Everything that happened to an order, oldest first by `seq`. Append only: triggers refuse a change or a removal.
 *
 * `coveredText` is what was on the page when it was signed, `digest` its SHA-256 (R19.1).
 */
export const papers = sqliteTable(
  'papers',
  {
    id: key(),
    orderId: text()
      .notNull()
      .references(() => orders.id),
    seq: count().notNull(),
    kind: word<PaperKind>().notNull(),
    at: instant().notNull(),
    byId: text().notNull(),
    byName: text().notNull(),
    revision: count().notNull(),
    lineId: text(),
    /** The number of the document, where the paper is one. */
    number: text(),
    body: json<unknown>().notNull(),
    signWay: word<'pin' | 'paper'>(),
    signerId: text(),
    signerName: text(),
    signerRole: word<Role>(),
    enteredById: text(),
    enteredByName: text(),
    scanFileId: text(),
    coveredText: text(),
    digest: text(),
  },
  (t) => [
    uniqueIndex('papers_seq').on(t.orderId, t.seq),
    uniqueIndex('papers_number').on(t.kind, t.number),
    index('papers_kind').on(t.kind, t.at),
  ],
)
