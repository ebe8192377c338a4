import { fc, test } from '@fast-check/vitest'
import { expect, it } from 'vitest'
import { rankPrices } from '#shared/rules/price-ranking.ts'
import { quantity } from '#shared/values/quantity.ts'
import { unitPrice } from '#shared/values/unit-price.ts'

const row = (tons: number, yuan: number) => ({
  productId: 'paper',
  minimum: quantity(tons * 1000),
  price: unitPrice(yuan * 10_000),
})
const from = (source: string, ...rows: ReturnType<typeof row>[]) => ({ source, rows })
const said = (sources: readonly ReturnType<typeof from>[]) =>
  rankPrices(sources).map(
    ({ source, minimum, counts, below, by }) =>
      `${source} ${minimum / 1000} ${counts ? `counts below ${below === null ? '-' : below / 1000}` : 'not'} by ${by ?? '-'}`,
  )

it('R4.4 shows every price of a product: the first source wins, and the others say who stands before them', () => {
  const all = [from('contract', row(0, 98)), from('class', row(0, 99)), from('all', row(0, 100), row(5, 97))]
  expect(said(all)).toEqual([
    'contract 0 counts below - by -',
    'class 0 not by contract',
    'all 0 not by contract',
    'all 5 not by contract',
  ])
})

it('R4.4 a source that begins at a larger quantity leaves the smaller ones to the next', () => {
  const all = [
    from('contract', row(10, 95)),
    from('class', row(5, 97)),
    from('all', row(0, 100), row(4, 99), row(20, 90)),
  ]
  expect(said(all)).toEqual([
    'contract 10 counts below - by -',
    'class 5 counts below 10 by contract',
    'all 0 counts below 4 by -',
    'all 4 counts below 5 by class',
    'all 20 not by class',
  ])
})

const breaks = fc.uniqueArray(
  fc.record({ tons: fc.integer({ min: 0, max: 12 }), yuan: fc.integer({ min: 1, max: 99 }) }),
  {
    selector: (one) => one.tons,
    maxLength: 4,
  },
)
test.prop([fc.array(breaks, { minLength: 1, maxLength: 4 }), fc.integer({ min: 0, max: 15 })])(
  'R4.4 for each quantity exactly the price counts that looking through the sources in their order finds',
  (found, tons) => {
    const sources = found.map((rows, index) => ({
      source: index,
      rows: rows.map((one) => row(one.tons, one.yuan)),
    }))
    const asked = tons * 1000
    const first = sources
      .map(({ rows }) => rows.filter((one) => one.minimum <= asked).toSorted((a, b) => b.minimum - a.minimum)[0])
      .find((one) => one !== undefined)
    const counting = rankPrices(sources).filter(
      (one) => one.counts && one.minimum <= asked && (one.below === null || asked < one.below),
    )
    expect(counting.map((one) => one.price)).toEqual(first ? [first.price] : [])
  },
)
