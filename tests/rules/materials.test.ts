import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import {
  coverNeeds,
  freeOf,
  lackOf,
  lessNeeds,
  madeSoFar,
  materialDay,
  materialNeeds,
  stillToMake,
  toTake,
} from '#shared/rules/materials.ts'
import { afterReceipt, isOverdue, mayStep, PURCHASE_STATES, stillToCome } from '#shared/rules/purchases.ts'
import { addDays, civilDate } from '#shared/values/civil-date.ts'
import { quantity } from '#shared/values/quantity.ts'

const TODAY = civilDate('2026-11-23')
const q = quantity
const supply = (onHand: number, held: number, expected: readonly (readonly [number, string | null])[] = []) => ({
  materialId: 'm',
  onHand: q(onHand),
  held: q(held),
  expected: expected.map(([much, day]) => ({ quantity: q(much), expectedOn: day === null ? null : civilDate(day) })),
})
const cover = (need: number, of: ReturnType<typeof supply>) =>
  coverNeeds([{ materialId: 'm', quantity: q(need) }], [of], TODAY)[0]

describe('R5.2 the raw material of a line', () => {
  it('R5.2 is formula times quantity, half up, each material once', () => {
    const parts = [
      { materialId: 'a', perUnit: q(820) },
      { materialId: 'b', perUnit: q(35) },
      { materialId: 'a', perUnit: q(1) },
    ]
    expect(materialNeeds(parts, q(12_500))).toEqual([
      { materialId: 'a', quantity: 10_263 },
      { materialId: 'b', quantity: 438 },
    ])
    expect(materialNeeds([], q(1))).toEqual([])
  })

  it('R5.2 is set against the reserve less what the others hold', () => {
    expect(cover(100, supply(300, 200))).toMatchObject({ free: 100, short: 0, toAsk: 0, from: TODAY })
    expect(cover(101, supply(300, 200))).toMatchObject({ free: 100, short: 1, toAsk: 1, from: null })
    expect(cover(10, supply(300, 350))).toMatchObject({ free: -50, short: 60, toAsk: 60, from: null })
  })

  it('R5.2 is there on the day on which enough has come in', () => {
    const coming = supply(50, 0, [
      [30, '2026-12-05'],
      [20, '2026-11-30'],
      [500, null],
    ])
    expect(cover(70, coming)).toMatchObject({ short: 20, toAsk: 0, from: '2026-11-30' })
    expect(cover(71, coming)).toMatchObject({ from: '2026-12-05' })
    // What nobody ordered yet has no day, but need not be asked for again.
    expect(cover(200, coming)).toMatchObject({ toAsk: 0, from: null })
  })

  it('R5.2 a receipt whose day is over counts for nothing; today still counts', () => {
    expect(cover(10, supply(0, 0, [[10, '2026-11-22']]))?.from).toBeNull()
    expect(cover(10, supply(0, 0, [[10, '2026-11-23']]))?.from).toBe(TODAY)
  })

  it('R5.2 a material that nobody knows is short of everything', () => {
    expect(coverNeeds([{ materialId: 'x', quantity: q(5) }], [], TODAY)).toMatchObject([{ short: 5, from: null }])
  })

  it('R5.2 the line waits for its last material, and for ever where one never comes', () => {
    const at = (day: string | null) => ({ ...cover(0, supply(0, 0)), from: day === null ? null : civilDate(day) })
    const days = (...all: (string | null)[]) => materialDay(all.map(at) as never, TODAY)
    expect(days('2026-11-25', '2026-12-01', '2026-11-30')).toBe('2026-12-01')
    expect(days('2026-11-25', null)).toBeNull()
    expect(days()).toBe(TODAY)
  })

  it('R5.2 what is made takes its material out once, and never more than is there', () => {
    const used = [{ materialId: 'a', quantity: q(100) }]
    const take = (taken: number, onHand: number) =>
      toTake(used, new Map([['a', q(taken)]]), new Map([['a', q(onHand)]]))
    expect(take(0, 500)).toEqual([{ materialId: 'a', quantity: 100 }])
    expect(take(60, 500)).toEqual([{ materialId: 'a', quantity: 40 }])
    expect(take(60, 30)).toEqual([{ materialId: 'a', quantity: 30 }])
    expect(take(100, 500)).toEqual([])
    const made = (produced: number, warehoused: number) =>
      stillToMake({ toProduce: q(10), produced: q(produced), warehoused: q(warehoused) })
    expect([made(0, 0), made(4, 0), made(4, 6), made(12, 0)]).toEqual([10, 6, 4, 0])
  })
})

