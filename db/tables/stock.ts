import { sql } from 'drizzle-orm'
import { check, index, sqliteTable, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { count, day, instant, key, quantity, text, word } from '../kit.ts'
import { products } from './products.ts'

export const batches = sqliteTable(
  'batches',
  {
    id: key(),
    number: text().notNull(),
    productId: text()
      .notNull()
      .references(() => products.id),
    specification: text().notNull(),
    /** First in, first out by this day, then by number. */
    madeOn: day().notNull(),
    location: text().notNull(),
    /** The formula it was made by; a repeat order refers to it (R5.1). */
    formulaId: text(),
    formulaVersion: count(),
    /** The line it was made for, if any. */
    orderId: text(),
    lineId: text(),
  },
  (t) => [
    uniqueIndex('batches_number').on(t.number),
    index('batches_product').on(t.productId, t.madeOn, t.number),
    index('batches_formula').on(t.productId, t.formulaId, t.formulaVersion),
  ],
)

export type StockMoveKind = 'in' | 'out' | 'allocate' | 'release' | 'correct'

/**
 * The stock ledger: append only, corrected by a counter-move (R12.3).
 *
 * `quantity` is positive; only a `correct` is signed. `out` takes goods that were allocated to the line.
 */
export const stockMoves = sqliteTable(
  'stock_moves',
  {
    id: key(),
    batchId: text()
      .notNull()
      .references(() => batches.id),
    productId: text().notNull(),
    kind: word<StockMoveKind>().notNull(),
    quantity: quantity().notNull(),
    orderId: text(),
    lineId: text(),
    paperId: text(),
    at: instant().notNull(),
    byId: text().notNull(),
    reason: text().notNull(),
  },
  (t) => [
    index('stock_moves_batch').on(t.batchId, t.at),
    index('stock_moves_line').on(t.lineId),
    index('stock_moves_order').on(t.orderId),
  ],
)

/** The sums of the ledger, kept in its transactions; the database itself refuses what would make one negative (R20.1). */
export const stockBalances = sqliteTable(
  'stock_balances',
  {
    batchId: key().references(() => batches.id),
    productId: text().notNull(),
    onHand: quantity().notNull(),
    allocated: quantity().notNull(),
  },
  (t) => [
    // With what is left: batches that are used up, which are nearly all in time, are not looked at.
    index('stock_balances_product').on(t.productId, t.onHand),
    check('stock_never_negative', sql`on_hand >= 0 and allocated >= 0 and allocated <= on_hand`),
  ],
)
