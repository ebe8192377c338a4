import readXlsxFile from 'read-excel-file/universal'
import { addDays, civilDate } from '#shared/values/civil-date.ts'
import { accepted, type Result, refused } from '#shared/values/result.ts'
import { mendWorkbook } from './mend-workbook.ts'
import type { Cell, Sheet, SheetFault } from './sheet.ts'

const DAY = 86_400_000
// Days come back up to a millisecond early; a minute is more than enough and less than any time of day that is meant.
const EARLY = 60_000
const EPOCH = civilDate('1970-01-01')
const LAST = Date.UTC(9999, 11, 31)
const FIRST = Date.UTC(1000, 0, 1)

/** Reads an xlsx file: every sheet, the empty rows in their place, so that row numbers are those that Excel shows. */
export async function parseWorkbook(bytes: Uint8Array): Promise<Result<readonly Sheet[], SheetFault>> {
  const mended = mendWorkbook(bytes)
  if (!mended.ok) return mended
  try {
    const sheets = await readXlsxFile(new Blob([mended.value]))
    return accepted(sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellOf)) })))
  } catch {
    return refused('damaged')
  }
}

function cellOf(value: unknown): Cell {
  if (value instanceof Date) return dayOf(value.getTime())
  if (typeof value === 'string' || typeof value === 'boolean') return value
  return typeof value === 'number' ? value : null
}

function dayOf(ms: number): Cell {
  if (!(ms >= FIRST && ms <= LAST)) return '#NUM!'
  return addDays(EPOCH, Math.floor((ms + EARLY) / DAY))
}
