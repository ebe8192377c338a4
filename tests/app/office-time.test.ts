import { expect, it } from 'vitest'
import { momentOf, timeLeft } from '#renderer/app/text/office-time.ts'
import { civilDate } from '#shared/values/civil-date.ts'
import { instantOf } from '#shared/values/instant.ts'

const at = (day: string, clock: string) => instantOf(civilDate(day), clock, 'Asia/Shanghai')
const clock = { now: at('2026-11-17', '14:32'), timeZone: 'Asia/Shanghai', officeCloses: '17:00' }
const left = (day: string, time: string) => {
  const { tone, code, params } = timeLeft(at(day, time), clock)
  return [tone, code, ...Object.values(params)]
}

it('says lateness in minutes, hours or whole days', () => {
  expect(left('2026-11-17', '13:57')).toEqual(['late', 'lateMinutes', 35])
  expect(left('2026-11-17', '09:00')).toEqual(['late', 'lateHours', 5])
  expect(left('2026-11-16', '17:00')).toEqual(['late', 'lateDays', 1])
  expect(left('2026-11-15', '14:31')).toEqual(['late', 'lateDays', 2])
  expect(left('2026-11-14', '17:00')).toEqual(['late', 'lateDays', 3])
})

it('says what is left today in minutes, or as hours and minutes', () => {
  expect(left('2026-11-17', '15:00')).toEqual(['soon', 'minutes', 28])
  expect(left('2026-11-17', '16:00')).toEqual(['soon', 'clock', '1:28'])
  expect(left('2026-11-17', '18:05')).toEqual(['soon', 'clock', '3:33'])
})

it('says "by closing" for what the whole day is left for', () => {
  expect(left('2026-11-17', '17:00')).toEqual(['soon', 'closing'])
})

it('says tomorrow, and later the day', () => {
  expect(left('2026-11-18', '00:00')).toEqual(['calm', 'tomorrow'])
  expect(left('2026-11-19', '09:00')).toEqual(['calm', 'day', '11-19'])
})

it('counts days in the zone of the office, not of this machine', () => {
  const late = { ...clock, now: at('2026-11-17', '23:30') }
  expect(timeLeft(at('2026-11-18', '00:10'), late).code).toBe('tomorrow')
  expect(momentOf(at('2026-11-18', '00:10'), late)).toEqual({ code: 'tomorrow', clock: '00:10', day: '11-18' })
  expect(momentOf(at('2026-11-13', '09:12'), late)).toEqual({ code: 'other', clock: '09:12', day: '11-13' })
})
