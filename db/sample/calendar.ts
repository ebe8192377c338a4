import chineseDays from 'chinese-days'
import { type BusinessCalendar } from '#shared/values/business-calendar.ts'
import { addDays, type CivilDate, civilDate, weekdayOf } from '#shared/values/civil-date.ts'

const WEEKEND = [6, 7]
const FIRST = civilDate('2026-01-01')
const LAST = civilDate('2026-12-31')

/**
 * The holidays of 2027 that the law itself names. The State Council announces bridging days and make-up workdays each
 * November; until they are in the package, a day too many would be invented, so only these stand here.
 */
const STATUTORY_2027 = [
  '2027-01-01',
  '2027-02-05',
  '2027-02-06',
  '2027-02-07',
  '2027-02-08',
  '2027-04-05',
  '2027-05-01',
  '2027-05-02',
  '2027-06-09',
  '2027-09-15',
  '2027-10-01',
  '2027-10-02',
  '2027-10-03',
].map(civilDate)

/** The Chinese office calendar of 2026 (as announced) and 2027 (as the law has it). */
export function chineseCalendar(): BusinessCalendar {
  const holidays: CivilDate[] = []
  const workdays: CivilDate[] = []
  for (let date = FIRST; date <= LAST; date = addDays(date, 1)) {
    const isWeekend = WEEKEND.includes(weekdayOf(date))
    const isWorked = chineseDays.isWorkday(date)
    if (isWeekend && isWorked) workdays.push(date)
    if (!isWeekend && !isWorked) holidays.push(date)
  }
  return { weekend: WEEKEND, holidays: [...holidays, ...STATUTORY_2027], workdays }
}
