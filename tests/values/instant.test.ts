import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { civilDate } from '#shared/values/civil-date.ts'
import {
  addMinutes,
  civilDateOf,
  clockTimeOf,
  formatInstant,
  instant,
  instantOf,
  isTimeZone,
  minutesBetween,
} from '#shared/values/instant.ts'

const utc = (iso: string) => instant(Date.parse(iso))

describe('instant', () => {
  it('takes whole milliseconds that a calendar reaches', () => {
    expect(instant(0)).toBe(0)
    expect(Object.is(instant(-0), 0)).toBe(true)
    expect(instant(8_640_000_000_000_000)).toBe(8_640_000_000_000_000)
    for (const wrong of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 8_640_000_000_000_001, -8_640_000_000_000_001]) {
      expect(() => instant(wrong)).toThrow(new RangeError(`not a moment: ${wrong}`))
    }
  })

  it('counts minutes by the clock', () => {
    const start = utc('2026-11-17T00:00:00Z')
    expect(addMinutes(start, 90)).toBe(utc('2026-11-17T01:30:00Z'))
    expect(addMinutes(start, -1)).toBe(utc('2026-11-16T23:59:00Z'))
    expect(minutesBetween(start, utc('2026-11-17T00:00:59.999Z'))).toBe(0)
    expect(minutesBetween(start, utc('2026-11-17T00:01:00Z'))).toBe(1)
    expect(minutesBetween(utc('2026-11-17T00:00:01Z'), start)).toBe(-1)
  })
})

describe('the wall clock', () => {
  it.each([
    { iso: '2026-11-16T15:59:59.999Z', zone: 'Asia/Shanghai', shown: '2026-11-16 23:59' },
    { iso: '2026-11-16T16:00:00Z', zone: 'Asia/Shanghai', shown: '2026-11-17 00:00' },
    { iso: '2026-12-31T23:30:00Z', zone: 'Asia/Taipei', shown: '2027-01-01 07:30' },
    { iso: '2026-03-08T06:59:00Z', zone: 'America/New_York', shown: '2026-03-08 01:59' },
    { iso: '2026-03-08T07:00:00Z', zone: 'America/New_York', shown: '2026-03-08 03:00' },
    { iso: '2026-11-17T12:05:00Z', zone: 'Asia/Kathmandu', shown: '2026-11-17 17:50' },
    { iso: '1969-12-31T23:59:59Z', zone: 'UTC', shown: '1969-12-31 23:59' },
  ])('$iso in $zone is $shown', ({ iso, zone, shown }) => {
    expect(formatInstant(utc(iso), zone)).toBe(shown)
    expect(civilDateOf(utc(iso), zone)).toBe(shown.slice(0, 10))
    expect(clockTimeOf(utc(iso), zone)).toBe(shown.slice(11))
  })

  it('knows which time zones there are', () => {
    expect(isTimeZone('Asia/Shanghai')).toBe(true)
    expect(isTimeZone('Asia/Shanghai')).toBe(true)
    expect(isTimeZone('Asia/Suzhou')).toBe(false)
    expect(() => clockTimeOf(instant(0), 'Asia/Suzhou')).toThrow(RangeError)
  })
})

describe('instantOf', () => {
  it.each([
    {
      title: 'an ordinary afternoon',
      date: '2026-11-17',
      time: '17:00',
      zone: 'Asia/Shanghai',
      iso: '2026-11-17T09:00:00Z',
    },
    { title: 'midnight', date: '2026-11-17', time: '00:00', zone: 'Asia/Shanghai', iso: '2026-11-16T16:00:00Z' },
    {
      title: 'west of Greenwich',
      date: '2026-07-01',
      time: '23:59',
      zone: 'America/New_York',
      iso: '2026-07-02T03:59:00Z',
    },
    {
      title: 'before the gap',
      date: '2026-03-08',
      time: '01:59',
      zone: 'America/New_York',
      iso: '2026-03-08T06:59:00Z',
    },
    {
      title: 'in the gap: by the old clock',
      date: '2026-03-08',
      time: '02:30',
      zone: 'America/New_York',
      iso: '2026-03-08T07:30:00Z',
    },
    {
      title: 'after the gap',
      date: '2026-03-08',
      time: '03:00',
      zone: 'America/New_York',
      iso: '2026-03-08T07:00:00Z',
    },
    {
      title: 'before the doubled hour',
      date: '2026-11-01',
      time: '00:59',
      zone: 'America/New_York',
      iso: '2026-11-01T04:59:00Z',
    },
    {
      title: 'in the doubled hour: the first',
      date: '2026-11-01',
      time: '01:30',
      zone: 'America/New_York',
      iso: '2026-11-01T05:30:00Z',
    },
    {
      title: 'after the doubled hour',
      date: '2026-11-01',
      time: '02:00',
      zone: 'America/New_York',
      iso: '2026-11-01T07:00:00Z',
    },
    {
      title: 'a gap at midnight',
      date: '2026-09-06',
      time: '00:30',
      zone: 'America/Santiago',
      iso: '2026-09-06T04:30:00Z',
    },
    {
      title: 'half an hour of summer time',
      date: '2026-10-04',
      time: '02:15',
      zone: 'Australia/Lord_Howe',
      iso: '2026-10-03T15:45:00Z',
    },
  ])('$title: $date $time $zone is $iso', ({ date, time, zone, iso }) => {
    expect(instantOf(civilDate(date), time, zone)).toBe(utc(iso))
  })

  it.each([{ time: '24:00' }, { time: '7:00' }, { time: '12:60' }, { time: '12:00:00' }, { time: '' }])(
    'refuses "$time"',
    ({ time }) => {
      expect(() => instantOf(civilDate('2026-11-17'), time, 'UTC')).toThrow(
        new RangeError(`not a time of day: ${time}`),
      )
    },
  )

  it.prop([
    fc.integer({ min: Date.UTC(1992, 0, 1) / 60_000, max: Date.UTC(2090, 0, 1) / 60_000 }),
    fc.constantFrom('Asia/Shanghai', 'Asia/Taipei', 'UTC', 'Asia/Kolkata'),
  ])('is the way back from what the clock shows', (minute, zone) => {
    const at = instant(minute * 60_000)
    expect(instantOf(civilDateOf(at, zone), clockTimeOf(at, zone), zone)).toBe(at)
  })

  it.prop([
    fc.integer({ min: Date.UTC(1992, 0, 1) / 60_000, max: Date.UTC(2030, 0, 1) / 60_000 }),
    fc.constantFrom('America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe'),
  ])('shows the same time again also where clocks change', (minute, zone) => {
    const shown = formatInstant(instant(minute * 60_000), zone)
    expect(formatInstant(instantOf(civilDate(shown.slice(0, 10)), shown.slice(11), zone), zone)).toBe(shown)
  })
})
