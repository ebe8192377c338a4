import { and, asc, eq, type SQL, sql } from 'drizzle-orm'
import type { LineStock } from '#shared/rules/order-file.ts'
import type { FormLine } from '#shared/rules/order-form.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import type { Instant } from '#shared/values/instant.ts'
import { madeTo } from '#shared/values/made-to.ts'
import { type Quantity, quantity } from '#shared/values/quantity.ts'
import { StoreError, storeErrorIn } from '../errors.ts'
import { newId } from '../ids.ts'
import type { ReadDb, WriteDb } from '../store.ts'
import { batches, type StockMoveKind, stockBalances, stockMoves } from '../tables/index.ts'
import { hot, hotRows, inserter, only, place } from './hot.ts'

export type StockMove = {
  readonly batchId: string
  readonly kind: StockMoveKind
  /** Positive; signed only for `correct`. */
  readonly quantity: Quantity
  readonly orderId: string | null
  readonly lineId: string | null
  readonly paperId: string | null
  readonly at: Instant
  readonly byId: string
  readonly reason: string
}

export type NewBatch = {
  readonly id: string
  readonly number: string
  readonly productId: string
  readonly specification: string
  readonly madeOn: CivilDate
  readonly location: string
  readonly formulaId: string | null
  readonly formulaVersion: number | null
  readonly orderId: string | null
  readonly lineId: string | null
}

const insertBatchRow = inserter(batches)
const insertBalance = inserter(stockBalances)
const insertMove = inserter(stockMoves)

/** R12.3 a new batch, with nothing in it yet: an `in` move puts goods there. */
export async function insertBatch(db: WriteDb, batch: NewBatch): Promise<void> {
  await insertBatchRow(db, batch)
  await insertBalance(db, {
    batchId: batch.id,
    productId: batch.productId,
    onHand: quantity(0),
    allocated: quantity(0),
  })
}

/** How a move changes what is on hand and what of it is allocated. */
const EFFECTS: { readonly [K in StockMoveKind]: readonly [onHand: 0 | 1 | -1, allocated: 0 | 1 | -1] } = {
  in: [1, 0],
  out: [-1, -1],
  allocate: [0, 1],
  release: [0, -1],
  correct: [1, 0],
}

const shift = hot((db: WriteDb) =>
  db
    .update(stockBalances)
    .set({
      onHand: sql`${stockBalances.onHand} + ${place('onHand')}`,
      allocated: sql`${stockBalances.allocated} + ${place('allocated')}`,
    })
    .where(eq(stockBalances.batchId, place('batchId')))
    .returning({ productId: stockBalances.productId })
    .prepare(),
)

/**
 * R20.1 writes a move into the ledger and into the sums.
 *
 * Throws `StoreError` `check` (detail `stock`) where the batch would become negative, or more would be allocated than is there;
 * the whole transaction is lost then, whatever else it did. `foreignKey` for a batch that does not exist.
 */
export async function moveStock(db: WriteDb, move: StockMove): Promise<void> {
  const [onHand, allocated] = EFFECTS[move.kind]
  const balance = await shift(db)
    .all({ batchId: move.batchId, onHand: onHand * move.quantity, allocated: allocated * move.quantity })
    .catch((error: unknown) => {
      throw storeErrorIn(error)?.fault === 'check' ? new StoreError('check', 'stock', error) : error
    })
  const productId = only(balance)?.productId
  if (productId === undefined) throw new StoreError('foreignKey', `batch ${move.batchId}`)
  await insertMove(db, { id: newId(), productId, ...move })
}

export type FreeBatch = {
  readonly batchId: string
  readonly number: string
  readonly location: string
  readonly specification: string
  readonly madeOn: CivilDate
  readonly onHand: Quantity
  readonly allocated: Quantity
  readonly available: Quantity
}

const available = sql<Quantity>`${stockBalances.onHand} - ${stockBalances.allocated}`

/** So many batches are read at once. */
export const BATCHES_AT_ONCE = 200

/** Batches that meet a condition with what is in them, oldest first, the first 200. */
export const batchesWhere = (db: ReadDb, condition: SQL | undefined) =>
  db
    .select({
      batchId: batches.id,
      number: batches.number,
      location: batches.location,
      specification: batches.specification,
      madeOn: batches.madeOn,
      onHand: stockBalances.onHand,
      allocated: stockBalances.allocated,
      available,
    })
    .from(stockBalances)
    .innerJoin(batches, eq(batches.id, stockBalances.batchId))
    .where(condition)
    .orderBy(asc(batches.madeOn), asc(batches.number))
    .limit(BATCHES_AT_ONCE)

