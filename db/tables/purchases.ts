import { sql } from 'drizzle-orm'
import { check, index, primaryKey, sqliteTable, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { AskingOrder, PurchaseState } from '#shared/rules/purchases.ts'
import { count, day, instant, json, key, quantity, text, word, yesNo } from '../kit.ts'
import { orders } from './orders.ts'
import { materials } from './products.ts'

/** R5.2 what an open order still needs of a material for a line that technical answered. Derived, like the summary (ADR 1). */
export const materialNeeds = sqliteTable(
  'material_needs',
  {
    orderId: text()
      .notNull()
      .references(() => orders.id),
    lineId: text().notNull(),
    materialId: text()
      .notNull()
      .references(() => materials.id),
    quantity: quantity().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orderId, t.lineId, t.materialId] }),
    // With the quantity: a sum over all orders reads the index alone.
    index('material_needs_material').on(t.materialId, t.quantity),
  ],
)

/** R20.2 what is to be bought of a material: requested, ordered, received or dropped. */
export const purchaseRequests = sqliteTable(
  'purchase_requests',
  {
    id: key(),
    number: text().notNull(),
    materialId: text()
      .notNull()
      .references(() => materials.id),
    quantity: quantity().notNull(),
    /** What came in of it so far. */
    received: quantity().notNull(),
    neededBy: day().notNull(),
    state: word<PurchaseState>().notNull(),
    /** Neither received nor dropped; follows from the state, for the index. */
    open: yesNo().notNull(),
    supplier: text().notNull(),
    expectedOn: day(),
    /** The orders that lack it. */
    orders: json<readonly AskingOrder[]>().notNull(),
    reason: text().notNull(),
    dropReason: text().notNull(),
    requestedAt: instant().notNull(),
    requestedById: text().notNull(),
    requestedByName: text().notNull(),
    orderedAt: instant(),
    orderedByName: text().notNull(),
    closedAt: instant(),
    closedByName: text().notNull(),
    version: count().notNull(),
  },
  (t) => [
    uniqueIndex('purchase_requests_number').on(t.number),
    index('purchase_requests_open').on(t.open, t.neededBy, t.number),
    index('purchase_requests_material').on(t.materialId, t.open),
    check('purchase_requests_sound', sql`quantity > 0 and received >= 0`),
  ],
)
