import { it as check, fc } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { comparePrice, marginUnderFloor, priceException } from '#shared/rules/prices.ts'
import { unitPrice } from '#shared/values/unit-price.ts'
import { anOrder } from '#tests/support/builders/an-order.ts'

/** Prices in yuan; null is not known. */
type Known = { readonly contract?: number; readonly plan?: number; readonly last?: number; readonly cost?: number }
const yuan = (price: number | undefined) => (price === undefined ? null : unitPrice(Math.round(price * 10_000)))
const factsOf = ({ contract, plan, last, cost }: Known, specificationKnown = true) => ({
  lineId: 'line-1',
  contract: yuan(contract),
  plan: yuan(plan),
  last: yuan(last),
  lastOn: null,
  cost: yuan(cost),
  specificationKnown,
})
const exceptionOf = (typed: number, known: Known, priceToleranceBp = 0, specificationKnown = true) => {
  const file = anOrder({ lines: [{ unitPrice: yuan(typed) }], policy: { priceToleranceBp } })
  const [line] = file.form.lines
  return line && priceException(line, factsOf(known, specificationKnown), file.policy)
}

describe('the price comparison', () => {
  it('R4.4 shows contract, plan and last transaction in this order, with difference and share', () => {
    expect(comparePrice(unitPrice(98_500_000), factsOf({ last: 9_900, contract: 9_850, plan: 10_000 }))).toEqual([
      { source: 'contract', price: 98_500_000, difference: 0, differenceBp: 0 },
      { source: 'plan', price: 100_000_000, difference: -1_500_000, differenceBp: -150 },
      { source: 'last', price: 99_000_000, difference: -500_000, differenceBp: -50 },
    ])
  })

  it('R4.4 leaves out what is not known', () => {
    expect(comparePrice(unitPrice(1), factsOf({ last: 5 })).map(({ source }) => source)).toEqual(['last'])
  })

  it.each([
    { typed: 100, known: { contract: 100, plan: 200, last: 300 }, found: null, why: 'equals the contract' },
    { typed: 150, known: { plan: 150, last: 300 }, found: null, why: 'no contract: the plan counts' },
    { typed: 100, known: { last: 100 }, found: null, why: 'neither: the last transaction counts' },
    { typed: 99.9999, known: { contract: 100 }, found: 'below', why: 'a ten-thousandth below' },
    { typed: 100.0001, known: { contract: 100 }, found: 'offTolerance', why: 'a ten-thousandth above' },
    {
      typed: 200,
      known: { contract: 100, plan: 200 },
      found: 'offTolerance',
      why: 'the plan does not help a contract',
    },
    { typed: 100, known: {}, found: 'noReference', why: 'nothing to compare with' },
  ])('R4.5 $typed: $found ($why)', ({ typed, known, found }) => {
    expect(exceptionOf(typed, known)).toBe(found)
  })

  it('R4.5 exactly at the tolerance passes, below it never does', () => {
    expect(exceptionOf(102, { contract: 100 }, 200)).toBeNull()
    expect(exceptionOf(102.0001, { contract: 100 }, 200)).toBe('offTolerance')
    expect(exceptionOf(99.9999, { contract: 100 }, 200)).toBe('below')
  })

  it('R4.5 an unknown specification is an exception at any price', () => {
    expect(exceptionOf(100, { contract: 100 }, 0, false)).toBe('unknownSpecification')
  })

  // In ten-thousandths, up to ten million yuan: what the contract lets in.
  const tenThousandths = fc.oneof(fc.integer({ min: 1, max: 1_000 }), fc.integer({ min: 1, max: 100_000_000_000 }))
  const bp = fc.integer({ min: 0, max: 10_000 })
  const verdict = (typed: number, reference: number, priceToleranceBp: number) => {
    const file = anOrder({ lines: [{ unitPrice: unitPrice(typed) }], policy: { priceToleranceBp } })
    const facts = { ...factsOf({}), plan: unitPrice(reference) }
    const [line] = file.form.lines
    return line && priceException(line, facts, file.policy)
  }

  check.prop([fc.integer({ min: 1, max: 5_000_000 }), bp])(
    'R4.5 exactly at the tolerance passes, a ten-thousandth more does not, a ten-thousandth below never does',
    (tenThousands, tolerance) => {
      const reference = tenThousands * 10_000
      const most = reference + tenThousands * tolerance
      expect([most, most + 1, reference, reference - 1].map((typed) => verdict(typed, reference, tolerance))).toEqual([
        null,
        'offTolerance',
        null,
        'below',
      ])
    },
  )

  check.prop([tenThousandths, tenThousandths, bp])(
    'R4.5 is decided exactly, however large the price: no rounding on the way',
    (typed, reference, tolerance) => {
      const over = BigInt(typed) - BigInt(reference)
      const expected =
        over < 0n ? 'below' : over * 10_000n > BigInt(tolerance) * BigInt(reference) ? 'offTolerance' : null
      expect(verdict(typed, reference, tolerance)).toBe(expected)
    },
  )

  check.prop([tenThousandths, tenThousandths, bp, bp])(
    'R4.5 a wider tolerance never makes an exception, and never lets a lower price pass',
    (typed, reference, one, other) => {
      const [narrow, wide] = [Math.min(one, other), Math.max(one, other)]
      if (verdict(typed, reference, narrow) === null) expect(verdict(typed, reference, wide)).toBeNull()
      if (typed < reference) expect(verdict(typed, reference, wide)).toBe('below')
    },
  )

  const price = fc.integer({ min: 1, max: 10_000_000 }).map((cents) => cents / 100)

  check.prop([price, price, fc.option(price, { nil: undefined }), fc.integer({ min: 0, max: 2_000 })])(
    'R4.5 whatever else is known, a price below the contract never passes',
    (typed, contract, other, tolerance) => {
      fc.pre(typed < contract)
      expect(exceptionOf(typed, { contract, plan: other, last: other }, tolerance)).toBe('below')
    },
  )

  check.prop([price, price, price])(
    'R4.5 plan and last never change the verdict of a contract',
    (typed, contract, other) => {
      expect(exceptionOf(typed, { contract, plan: other, last: other })).toBe(exceptionOf(typed, { contract }))
    },
  )

  check.prop([price, price])(
    'R4.4 the difference is the typed price less the other, whoever is higher',
    (typed, other) => {
      const [row] = comparePrice(yuan(typed) ?? unitPrice(0), factsOf({ plan: other }))
      expect(row?.difference).toBe(Math.round(typed * 10_000) - Math.round(other * 10_000))
    },
  )
})

describe('the margin', () => {
  const under = (typed: number, cost: number | undefined, marginFloorBp = 500) => {
    const file = anOrder({ lines: [{ unitPrice: yuan(typed) }], policy: { marginFloorBp } })
    const [line] = file.form.lines
    return line && marginUnderFloor(line, factsOf(cost === undefined ? {} : { cost }), file.policy)
  }

  it.each([
    { typed: 100, cost: 95, low: false, why: 'exactly at the floor of 5 %' },
    { typed: 100, cost: 95.0001, low: true, why: 'a ten-thousandth under it' },
    { typed: 100, cost: 120, low: true, why: 'sold at a loss' },
    { typed: 100, cost: undefined, low: false, why: 'cost not known' },
  ])('R4.7 price $typed, cost $cost: under the floor is $low ($why)', ({ typed, cost, low }) => {
    expect(under(typed, cost)).toBe(low)
  })
})
