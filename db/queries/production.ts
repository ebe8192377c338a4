import { and, asc, desc, eq, gte, lte, ne } from 'drizzle-orm'
import type { CivilDate } from '#shared/values/civil-date.ts'
import type { ReadDb, WriteDb } from '../store.ts'
import { orderLines, orderSummary, productionDays, productionLines, productionLoads } from '../tables/index.ts'
import { conflictOn, only, without } from './hot.ts'

export type ProductionLine = typeof productionLines.$inferSelect
export type ProductionDay = typeof productionDays.$inferSelect

/** The production lines in use, in the office's order. */
export const listProductionLines = async (db: ReadDb): Promise<readonly ProductionLine[]> =>
  db.select().from(productionLines).where(eq(productionLines.active, true)).orderBy(productionLines.position)

export const productionLineById = async (db: ReadDb, id: string): Promise<ProductionLine | null> =>
  only(await db.select().from(productionLines).where(eq(productionLines.id, id)))

/** R6.1 the lines of that name, those out of use too; the one in use first. */
export const productionLinesNamed = async (db: ReadDb, name: string): Promise<readonly ProductionLine[]> =>
  db.select().from(productionLines).where(eq(productionLines.name, name)).orderBy(desc(productionLines.active))

/** R6.1 the units of what is promised on the line of that name and still to be made, whatever day it is made on by now. */
export async function unitsPromisedOn(db: ReadDb, name: string): Promise<readonly string[]> {
  const rows = await db
    .selectDistinct({ unit: orderLines.unit })
    .from(productionLoads)
    .innerJoin(orderLines, eq(orderLines.id, productionLoads.lineId))
    .where(eq(productionLoads.productionLine, name))
  return rows.map(({ unit }) => unit)
}

/** A category that got another name, where production lines say that they make it; as in its products, no new version. */
export async function renameMadeCategory(db: WriteDb, before: string, after: string): Promise<void> {
  for (const { id, categories } of await db.select().from(productionLines)) {
    if (!categories.includes(before)) continue
    const renamed = categories.map((one) => (one === before ? after : one))
    await db.update(productionLines).set({ categories: renamed }).where(eq(productionLines.id, id))
  }
}

/** A new production line, or the new capacity and name of one that is there. */
export async function saveProductionLine(db: WriteDb, line: ProductionLine): Promise<void> {
  const fields = without(line, 'id')
  await db
    .insert(productionLines)
    .values(line)
    .onConflictDoUpdate({ target: conflictOn(productionLines.id), set: fields })
}

/** R6.1 the days of a period on which a production line can make more or less than usual. */
export const productionDaysIn = async (
  db: ReadDb,
  { from, to }: { readonly from: CivilDate; readonly to: CivilDate },
): Promise<readonly ProductionDay[]> =>
  db
    .select()
    .from(productionDays)
    .where(and(gte(productionDays.date, from), lte(productionDays.date, to)))
    .orderBy(productionDays.productionLine, productionDays.date)

/** Sets what a line can make on a day, in place of what was set before. */
export async function setProductionDay(db: WriteDb, day: ProductionDay): Promise<void> {
  const { capacity, reason } = day
  await db
    .insert(productionDays)
    .values(day)
    .onConflictDoUpdate({
      target: conflictOn(productionDays.productionLine, productionDays.date),
      set: { capacity, reason },
    })
}

/** The day is as usual again. */
export async function dropProductionDay(db: WriteDb, productionLine: string, date: CivilDate): Promise<void> {
  await db
    .delete(productionDays)
    .where(and(eq(productionDays.productionLine, productionLine), eq(productionDays.date, date)))
}

/** R6.1 what production wrote down for a period, days of a late sign-back not counted (R9.3), one order left out (the one that is being planned). */
export const plansIn = async (
  db: ReadDb,
  { from, to, exceptOrderId }: { readonly from: CivilDate; readonly to: CivilDate; readonly exceptOrderId?: string },
) =>
  db
    .select({
      productionLine: productionLoads.productionLine,
      from: productionLoads.date,
      until: productionLoads.until,
      quantity: productionLoads.quantity,
      orderId: productionLoads.orderId,
      lineId: productionLoads.lineId,
      number: orderSummary.number,
      customerName: orderSummary.customerName,
      stage: orderSummary.stage,
      open: orderSummary.open,
      postponedFrom: orderSummary.postponedFrom,
      signedBackOn: orderSummary.signedBackOn,
      productNumber: orderLines.productNumber,
      unit: orderLines.unit,
      requestedDate: orderLines.requestedDate,
    })
    .from(productionLoads)
    .innerJoin(orderSummary, eq(orderSummary.orderId, productionLoads.orderId))
    .innerJoin(orderLines, eq(orderLines.id, productionLoads.lineId))
    .where(
      and(
        gte(productionLoads.until, from),
        lte(productionLoads.date, to),
        ne(productionLoads.orderId, exceptOrderId ?? ''),
      ),
    )
    .orderBy(asc(productionLoads.date), asc(orderSummary.number), asc(productionLoads.lineId))
