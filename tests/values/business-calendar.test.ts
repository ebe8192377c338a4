import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import {
  addWorkingDays,
  type BusinessCalendar,
  delayDays,
  isWorkingDay,
  nextWorkingDay,
  workingDaysBetween,
} from '#shared/values/business-calendar.ts'
import { addDays, type CivilDate, civilDate } from '#shared/values/civil-date.ts'

// Autumn 2026: holidays from Thursday 1 to Wednesday 7 October, Saturday 10 October is worked to make up.
const autumn: BusinessCalendar = {
  weekend: [6, 7],
  holidays: ['01', '02', '03', '04', '05', '06', '07'].map((day) => civilDate(`2026-10-${day}`)),
  workdays: [civilDate('2026-10-10')],
}
const noWork: BusinessCalendar = { weekend: [1, 2, 3, 4, 5, 6, 7], holidays: [], workdays: [] }
const always: BusinessCalendar = { weekend: [], holidays: [], workdays: [] }

const anyDate = fc.integer({ min: 0, max: 1_500 }).map((days) => addDays(civilDate('2024-01-01'), days))
const anyCalendar = fc.record({
  weekend: fc.subarray([1, 2, 3, 4, 5, 6, 7], { maxLength: 6 }),
  holidays: fc.array(anyDate, { maxLength: 30 }),
  workdays: fc.array(anyDate, { maxLength: 10 }),
})

describe('isWorkingDay', () => {
  it.each([
    { date: '2026-09-30', works: true, why: 'Wednesday' },
    { date: '2026-10-01', works: false, why: 'holiday' },
    { date: '2026-10-07', works: false, why: 'last holiday' },
    { date: '2026-10-08', works: true, why: 'Thursday after' },
    { date: '2026-10-10', works: true, why: 'Saturday made up' },
    { date: '2026-10-11', works: false, why: 'Sunday' },
    { date: '2026-10-17', works: false, why: 'ordinary Saturday' },
  ])('$date ($why): $works', ({ date, works }) => {
    expect(isWorkingDay(civilDate(date), autumn)).toBe(works)
  })

  it('lets the make-up day win over a holiday entered for the same day', () => {
    const day = civilDate('2026-10-05')
    expect(isWorkingDay(day, { ...autumn, workdays: [day] })).toBe(true)
  })

  it('gives the same answer for the calendar after a journey as JSON', () => {
    const travelled = JSON.parse(JSON.stringify(autumn)) as BusinessCalendar
    expect(isWorkingDay(civilDate('2026-10-01'), travelled)).toBe(false)
    expect(isWorkingDay(civilDate('2026-10-10'), travelled)).toBe(true)
  })
})

describe('addWorkingDays and nextWorkingDay', () => {
  it.each([
    { from: '2026-09-30', count: 1, to: '2026-10-08' },
    { from: '2026-09-30', count: 3, to: '2026-10-10' },
    { from: '2026-09-30', count: 4, to: '2026-10-12' },
    { from: '2026-10-03', count: 1, to: '2026-10-08' },
    { from: '2026-10-03', count: 0, to: '2026-10-03' },
    { from: '2026-10-12', count: -1, to: '2026-10-10' },
    { from: '2026-10-12', count: -4, to: '2026-09-30' },
  ])('$from and $count working days is $to', ({ from, count, to }) => {
    expect(addWorkingDays(civilDate(from), count, autumn)).toBe(to)
  })

  it('goes on to the next day even from a working day', () => {
    expect(nextWorkingDay(civilDate('2026-10-08'), autumn)).toBe('2026-10-09')
    expect(nextWorkingDay(civilDate('2026-10-10'), autumn)).toBe('2026-10-12')
  })

  it('says that a calendar has no working day instead of hanging', () => {
    const message = 'the calendar has no working day within 366 days of 2026-10-01'
    expect(() => nextWorkingDay(civilDate('2026-10-01'), noWork)).toThrow(new RangeError(message))
    expect(() => addWorkingDays(civilDate('2026-10-01'), -1, noWork)).toThrow(new RangeError(message))
  })

  it('finds the one working day at the end of a year of closure, and none after it', () => {
    const from = civilDate('2026-10-01')
    expect(nextWorkingDay(from, { ...noWork, workdays: [addDays(from, 366)] })).toBe('2027-10-02')
    expect(() => nextWorkingDay(from, { ...noWork, workdays: [addDays(from, 367)] })).toThrow(RangeError)
  })

  it.prop([anyDate, fc.integer({ min: 1, max: 60 }), anyCalendar])('counts what it added', (from, count, calendar) => {
    const to = addWorkingDays(from, count, calendar)
    expect(isWorkingDay(to, calendar)).toBe(true)
    expect(workingDaysBetween(from, to, calendar)).toBe(count)
  })
})

describe('workingDaysBetween', () => {
  it.each([
    { from: '2026-09-30', to: '2026-09-30', count: 0 },
    { from: '2026-09-30', to: '2026-10-07', count: 0 },
    { from: '2026-09-30', to: '2026-10-08', count: 1 },
    { from: '2026-09-29', to: '2026-10-08', count: 2 },
    { from: '2026-10-08', to: '2026-10-12', count: 3 },
    { from: '2026-10-12', to: '2026-10-08', count: 0 },
  ])('from $from to $to: $count', ({ from, to, count }) => {
    expect(workingDaysBetween(civilDate(from), civilDate(to), autumn)).toBe(count)
  })

  it.prop([anyDate, anyDate, anyDate, anyCalendar])('adds up over a day between', (a, b, c, calendar) => {
    const [from, middle, to] = [a, b, c].sort() as [CivilDate, CivilDate, CivilDate]
    expect(workingDaysBetween(from, middle, calendar) + workingDaysBetween(middle, to, calendar)).toBe(
      workingDaysBetween(from, to, calendar),
    )
  })

  it.prop([anyDate, fc.nat({ max: 100 })])('is five in each seven days where nothing is a holiday', (from, weeks) => {
    const calendar = { ...always, weekend: [6, 7] }
    expect(workingDaysBetween(from, addDays(from, weeks * 7), calendar)).toBe(weeks * 5)
  })
})

describe('delayDays', () => {
  it.each([
    { from: '2026-11-20', to: '2026-11-20', calendar: 0, working: 0 },
    { from: '2026-11-20', to: '2026-11-21', calendar: 1, working: 0 },
    { from: '2026-11-20', to: '2026-11-23', calendar: 3, working: 1 },
    { from: '2026-09-30', to: '2026-10-08', calendar: 8, working: 1 },
    { from: '2026-11-21', to: '2026-11-20', calendar: 0, working: 0 },
  ])('R9.3 from $from to $to: $calendar calendar days, $working working days', ({ from, to, calendar, working }) => {
    expect(delayDays(civilDate(from), civilDate(to), 'calendar', autumn)).toBe(calendar)
    expect(delayDays(civilDate(from), civilDate(to), 'working', autumn)).toBe(working)
  })

  it.prop([anyDate, anyDate, anyCalendar])('R9.3 working days are never more than calendar days', (a, b, calendar) => {
    const working = delayDays(a, b, 'working', calendar)
    expect(working).toBeGreaterThanOrEqual(0)
    expect(working).toBeLessThanOrEqual(delayDays(a, b, 'calendar', calendar))
  })

  it.prop([anyDate, anyDate])('R9.3 without weekend and holidays both counts are the same', (a, b) => {
    expect(delayDays(a, b, 'working', always)).toBe(delayDays(a, b, 'calendar', always))
  })
})
