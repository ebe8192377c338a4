import { addDays, type CivilDate, daysBetween, isCivilDate } from '#shared/values/civil-date.ts'
import { readWishedDay } from './days.ts'

const FULL = /^(\d{4})\D?(\d{1,2})\D(\d{1,2})\D?$/
const SHORT = /^(\d{1,2})\D(\d{1,2})\D?$/
const TIGHT = /^(\d{2})(\d{2})$/
const FULL_TIGHT = /^(\d{4})(\d{2})(\d{2})$/
const AFTER = /^\+(\d{1,3})$/

// Digits and marks alone are read here; with words they are read as customers write them.
const WORDS = /[^\d\s\-+/.]/

// A wish for last month is a slip of the pen; one for last week is last week.
const LONGEST_AGO = 60

/**
 * A day as it is said on the telephone: `11-28`, `11/28`, `11月28日`, `1128`, `+10` days from today, the whole date, or in
 * words: `下周五`, `月底`, `后天`.
 *
 * Without a year it is the coming one; a day at most 60 days ago stays in this year. Null for anything that is no day.
 */
export function readDay(typed: string, today: CivilDate): CivilDate | null {
  const text = typed.trim()
  const after = AFTER.exec(text)
  if (after) return addDays(today, Number(after[1]))
  const full = FULL.exec(text) ?? FULL_TIGHT.exec(text)
  if (full) return dayOf(Number(full[1]), full[2], full[3])
  const short = SHORT.exec(text) ?? TIGHT.exec(text)
  if (!short) return WORDS.test(text) ? readWishedDay(text, today) : null
  const year = Number(today.slice(0, 4))
  const thisYear = dayOf(year, short[1], short[2])
  const isPast = thisYear !== null && daysBetween(thisYear, today) > LONGEST_AGO
  return thisYear === null || isPast ? dayOf(year + 1, short[1], short[2]) : thisYear
}

function dayOf(year: number, month = '', day = ''): CivilDate | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isCivilDate(text) ? text : null
}
