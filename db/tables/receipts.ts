import { index, sqliteTable, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { day, instant, key, money, text } from '../kit.ts'
import { customers } from './customers.ts'
import { orders } from './orders.ts'

/** Money that came in. Append only: a bounced receipt is reversed by another row with the amount negated (R13.4). */
export const receipts = sqliteTable(
  'receipts',
  {
    id: key(),
    number: text().notNull(),
    customerId: text()
      .notNull()
      .references(() => customers.id),
    amount: money().notNull(),
    currency: text().notNull(),
    receivedOn: day().notNull(),
    method: text().notNull(),
    reference: text().notNull(),
    remark: text().notNull(),
    at: instant().notNull(),
    byId: text().notNull(),
    byName: text().notNull(),
    /** The receipt that this one takes back. */
    reversesId: text(),
  },
  (t) => [
    uniqueIndex('receipts_number').on(t.number),
    uniqueIndex('receipts_reverses').on(t.reversesId),
    index('receipts_customer').on(t.customerId, t.receivedOn),
  ],
)

/** What part of a receipt belongs to which order; the rest is the customer's balance. Append only, negative when taken back. */
export const receiptAllocations = sqliteTable(
  'receipt_allocations',
  {
    id: key(),
    receiptId: text()
      .notNull()
      .references(() => receipts.id),
    orderId: text()
      .notNull()
      .references(() => orders.id),
    customerId: text().notNull(),
    amount: money().notNull(),
    at: instant().notNull(),
    byId: text().notNull(),
  },
  (t) => [
    index('receipt_allocations_order').on(t.orderId),
    index('receipt_allocations_receipt').on(t.receiptId),
    index('receipt_allocations_customer').on(t.customerId),
  ],
)
