import { test as prop } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readWishedDay } from '#shared/rules/reading/days.ts'
import { addDays, civilDate } from '#shared/values/civil-date.ts'

// A Sunday, the last day of its week.
const TODAY = civilDate('2026-11-22')

describe('R2.1 required dates as they are said', () => {
  it.each([
    ['2026-12-03', '2026-12-03'],
    ['2026/12/3', '2026-12-03'],
    ['2026年12月3日', '2026-12-03'],
    ['20261203', '2026-12-03'],
    [20_261_203, '2026-12-03'],
    [46_359, '2026-12-03'],
    ['12/3', '2026-12-03'],
    ['12.3', '2026-12-03'],
    ['12.30', '2026-12-30'],
    ['12月3日', '2026-12-03'],
    ['十二月三号', '2026-12-03'],
    ['１２月３日', '2026-12-03'],
    ['12月3日前', '2026-12-03'],
    ['1/5', '2027-01-05'],
    ['11/18', '2026-11-18'],
    ['3号', '2026-12-03'],
    ['22号', '2026-11-22'],
    ['下月3号', '2026-12-03'],
    ['今天', '2026-11-22'],
    ['明天', '2026-11-23'],
    ['后天', '2026-11-24'],
    ['大后天', '2026-11-25'],
    ['3天内', '2026-11-25'],
    ['周日', '2026-11-22'],
    ['周五', '2026-11-27'],
    ['本周五', '2026-11-20'],
    ['下周五', '2026-11-27'],
    ['下下周一', '2026-11-30'],
    ['本月底', '2026-11-30'],
    ['月底', '2026-11-30'],
    ['下月底', '2026-12-31'],
    ['Dec 3', '2026-12-03'],
    ['3 Dec 2026', '2026-12-03'],
    ['next friday', '2026-11-27'],
    ['tomorrow', '2026-11-23'],
  ])('R2.1 reads %s as %s', (said, day) => {
    expect(readWishedDay(said, TODAY)).toBe(day)
  })
  it.each(['尽快', 'ASAP', '2026-02-30', '13/40', '12', 12.3, 12, '月3', '年底', '', '0000-00-00', '9999-12-31'])(
    'R2.1 takes %s for no day',
    (said) => {
      expect(readWishedDay(said, TODAY)).toBeNull()
    },
  )
  prop.prop([fc.integer({ min: -60, max: 300 })])('R2.1 finds the day again without its year', (ahead) => {
    const day = addDays(TODAY, ahead)
    const [, month, date] = day.split('-').map(Number)
    expect(readWishedDay(`${month}/${date}`, TODAY)).toBe(day)
    expect(readWishedDay(`${month}月${date}号`, TODAY)).toBe(day)
  })
  prop.prop([fc.string()])('R2.1 never throws', (text) => {
    const day = readWishedDay(text, TODAY)
    expect(day === null || /^2\d{3}-\d{2}-\d{2}$/.test(day)).toBe(true)
  })
})
