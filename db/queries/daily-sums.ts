import { and, eq, gte, lte, sql } from 'drizzle-orm'
import type { CivilDate } from '#shared/values/civil-date.ts'
import type { Money } from '#shared/values/money.ts'
import type { Quantity } from '#shared/values/quantity.ts'
import type { ReadDb, WriteDb } from '../store.ts'
import { dailySums } from '../tables/index.ts'
import { conflictOn } from './hot.ts'

/** What one event adds to a day's sum; a correction adds negative figures. */
export type DailyFigure = {
  readonly date: CivilDate
  readonly measure: string
  readonly dimension: string
  readonly member: string
  readonly count: number
  readonly amount: Money
  readonly quantity: Quantity
}

/** R23.3 adds to a day's sum, in the transaction of what is counted. */
export async function addToDay(db: WriteDb, figure: DailyFigure): Promise<void> {
  const { measure, dimension, date, member } = dailySums
  await db
    .insert(dailySums)
    .values(figure)
    .onConflictDoUpdate({
      target: conflictOn(measure, dimension, date, member),
      set: {
        count: sql`${dailySums.count} + ${figure.count}`,
        amount: sql`${dailySums.amount} + ${figure.amount}`,
        quantity: sql`${dailySums.quantity} + ${figure.quantity}`,
      },
    })
}

export type PeriodFigure = {
  readonly member: string
  readonly count: number
  readonly amount: number
  readonly quantity: number
}

/** The sums of a period by member of a dimension, the largest amount first, at most 1,000. */
export async function sumsOfPeriod(
  db: ReadDb,
  { measure, dimension, from, to }: { measure: string; dimension: string; from: CivilDate; to: CivilDate },
): Promise<readonly PeriodFigure[]> {
  const total = (column: typeof dailySums.count | typeof dailySums.amount | typeof dailySums.quantity) =>
    sql<number>`sum(${column})`.mapWith(Number)
  return db
    .select({
      member: dailySums.member,
      count: total(dailySums.count),
      amount: total(dailySums.amount),
      quantity: total(dailySums.quantity),
    })
    .from(dailySums)
    .where(
      and(
        eq(dailySums.measure, measure),
        eq(dailySums.dimension, dimension),
        gte(dailySums.date, from),
        lte(dailySums.date, to),
      ),
    )
    .groupBy(dailySums.member)
    .orderBy(sql`sum(${dailySums.amount}) desc`, dailySums.member)
    .limit(1_000)
}
