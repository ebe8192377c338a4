import { and, eq, gte, lte, ne, sql } from 'drizzle-orm'
import type { CivilDate } from '#shared/values/civil-date.ts'
import { type Quantity, quantity } from '#shared/values/quantity.ts'
import type { ReadDb, WriteDb } from '../store.ts'
import { productionLines, productionLoads } from '../tables/index.ts'
import { conflictOn, without } from './hot.ts'

export type ProductionLine = typeof productionLines.$inferSelect

/** The production lines in use, in the office's order. */
export const listProductionLines = async (db: ReadDb): Promise<readonly ProductionLine[]> =>
  db.select().from(productionLines).where(eq(productionLines.active, true)).orderBy(productionLines.position)

/** A new production line, or the new capacity and name of one that is there. */
export async function saveProductionLine(db: WriteDb, line: ProductionLine): Promise<void> {
  const fields = without(line, 'id')
  await db
    .insert(productionLines)
    .values(line)
    .onConflictDoUpdate({ target: conflictOn(productionLines.id), set: fields })
}

export type DayLoad = { readonly productionLine: string; readonly date: CivilDate; readonly quantity: Quantity }

/** R6.1 what is planned per production line and day, one order left out (the one that is being planned). */
export async function productionLoad(
  db: ReadDb,
  { from, to, exceptOrderId }: { readonly from: CivilDate; readonly to: CivilDate; readonly exceptOrderId?: string },
): Promise<readonly DayLoad[]> {
  const rows = await db
    .select({
      productionLine: productionLoads.productionLine,
      date: productionLoads.date,
      sum: sql<number>`sum(${productionLoads.quantity})`.mapWith(Number),
    })
    .from(productionLoads)
    .where(
      and(
        gte(productionLoads.date, from),
        lte(productionLoads.date, to),
        ne(productionLoads.orderId, exceptOrderId ?? ''),
      ),
    )
    .groupBy(productionLoads.productionLine, productionLoads.date)
    .orderBy(productionLoads.productionLine, productionLoads.date)
  return rows.map(({ sum, ...row }) => ({ ...row, quantity: quantity(sum) }))
}
