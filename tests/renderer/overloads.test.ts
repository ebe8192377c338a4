import { expect, it } from 'vitest'
import { overloadsOf } from '#renderer/desks/production/calendar/overloads.ts'
import { weekOf } from '#renderer/desks/production/calendar/period.ts'
import type { ShownBlock } from '#renderer/desks/production/calendar/shown-blocks.ts'
import { stopsOf } from '#renderer/desks/production/calendar/stops.ts'
import type { LoadDay, LoadLine } from '#shared/contract/load-calendar.ts'
import { civilDate as day } from '#shared/values/civil-date.ts'
import { quantity } from '#shared/values/quantity.ts'

const on = (date: string, capacity: number, load: number, exception: string | null = null): LoadDay => ({
  date: day(date),
  capacity: quantity(capacity),
  load: quantity(load),
  exception,
})
const machine = (name: string, days: readonly LoadDay[]): LoadLine => ({
  id: name,
  name,
  note: '',
  categories: [],
  unit: '吨',
  capacityPerDay: quantity(8_000),
  version: 1,
  days,
  blocks: [],
})
const block = (patch: Partial<ShownBlock>): ShownBlock => ({
  orderId: 'o1',
  lineId: 'l1',
  number: '20261113-001',
  customerName: '恒通',
  productNumber: 'RM-55-787',
  quantity: quantity(3_000),
  unit: '吨',
  from: day('2026-11-18'),
  until: day('2026-11-18'),
  days: [{ date: day('2026-11-18'), quantity: quantity(3_000) }],
  state: 'proposed',
  lateUntil: null,
  ...patch,
})
const TODAY = day('2026-11-17')

it('R6.1 exactly full is not too much; a proposal on top of it is, and the past is not planned any more', () => {
  const line = machine('2#', [on('2026-11-16', 8_000, 9_000), on('2026-11-18', 8_000, 8_000)])
  expect(overloadsOf([line], () => [], TODAY)).toEqual([])
  const [over] = overloadsOf([line], () => [block({})], TODAY)
  expect(over).toMatchObject({ days: ['2026-11-18'], excess: 3_000, late: null })
})

it('R6.1 R12.1 what stands still cannot be loaded; the line with most too much is told first', () => {
  const stopped = machine('3#', [on('2026-11-18', 0, 5_000, '检修')])
  const full = machine('1#', [on('2026-11-18', 8_000, 8_500)])
  const late = block({ state: 'late', lateUntil: day('2026-11-20') })
  const found = overloadsOf([full, stopped], (line) => (line.name === '1#' ? [late] : []), TODAY)
  expect(found.map(({ line, excess }) => [line.name, excess])).toEqual([
    ['3#', 5_000],
    ['1#', 500],
  ])
  expect(found[1]?.late?.lateUntil).toBe('2026-11-20')
})

it('R6.1 days in a row that are not as usual for one reason stand as one; another reason or capacity begins anew', () => {
  const line = machine('2#', [
    on('2026-11-16', 0, 0, '换辊'),
    on('2026-11-17', 0, 0, '换辊'),
    on('2026-11-18', 4_000, 0, '换辊'),
    on('2026-11-19', 8_000, 0),
    on('2026-11-20', 4_000, 0, '换辊'),
  ])
  expect(stopsOf(line).map(({ from, until, capacity }) => [from, until, capacity])).toEqual([
    ['2026-11-16', '2026-11-17', 0],
    ['2026-11-18', '2026-11-18', 4_000],
    ['2026-11-20', '2026-11-20', 4_000],
  ])
})

it('R6.1 weeks are counted as on the wall: the week of the first Thursday is the first', () => {
  expect(
    ['2026-11-16', '2026-11-29', '2026-12-31', '2027-01-03', '2027-01-04'].map((date) => weekOf(day(date))),
  ).toEqual([47, 48, 53, 53, 1])
})
