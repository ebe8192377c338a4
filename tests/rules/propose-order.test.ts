import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { proposeOrder } from '#shared/rules/propose-order.ts'
import { addDays, civilDate } from '#shared/values/civil-date.ts'
import { quantity } from '#shared/values/quantity.ts'

const TODAY = civilDate('2026-11-30')
const tons = (value: number) => quantity(value * 1000)
const line = (lineId: string, amount: number, materialOn: string | null = null) => ({
  lineId,
  quantity: tons(amount),
  unit: '吨',
  category: '热敏',
  materialOn: materialOn === null ? null : civilDate(materialOn),
})
const machine = (name: string, perDay: number, categories: readonly string[] = []) => ({
  name,
  unit: '吨',
  categories,
  capacityOf: () => tons(perDay),
  load: new Map(),
})
const said = (proposals: ReturnType<typeof proposeOrder>) =>
  proposals.map((one) => `${one.lineId} ${one.productionLine} ${one.productionDate} ${one.scheduledDate}`)

describe('what is proposed for an order', () => {
  it('R6.1 begins tomorrow, on every production line, the earliest end first', () => {
    expect(said(proposeOrder([line('a', 10)], [machine('slow', 5), machine('quick', 10)], TODAY))).toEqual([
      'a quick 2026-12-01 2026-12-01',
      'a slow 2026-12-01 2026-12-02',
    ])
  })

  it('R5.2 waits for the material, and not for material that was there before', () => {
    const lines = [line('a', 4, '2026-12-05'), line('b', 4, '2026-11-01')]
    expect(said(proposeOrder(lines, [machine('m', 4)], TODAY))).toEqual([
      'a m 2026-12-05 2026-12-05',
      'b m 2026-12-01 2026-12-01',
    ])
  })

  it('R6.1 the second line begins with what the first leaves of its best days; elsewhere nothing is taken', () => {
    const machines = [machine('m', 10), machine('n', 2)]
    expect(said(proposeOrder([line('a', 15), line('b', 10)], machines, TODAY))).toEqual([
      'a m 2026-12-01 2026-12-02',
      'a n 2026-12-01 2026-12-08',
      'b m 2026-12-02 2026-12-03',
      'b n 2026-12-01 2026-12-05',
    ])
  })

  it('R6.1 lines that make such goods come before one that is free earlier and makes others', () => {
    const machines = [machine('rewinder', 30, ['原纸']), machine('coater', 5, ['热敏', '医用']), machine('any', 2)]
    const proposals = proposeOrder([line('a', 10)], machines, TODAY)
    expect(said(proposals)).toEqual([
      'a coater 2026-12-01 2026-12-02',
      'a any 2026-12-01 2026-12-05',
      'a rewinder 2026-12-01 2026-12-01',
    ])
    expect(proposals.map((one) => one.makes)).toEqual([true, true, false])
  })

  it('R6.1 what nothing makes is not laid on any line before production chooses one', () => {
    const proposals = proposeOrder([line('a', 10), line('b', 10)], [machine('rewinder', 10, ['原纸'])], TODAY)
    expect(said(proposals)).toEqual(['a rewinder 2026-12-01 2026-12-01', 'b rewinder 2026-12-01 2026-12-01'])
    expect(proposals.map((one) => one.makes)).toEqual([false, false])
  })

  it('R6.1 a line that counts in another unit is not offered: rolls are not tons', () => {
    const rolls = { ...machine('rewinder', 30), unit: '卷' }
    expect(said(proposeOrder([line('a', 5)], [rolls, machine('coater', 5)], TODAY))).toEqual([
      'a coater 2026-12-01 2026-12-01',
    ])
  })

  it('R6.1 proposes nothing where no line can make anything', () => {
    expect(proposeOrder([line('a', 1)], [machine('m', 0)], TODAY)).toEqual([])
  })

  const amounts = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 2, maxLength: 5 })
  const days = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 60, maxLength: 60 })
  test.prop([amounts, fc.tuple(days, days), fc.tuple(days, days)])(
    'R6.1 the best proposals of all lines together never take more of a day than is free on it',
    (wanted, capacities, loads) => {
      const machines = capacities.map((perDay, at) => {
        const byDay = new Map(perDay.map((one, index) => [addDays(TODAY, index + 1), tons(one)]))
        return {
          name: String(at),
          unit: '吨',
          categories: [],
          capacityOf: (date: string) => byDay.get(civilDate(date)) ?? tons(0),
          load: new Map((loads[at] ?? []).map((one, index) => [addDays(TODAY, index + 1), tons(one)])),
        }
      })
      const lines = wanted.map((amount, at) => line(String(at), amount))
      const proposals = proposeOrder(lines, machines, TODAY)
      const best = lines.flatMap(({ lineId }) => proposals.find((one) => one.lineId === lineId) ?? [])
      for (const { name, capacityOf, load } of machines) {
        const taken = new Map<string, number>()
        const own = best.filter((one) => one.productionLine === name).flatMap((one) => one.days)
        for (const { date, quantity: part } of own) taken.set(date, (taken.get(date) ?? 0) + part)
        for (const [date, sum] of taken)
          expect(sum).toBeLessThanOrEqual(Math.max(0, capacityOf(date) - (load.get(civilDate(date)) ?? 0)))
      }
      for (const { lineId, days: own } of proposals) {
        expect(own.every(({ date }) => date > TODAY)).toBe(true)
        const amount = lines.find((one) => one.lineId === lineId)?.quantity
        expect(own.reduce((sum, { quantity: part }) => sum + part, 0)).toBe(amount)
      }
    },
  )
})
