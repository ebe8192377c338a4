import { and, desc, eq } from 'drizzle-orm'
import type { ReadDb } from '../store.ts'
import { batches, formulas, orderSummary } from '../tables/index.ts'
import { only } from './hot.ts'

/** R5.1 the newest batches of a product with the formula version and the order that they were made by and for, at most `limit`. */
export const batchesMadeOf = async (db: ReadDb, productId: string, limit: number) =>
  db
    .select({
      batchId: batches.id,
      batchNumber: batches.number,
      madeOn: batches.madeOn,
      specification: batches.specification,
      formulaId: batches.formulaId,
      formulaNumber: formulas.number,
      formulaVersion: batches.formulaVersion,
      orderId: batches.orderId,
      orderNumber: orderSummary.number,
      customerName: orderSummary.customerName,
    })
    .from(batches)
    .leftJoin(formulas, eq(formulas.id, batches.formulaId))
    .leftJoin(orderSummary, eq(orderSummary.orderId, batches.orderId))
    .where(eq(batches.productId, productId))
    .orderBy(desc(batches.madeOn), desc(batches.number))
    .limit(limit)

type Made = {
  readonly productId: string
  readonly specification: string
  readonly formulaId: string
  readonly formulaVersion: number
}

/** R5.1 the newest batch of the same specification by the same version of the formula; null where there is none. */
export const batchMadeBy = async (db: ReadDb, { productId, specification, formulaId, formulaVersion }: Made) =>
  only(
    await db
      .select({ number: batches.number })
      .from(batches)
      .where(
        and(
          eq(batches.productId, productId),
          eq(batches.formulaId, formulaId),
          eq(batches.formulaVersion, formulaVersion),
          eq(batches.specification, specification),
        ),
      )
      .orderBy(desc(batches.madeOn), desc(batches.number))
      .limit(1),
  )