const receipts = fc.array(
  fc.record({ much: fc.integer({ min: 1, max: 50 }), day: fc.option(fc.integer({ min: -5, max: 20 }), { nil: null }) }),
  { maxLength: 6 },
)
const lines = fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 1, maxLength: 4 })

test.prop([fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 }), receipts, lines])(
  'R5.2 lines of one order, one after the other, agree with a recount day by day',
  (onHand, held, coming, needs) => {
    const dayOf = (day: number | null) => (day === null ? null : addDays(TODAY, day))
    let supplies = [
      {
        materialId: 'm',
        onHand: q(onHand),
        held: q(held),
        expected: coming.map(({ much, day }) => ({ quantity: q(much), expectedOn: dayOf(day) })),
      },
    ] as Parameters<typeof lessNeeds>[0]
    let before = 0
    for (const need of needs) {
      // The recount knows nothing of sorting: it asks each day what would lie in the reserve in its evening.
      const enough = [...Array(21).keys()].find((day) => {
        const arrived = coming.filter((one) => one.day !== null && one.day >= 0 && one.day <= day)
        return onHand - held - before + arrived.reduce((sum, one) => sum + one.much, 0) >= need
      })
      const [found] = coverNeeds([{ materialId: 'm', quantity: q(need) }], supplies, TODAY)
      expect(found?.from ?? null).toBe(enough === undefined ? null : addDays(TODAY, enough))
      const all = coming.reduce((sum, one) => sum + one.much, 0)
      expect(found?.toAsk).toBe(Math.max(0, need + before + held - onHand - all))
      supplies = lessNeeds(supplies, [{ materialId: 'm', quantity: q(need) }])
      before += need
    }
  },
)

describe('R20.2 what a reserve lacks for all who hold of it', () => {
  it.each([
    { onHand: 100, held: 40, coming: [], free: 60, lack: 0 },
    { onHand: 100, held: 130, coming: [], free: -30, lack: 30 },
    // What was asked for counts, with a day or without one.
    { onHand: 100, held: 130, coming: [[20, null]], free: -30, lack: 10 },
    {
      onHand: 100,
      held: 130,
      coming: [
        [20, '2026-12-01'],
        [15, null],
      ],
      free: -30,
      lack: 0,
    },
  ] as const)(
    'R20.2 $onHand on hand, $held held: $free free, $lack to ask for',
    ({ onHand, held, coming, free, lack }) => {
      expect(freeOf(supply(onHand, held, coming))).toBe(free)
      expect(lackOf(supply(onHand, held, coming))).toBe(lack)
    },
  )

  it('R5.2 what was made is what was reported, or what came into the warehouse without a report', () => {
    expect(madeSoFar({ produced: q(500), warehoused: q(480) })).toBe(500)
    expect(madeSoFar({ produced: q(0), warehoused: q(480) })).toBe(480)
  })
})

describe('R20.2 the life of a purchase request', () => {
  it('R20.2 allows what the table says and nothing else', () => {
    const allowed = PURCHASE_STATES.map((state) => [
      state,
      (['order', 'receive', 'drop'] as const).filter((step) => mayStep(state, step)),
    ])
    expect(allowed).toEqual([
      ['requested', ['order', 'receive', 'drop']],
      ['ordered', ['order', 'receive', 'drop']],
      ['received', []],
      ['dropped', []],
    ])
  })

  it('R20.2 stays open for the rest, unless nothing more comes', () => {
    const request = { state: 'ordered' as const, quantity: q(10), received: q(3) }
    expect(afterReceipt(request, q(6), false)).toBe('ordered')
    expect(afterReceipt(request, q(7), false)).toBe('received')
    expect(afterReceipt(request, q(1), true)).toBe('received')
    expect([stillToCome(request), stillToCome({ quantity: q(10), received: q(12) })]).toEqual([7, 0])
  })

  it('R20.2 is overdue from the day after the one that was named, while it is open', () => {
    const due = (state: 'ordered' | 'received', day: string) => isOverdue({ state, expectedOn: civilDate(day) }, TODAY)
    expect([due('ordered', '2026-11-22'), due('ordered', '2026-11-23'), due('received', '2026-11-22')]).toEqual([
      true,
      false,
      false,
    ])
  })
})
