import type Database from 'better-sqlite3'
import { daySerials } from '#db/tables/index.ts'
import { type CivilDate, civilDate } from '#shared/values/civil-date.ts'
import { rowInserter, rowsOf } from './rows.ts'

/** Serials of each day go on where they stood; kept at the end, so that the next real order takes the next one. */
export function numbersIn(raw: Database.Database) {
  const last = new Map<string, { readonly series: string; readonly date: CivilDate; last: number }>()
  for (const [series, date, value] of rowsOf(raw, daySerials, '1 = 1'))
    last.set(`${series} ${date}`, { series: String(series), date: civilDate(String(date)), last: Number(value) })
  return {
    next(series: string, date: CivilDate) {
      const key = `${series} ${date}`
      const row = last.get(key) ?? { series, date, last: 0 }
      if (row.last === 0) last.set(key, row)
      row.last += 1
      return { date, serial: String(row.last).padStart(3, '0') }
    },
    keep(): void {
      raw.exec('delete from day_serials')
      const insert = rowInserter(raw, daySerials)
      for (const row of last.values()) insert([row.series, row.date, row.last])
    },
  }
}
