import { expect, it } from 'vitest'
import { openPlans } from '#renderer/desks/production/plan/line-plans.ts'
import { movedTo } from '#renderer/desks/production/plan/proposed-blocks.ts'
import type { LoadLine } from '#shared/contract/load-calendar.ts'
import { civilDate as day } from '#shared/values/civil-date.ts'
import { NO_QUANTITY, quantity } from '#shared/values/quantity.ts'
import { anOrder } from '#tests/support/builders/an-order.ts'
import { upTo } from '#tests/support/builders/up-to.ts'

const file = upTo(anOrder({}), 5)

it('R6.1 a plan that is drawn to the last day in sight goes on beyond it on working days alone', () => {
  const [plan] = openPlans(file, [], {})
  if (!plan) throw new Error('nothing to plan')
  // Friday 20 November 2026 is the last day that the calendar shows; four tons are promised on it.
  const friday = { date: day('2026-11-20'), capacity: quantity(5_000), load: quantity(4_000), exception: null }
  const line: LoadLine = {
    id: 'l1',
    name: '1号线',
    note: '',
    categories: [],
    unit: '吨',
    capacityPerDay: quantity(5_000),
    version: 1,
    days: [friday],
    blocks: [],
  }
  const typed = { productionLine: '1号线', quantity: '6', productionDate: '2026-11-16', scheduledDate: '2026-11-17' }
  expect(movedTo(file, { ...plan, toProduce: NO_QUANTITY, typed }, line, friday.date)).toEqual({
    productionLine: '1号线',
    productionDate: '2026-11-20',
    scheduledDate: '2026-11-23',
  })
})

it('R5.2 R6.1 a plan that is drawn before its material begins when the material is there', () => {
  const [plan] = openPlans(file, [], {})
  if (!plan) throw new Error('nothing to plan')
  const free = ['2026-11-18', '2026-11-19', '2026-11-20'].map((date) => ({
    date: day(date),
    capacity: quantity(5_000),
    load: NO_QUANTITY,
    exception: null,
  }))
  const line: LoadLine = {
    id: 'l1',
    name: '1号线',
    note: '',
    categories: [],
    unit: '吨',
    capacityPerDay: quantity(5_000),
    version: 1,
    days: free,
    blocks: [],
  }
  const typed = { productionLine: '1号线', quantity: '6', productionDate: '2026-11-20', scheduledDate: '2026-11-23' }
  const waits = { ...plan, material: day('2026-11-19'), typed }
  expect(movedTo(file, waits, line, day('2026-11-18'))).toMatchObject({
    productionDate: '2026-11-19',
    scheduledDate: '2026-11-20',
  })
})
