import {
  addDays,
  type CivilDate,
  civilDate,
  daysBetween,
  isCivilDate,
  isOfficeDay,
  weekdayOf,
} from '#shared/values/civil-date.ts'
import { CHINESE_NUMBER_SIGNS, chineseNumber } from './chinese-number.ts'
import { halfWidth } from './half-width.ts'

const EXCEL_EPOCH = civilDate('1899-12-30')
// A wish for last month is a slip of the pen; one for last week is last week.
const LONGEST_AGO = 60
const SPOKEN = new RegExp(`[${CHINESE_NUMBER_SIGNS.replace(/[万萬亿億半点點]/g, '')}]+(?=[年月日号號天])`, 'g')
const AROUND =
  /^(最晚|最迟|最遲|不迟于|不晚于|交期|要求日期|交货期|by|before|on)\s*[:：]?\s*|\s*(之前|以前|前|左右|到货|到貨|交货|交貨|要|到|发货|送到)+$/gi
const WEEKDAYS = new Map(Array.from('一二三四五六日', (sign, at) => [sign, at + 1] as const))
WEEKDAYS.set('天', 7)
const NAMED_DAYS = new Map([
  ['今天', 0],
  ['今日', 0],
  ['today', 0],
  ['明天', 1],
  ['明日', 1],
  ['tomorrow', 1],
  ['后天', 2],
  ['後天', 2],
  ['大后天', 3],
  ['大後天', 3],
])
const ENGLISH_DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * The day that is meant, seen from `today`: 2026-12-03, 12/3, 12.3, 12月3日, 3号, 后天, 下周五, 本月底, Dec 3, or Excel's count of days.
 *
 * Without a year it is the coming one; a day of at most 60 days ago stays where it is, for whoever asks to point out that it is
 * past. Null for what is no day; a figure such as 12.3 out of Excel is none: it may have been 12.30.
 */
export function readWishedDay(said: string | number, today: CivilDate): CivilDate | null {
  const day = typeof said === 'number' ? excelDay(said) : spokenDay(said, today)
  return day !== null && isOfficeDay(day) ? day : null
}

function excelDay(count: number): CivilDate | null {
  if (!Number.isInteger(count)) return null
  if (count > 36_525 && count < 110_000) return addDays(EXCEL_EPOCH, count)
  const typed = /^(\d{4})(\d{2})(\d{2})$/.exec(String(count))
  return typed ? dayOf(Number(typed[1]), Number(typed[2]), Number(typed[3])) : null
}

function spokenDay(said: string, today: CivilDate): CivilDate | null {
  const text = halfWidth(said)
    .trim()
    .toLowerCase()
    .replace(AROUND, '')
    .replace(SPOKEN, (number) => String(chineseNumber(number)?.digits ?? '').replace(/0{6}$/, '') || number)
    .trim()
  const named = NAMED_DAYS.get(text)
  if (named !== undefined) return addDays(today, named)
  return (
    written(text, today) ?? ofWeek(text, today) ?? ofMonth(text, today) ?? later(text, today) ?? english(text, today)
  )
}

function written(text: string, today: CivilDate): CivilDate | null {
  const full =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号號]?(?:[t\s]\d{1,2}:\d{2}.*)?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (full) return dayOf(Number(full[1]), Number(full[2]), Number(full[3]))
  const short = /^(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号號]?$/.exec(text) ?? /^(\d{2})(\d{2})$/.exec(text)
  return short ? withoutYear(Number(short[1]), Number(short[2]), today) : null
}

function withoutYear(month: number, day: number, today: CivilDate): CivilDate | null {
  const year = Number(today.slice(0, 4))
  const thisYear = dayOf(year, month, day)
  const isLongAgo = thisYear !== null && daysBetween(thisYear, today) > LONGEST_AGO
  return thisYear === null || isLongAgo ? dayOf(year + 1, month, day) : thisYear
}

/** 周五 is the coming one, today included; 下周五 is in the week after this one, weeks beginning on Monday. */
function ofWeek(text: string, today: CivilDate): CivilDate | null {
  const match = /^(下下|下个?|本|这个?|這個?)?(?:周|週|星期|礼拜|禮拜)([一二三四五六日天])$/.exec(text)
  const weekday = WEEKDAYS.get(match?.[2] ?? '')
  if (!match || weekday === undefined) return null
  const inThisWeek = addDays(today, weekday - weekdayOf(today))
  const which = match[1] ?? ''
  if (which === '') return inThisWeek < today ? addDays(inThisWeek, 7) : inThisWeek
  return addDays(inThisWeek, which === '下下' ? 14 : which.startsWith('下') ? 7 : 0)
}

/** 3号 is the coming third; 月底 the last day of the month. */
function ofMonth(text: string, today: CivilDate): CivilDate | null {
  const match = /^(下个?月|本月|这个?月|這個?月|月)?(底|末|(\d{1,2})[日号號]?)$/.exec(text)
  if (!match || (match[1] === undefined && !/[日号號]$/.test(text)) || (match[1] === '月' && match[3])) return null
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  const next = match[1]?.startsWith('下') ? 1 : 0
  if (match[3] === undefined) return addDays(nthMonth(year, month + next + 1), -1)
  const day = Number(match[3])
  const inMonth = (ahead: number) => dayOf(...yearAndMonth(year, month + ahead), day)
  const first = inMonth(next)
  return match[1] === undefined && (first === null || first < today) ? inMonth(1) : first
}

const yearAndMonth = (year: number, month: number): readonly [number, number] =>
  month > 12 ? [year + 1, month - 12] : [year, month]

const nthMonth = (year: number, month: number): CivilDate => {
  const [inYear, inMonth] = yearAndMonth(year, month)
  return civilDate(`${inYear}-${String(inMonth).padStart(2, '0')}-01`)
}

function later(text: string, today: CivilDate): CivilDate | null {
  const match = /^(\d{1,3})\s*天(?:后|後|内|內|之内)?$/.exec(text) ?? /^(?:in\s)(\d{1,3})\sdays$/.exec(text)
  return match ? addDays(today, Number(match[1])) : null
}

function english(text: string, today: CivilDate): CivilDate | null {
  const weekday = /^(next |this )?([a-z]+day)$/.exec(text)
  const at = ENGLISH_DAYS.indexOf(weekday?.[2] ?? '')
  if (at >= 0) {
    const inThisWeek = addDays(today, at + 1 - weekdayOf(today))
    if (weekday?.[1] === 'next ') return addDays(inThisWeek, 7)
    return weekday?.[1] === undefined && inThisWeek < today ? addDays(inThisWeek, 7) : inThisWeek
  }
  const named = /^([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?$/.exec(text)
  const turned = /^(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3})[a-z]*\.?(?:,?[\s-]+(\d{4}))?$/.exec(text)
  const month = MONTHS.indexOf(named?.[1] ?? turned?.[2] ?? '') + 1
  if (month === 0) return null
  const day = Number(named?.[2] ?? turned?.[1])
  const year = named?.[3] ?? turned?.[3]
  return year === undefined ? withoutYear(month, day, today) : dayOf(Number(year), month, day)
}

function dayOf(year: number, month: number, day: number): CivilDate | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isCivilDate(text) ? text : null
}