/** R20.1 the batches of a product that still have something, oldest first (then by number); the first 200. */
export const stockOfProduct = async (db: ReadDb, productId: string): Promise<readonly FreeBatch[]> =>
  batchesWhere(db, and(eq(stockBalances.productId, productId), sql`${stockBalances.onHand} > 0`))

export type BatchShare = {
  readonly batchId: string
  readonly batchNumber: string
  readonly location: string
  readonly quantity: Quantity
}

const lineSums = hot((db: ReadDb) =>
  db
    .select({
      lineId: stockMoves.lineId,
      allocated: sql<number>`coalesce(sum(case ${stockMoves.kind} when 'allocate' then ${stockMoves.quantity} when 'release' then -${stockMoves.quantity} when 'out' then -${stockMoves.quantity} else 0 end), 0)`,
      dispatched: sql<number>`coalesce(sum(case ${stockMoves.kind} when 'out' then ${stockMoves.quantity} else 0 end), 0)`,
    })
    .from(stockMoves)
    .where(eq(stockMoves.orderId, place('orderId')))
    .groupBy(stockMoves.lineId)
    .prepare(),
)
const freeOf = hotRows((db, rows) => {
  const free = db
    .select({ sum: sql`coalesce(sum(${available}), 0)` })
    .from(stockBalances)
    .innerJoin(batches, eq(batches.id, stockBalances.batchId))
    .where(
      and(
        sql`${stockBalances.productId} = asked.column1`,
        sql`${stockBalances.onHand} > 0`,
        sql`${batches.specification} = asked.column2`,
      ),
    )
  return db
    .select({
      productId: sql<string>`asked.column1`,
      specification: sql<string>`asked.column2`,
      available: sql<number>`${free}`,
    })
    .from(sql`(${rows}) as asked`)
    .prepare()
})

/** R6.2, R14.1 stock of an order's lines: allocated and still here, gone, and free for anybody. */
export async function stockFacts(
  db: ReadDb,
  orderId: string,
  lines: readonly FormLine[],
): Promise<readonly LineStock[]> {
  const asked = lines.flatMap((line) => (line.productId === null ? [] : [[line.productId, madeTo(line)]]))
  const [moved, free] = await Promise.all([
    lineSums(db).execute({ orderId }),
    asked.length === 0 ? [] : freeOf(db, asked),
  ])
  const sums = new Map(moved.map((row) => [row.lineId, row]))
  return lines.map(({ id, productId, ...line }) => {
    const there = free.find((one) => one.productId === productId && one.specification === madeTo(line))
    return {
      lineId: id,
      allocated: quantity(sums.get(id)?.allocated ?? 0),
      dispatched: quantity(sums.get(id)?.dispatched ?? 0),
      available: quantity(there?.available ?? 0),
    }
  })
}

/** What of each batch is allocated to an order's lines and still here; for picking and for freeing it again. */
export async function allocatedBatches(
  db: ReadDb,
  orderId: string,
): Promise<readonly (BatchShare & { readonly lineId: string })[]> {
  const sum = sql<number>`sum(case ${stockMoves.kind} when 'allocate' then ${stockMoves.quantity} when 'release' then -${stockMoves.quantity} when 'out' then -${stockMoves.quantity} else 0 end)`
  const rows = await db
    .select({
      lineId: stockMoves.lineId,
      batchId: batches.id,
      batchNumber: batches.number,
      location: batches.location,
      madeOn: batches.madeOn,
      sum,
    })
    .from(stockMoves)
    .innerJoin(batches, eq(batches.id, stockMoves.batchId))
    .where(eq(stockMoves.orderId, orderId))
    .groupBy(stockMoves.lineId, batches.id, batches.number, batches.location, batches.madeOn)
    .orderBy(asc(batches.madeOn), asc(batches.number))
  return rows.flatMap(({ lineId, batchId, batchNumber, location, sum: left }) =>
    lineId === null || left <= 0 ? [] : [{ lineId, batchId, batchNumber, location, quantity: quantity(left) }],
  )
}

/** The batch of a number, whatever is left in it; null where there is none. */
export const batchByNumber = async (db: ReadDb, number: string) =>
  only(
    await db
      .select({
        id: batches.id,
        productId: batches.productId,
        specification: batches.specification,
        location: batches.location,
      })
      .from(batches)
      .where(eq(batches.number, number)),
  )
