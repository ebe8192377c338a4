import { addDays, civilDate, weekdayOf } from '#shared/values/civil-date.ts'
import { quantity } from '#shared/values/quantity.ts'
import type { LoadCalendarModel, LoadPaperLine, LoadPaperPlan } from '../models.ts'
import { at, sampleHead } from './sample-head.ts'

const FIRST = civilDate('2026-11-16')

/** Loads of ten working days on a line; a weekend makes nothing. */
function line(name: string, perDay: number, loads: readonly number[], stopOn = ''): LoadPaperLine {
  const left = [...loads]
  const days = Array.from({ length: 14 }, (_, index) => {
    const date = addDays(FIRST, index)
    const isWeekend = weekdayOf(date) > 5
    const isStop = date === stopOn
    return {
      date,
      load: quantity(isWeekend || isStop ? 0 : (left.shift() ?? 0)),
      capacity: quantity(isWeekend || isStop ? 0 : perDay),
      reason: isStop ? '换辊' : '',
    }
  })
  return { name, capacityPerDay: quantity(perDay), unit: '吨', days }
}

const plan = (one: Partial<LoadPaperPlan>): LoadPaperPlan => ({
  line: '1# 涂布机',
  number: '20261116-003',
  customer: '长江医疗包装材料有限公司',
  productNumber: 'RM-70-787',
  quantity: quantity(12_000),
  unit: '吨',
  from: civilDate('2026-11-23'),
  until: civilDate('2026-11-24'),
  finish: null,
  isLate: false,
  isProposed: false,
  ...one,
})

/** Two weeks of three production lines: two days too full, a stop, a proposal, a promise that will be late. */
export const loadCalendar: LoadCalendarModel = {
  ...sampleHead,
  number: 'FH20261116-20261129',
  code: '',
  revision: 1,
  copy: 'production',
  printedAt: at('2026-11-17', '14:35'),
  from: FIRST,
  until: civilDate('2026-11-29'),
  lines: [
    line('1# 涂布机', 12_000, [11_000, 10_500, 11_500, 11_500, 9_000, 12_000, 10_000]),
    line('2# 涂布机', 8_000, [6_000, 9_000, 8_500, 6_000], '2026-11-17'),
    line('3# 特种', 4_000, [1_600, 1_600, 1_200]),
  ],
  plans: [
    plan({ isProposed: true }),
    plan({ line: '2# 涂布机', number: '20261113-001', customer: '杭州恒通包装', productNumber: 'CB-60-880' }),
    plan({
      line: '2# 涂布机',
      number: '20261113-002',
      customer: '东莞粤华',
      from: civilDate('2026-11-18'),
      until: civilDate('2026-11-19'),
      finish: civilDate('2026-11-20'),
      isLate: true,
    }),
  ],
}
