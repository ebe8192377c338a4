import { sql } from 'drizzle-orm'
import type { CivilDate } from '#shared/values/civil-date.ts'
import { conflictOn, hot, only, place } from './queries/hot.ts'
import type { WriteDb } from './store.ts'
import { daySerials } from './tables/index.ts'

const take = hot((db: WriteDb) =>
  db
    .insert(daySerials)
    .values({ series: place('series'), date: place('date'), last: 1 })
    .onConflictDoUpdate({
      target: conflictOn(daySerials.series, daySerials.date),
      set: { last: sql`${daySerials.last} + 1` },
    })
    .returning({ last: daySerials.last })
    .prepare(),
)

/**
 * R7.1 the next serial of a day in a series, from 1.
 *
 * Taken in the transaction that uses it: a rollback gives it back, so a day has no gaps, and no number is ever used twice.
 */
export async function nextSerial(db: WriteDb, series: string, date: CivilDate): Promise<number> {
  const row = only(await take(db).all({ series, date }))
  if (!row) throw new Error(`no serial for ${series} ${date}`)
  return row.last
}
