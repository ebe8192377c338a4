import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import {
  addDays,
  civilDate,
  compareDates,
  daysBetween,
  formatShort,
  isCivilDate,
  maxDate,
  minDate,
  weekdayOf,
} from '#shared/values/civil-date.ts'

const anyDate = fc.integer({ min: 0, max: 3_000_000 }).map((days) => addDays(civilDate('1000-01-01'), days))
const anyShift = fc.integer({ min: -100_000, max: 100_000 })

describe('civilDate', () => {
  it.each([
    { text: '2026-11-17' },
    { text: '2024-02-29' },
    { text: '2000-02-29' },
    { text: '2026-12-31' },
    { text: '1000-01-01' },
    { text: '9999-12-31' },
  ])('takes $text', ({ text }) => {
    expect(isCivilDate(text)).toBe(true)
    expect(civilDate(text)).toBe(text)
  })

  it.each([
    { text: '2026-02-29' },
    { text: '1900-02-29' },
    { text: '2026-04-31' },
    { text: '2026-13-01' },
    { text: '2026-00-10' },
    { text: '2026-01-00' },
    { text: '2026-01-32' },
    { text: '2026-1-1' },
    { text: '20260101' },
    { text: '0999-12-31' },
    { text: '12026-01-01' },
    { text: '2026-01-01T00:00' },
    { text: ' 2026-01-01' },
    { text: '２０２６-01-01' },
    { text: '' },
  ])('refuses "$text"', ({ text }) => {
    expect(isCivilDate(text)).toBe(false)
    expect(() => civilDate(text)).toThrow(new RangeError(`not a date: ${text}`))
  })
})

describe('counting days', () => {
  it.each([
    { from: '2026-11-17', days: 0, to: '2026-11-17' },
    { from: '2026-11-30', days: 1, to: '2026-12-01' },
    { from: '2026-12-31', days: 1, to: '2027-01-01' },
    { from: '2024-02-28', days: 1, to: '2024-02-29' },
    { from: '2026-02-28', days: 1, to: '2026-03-01' },
    { from: '2026-03-01', days: -1, to: '2026-02-28' },
    { from: '2026-01-01', days: 365, to: '2027-01-01' },
  ])('$from and $days days is $to', ({ from, days, to }) => {
    expect(addDays(civilDate(from), days)).toBe(to)
    expect(daysBetween(civilDate(from), civilDate(to))).toBe(days)
  })

  it('does not leave the years that it can write', () => {
    expect(addDays(civilDate('9999-12-30'), 1)).toBe('9999-12-31')
    expect(addDays(civilDate('1000-01-02'), -1)).toBe('1000-01-01')
    const message = (days: number, date: string) => new RangeError(`cannot add ${days} days to ${date}`)
    expect(() => addDays(civilDate('9999-12-31'), 1)).toThrow(message(1, '9999-12-31'))
    expect(() => addDays(civilDate('1000-01-01'), -1)).toThrow(message(-1, '1000-01-01'))
  })

  it.each([{ days: 0.5 }, { days: Number.NaN }, { days: Number.POSITIVE_INFINITY }])(
    'does not add $days days',
    ({ days }) => {
      expect(() => addDays(civilDate('2026-11-17'), days)).toThrow(RangeError)
    },
  )

  it.prop([anyDate, fc.integer({ min: 0, max: 200_000 })])('there and back again is the same day', (date, days) => {
    expect(addDays(addDays(date, days), -days)).toBe(date)
    expect(daysBetween(date, addDays(date, days))).toBe(days)
  })

  it.prop([anyDate, anyDate])('agrees with the order of the text', (a, b) => {
    expect(Math.sign(daysBetween(b, a))).toBe(compareDates(a, b))
    expect(a < b).toBe(compareDates(a, b) === -1)
  })

  it.prop([anyDate.filter((date) => date > '1300' && date < '9700'), anyShift])(
    'weekdays go round in seven',
    (date, shift) => {
      expect((((weekdayOf(addDays(date, shift)) - weekdayOf(date) - shift) % 7) + 7) % 7).toBe(0)
    },
  )
})

describe('weekday, order, form', () => {
  it.each([
    { date: '2026-11-16', weekday: 1 },
    { date: '2026-11-17', weekday: 2 },
    { date: '2026-11-18', weekday: 3 },
    { date: '2026-11-19', weekday: 4 },
    { date: '2026-11-20', weekday: 5 },
    { date: '2026-11-21', weekday: 6 },
    { date: '2026-11-22', weekday: 7 },
  ])('$date is weekday $weekday', ({ date, weekday }) => {
    expect(weekdayOf(civilDate(date))).toBe(weekday)
  })

  it('finds the latest and the earliest', () => {
    const [a, b, c] = [civilDate('2026-02-01'), civilDate('2026-03-01'), civilDate('2025-12-31')]
    expect(maxDate(a, b, c)).toBe(b)
    expect(maxDate(b)).toBe(b)
    expect(minDate(a, b, c)).toBe(c)
    expect(minDate(c, a)).toBe(c)
    expect([a, b, c].sort(compareDates)).toEqual([c, a, b])
    expect(compareDates(a, a)).toBe(0)
  })

  it('shows month and day', () => {
    expect(formatShort(civilDate('2026-11-07'))).toBe('11-07')
  })
})
