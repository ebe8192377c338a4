import { type CivilDate, isCivilDate, isOfficeDay } from '#shared/values/civil-date.ts'
import { accepted, type Result, refused } from '#shared/values/result.ts'
import { halfWidth } from '../reading/half-width.ts'
import type { Cell } from './column.ts'

const SHAPES = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日$/,
  /^(\d{4})(\d{2})(\d{2})$/,
]

/** A day with its year, as offices write it: 2026-01-05, 2026/1/5, 2026.1.5, 2026年1月5日, 20260105. */
export function readDay(cell: Cell): Result<CivilDate, 'notADay' | 'dayOutOfRange'> {
  if (typeof cell === 'boolean') return refused('notADay')
  const said = halfWidth(String(cell)).replace(/\s+/g, '')
  const parts = SHAPES.map((shape) => shape.exec(said)).find((one) => one !== null)
  if (!parts) return refused('notADay')
  const [, year = '', month = '', date = ''] = parts
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  if (!isCivilDate(day)) return refused('notADay')
  return isOfficeDay(day) ? accepted(day) : refused('dayOutOfRange')
}
