import { fc } from '@fast-check/vitest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Contract, insertContract } from '#db/queries/contracts.ts'
import { contractFacts } from '#db/queries/customer-facts.ts'
import { priceFacts } from '#db/queries/line-facts.ts'
import { insertPricePlan, type PricePlan } from '#db/queries/price-plans.ts'
import type { Store, WriteDb } from '#db/store.ts'
import { comparePrice } from '#shared/rules/prices.ts'
import { addDays, type CivilDate } from '#shared/values/civil-date.ts'
import { ENGINES, removeFolders } from './engines.ts'
import { aLine, milli, on, plantOffice, plantOrder, price } from './planted.ts'

afterAll(removeFolders)

const FIRST_DAY = on('2026-03-01')
const SCOPES = [
  { scope: 'customer', subject: 'xinhe' },
  { scope: 'class', subject: 'B' },
  { scope: 'all', subject: '' },
  // Neither his nor his class's: must never be chosen.
  { scope: 'customer', subject: 'somebody' },
  { scope: 'class', subject: 'A' },
] as const

type Prices = readonly { readonly minimum: number; readonly price: number }[]
type Paper = {
  readonly whose: number
  readonly from: CivilDate
  readonly to: CivilDate | null
  readonly active: boolean
  readonly prices: Prices
}
type World = {
  readonly contracts: readonly Paper[]
  readonly plans: readonly Paper[]
  readonly last: number | null
  readonly day: CivilDate
  readonly quantity: number
}

const day = fc.integer({ min: 0, max: 6 }).map((count) => addDays(FIRST_DAY, count))
// Few quantities and few days, so that 'exactly at the break' and 'exactly on the first or last day' come up all the time.
const amount = fc.constantFrom(0, 1, 4_999, 5_000, 5_001, 20_000)
const prices = fc.uniqueArray(fc.record({ minimum: amount, price: fc.integer({ min: 1, max: 9_999 }) }), {
  selector: (one) => one.minimum,
  maxLength: 3,
})
const paper = (kinds: number) =>
  fc.record({
    whose: fc.integer({ min: 0, max: kinds - 1 }),
    from: day,
    to: fc.option(fc.integer({ min: 0, max: 3 }), { nil: null }),
    active: fc.boolean(),
    prices,
  })
/** Papers of the same kind in force on one day do not exist: the later one is left out. */
const apart = (papers: readonly Paper[]): readonly Paper[] =>
  papers.filter(
    (one, index) =>
      !one.active ||
      !papers.slice(0, index).some((other) => other.active && other.whose === one.whose && sharesDay(one, other)),
  )
const DAYS = Array.from({ length: 12 }, (_, count) => addDays(FIRST_DAY, count))
const holds = ({ from, to }: Paper, on: CivilDate) => on >= from && (to === null || on <= to)
const sharesDay = (a: Paper, b: Paper) => DAYS.some((one) => holds(a, one) && holds(b, one))
const papers = (kinds: number) =>
  fc
    .array(paper(kinds), { maxLength: 6 })
    .map((found) => apart(found.map((one) => ({ ...one, to: one.to === null ? null : addDays(one.from, one.to) }))))
const world: fc.Arbitrary<World> = fc.record({
  contracts: papers(1),
  plans: papers(SCOPES.length),
  last: fc.option(fc.integer({ min: 1, max: 9_999 }), { nil: null }),
  day,
  quantity: amount,
})

/** The rule once more, as one would explain it: look through the papers in their order, take the first that has a price. */
function expected({ contracts, plans, last, day: today, quantity }: World): string {
  const inForce = (one: Paper) => one.active && holds(one, today)
  const priced = (one: Paper): number | null => {
    let best: { minimum: number; price: number } | null = null
    for (const row of one.prices) {
      if (row.minimum <= quantity && (best === null || row.minimum > best.minimum)) best = row
    }
    return best?.price ?? null
  }
  for (const one of contracts) {
    if (inForce(one) && priced(one) !== null) return `contract ${priced(one)}`
  }
  for (const whose of [0, 1, 2]) {
    for (const one of plans) {
      if (one.whose === whose && inForce(one) && priced(one) !== null) return `plan ${priced(one)}`
    }
  }
  return last === null ? 'nothing' : `last ${last}`
}

async function plant(db: WriteDb, { contracts, plans, last }: World): Promise<void> {
  const rows = (found: Prices) =>
    found.map((one) => ({ productId: 'paper', minimum: milli(one.minimum), price: price(one.price) }))
  for (const [index, one] of contracts.entries()) {
    const contract: Contract = {
      id: `k${index}`,
      number: `XS-${index}`,
      customerId: 'xinhe',
      from: one.from,
      to: one.to,
      payment: { kind: 'prepaid' },
      signer: '李敏',
      deliveryTerms: '',
      settlement: '',
      fileId: null,
      active: one.active,
      version: 1,
    }
    await insertContract(db, contract, rows(one.prices))
  }
  for (const [index, one] of plans.entries()) {
    const whom = SCOPES[one.whose] ?? SCOPES[2]
    const plan: PricePlan = {
      id: `p${index}`,
      name: '',
      ...whom,
      from: one.from,
      to: one.to,
      active: one.active,
      version: 1,
    }
    await insertPricePlan(db, plan, rows(one.prices))
  }
  if (last !== null) {
    await plantOrder(db, 'before', { orderedOn: FIRST_DAY, lines: [aLine('before-1', { unitPrice: price(last) })] })
  }
}

async function chosen(db: WriteDb, { day: date, quantity }: World): Promise<string> {
  const contract = await contractFacts(db, 'xinhe', date)
  const [facts] = await priceFacts(db, {
    customerId: 'xinhe',
    class: 'B',
    date,
    contractId: contract?.id ?? null,
    exceptOrderId: null,
    lines: [aLine('asked', { quantity: milli(quantity) })],
  })
  const [first] = facts ? comparePrice(price(1), facts) : []
  return first ? `${first.source} ${first.price}` : 'nothing'
}

const ROLL_BACK = new Error('only looked at')

describe.each(ENGINES)('the price that counts, on $name', ({ name, open }) => {
  let store: Store
  beforeAll(async () => {
    store = await open()
    await store.tx(plantOffice)
  })
  afterAll(() => store.close())

  const answerTo = async (one: World): Promise<string> => {
    let answer = ''
    const looked = store.tx(async (db) => {
      await plant(db, one)
      answer = await chosen(db, one)
      throw ROLL_BACK
    })
    await expect(looked).rejects.toBe(ROLL_BACK)
    return answer
  }

  it('R4.4 is the contract’s, the customer’s plan’s, the class’s, everyone’s, the last transaction’s, in this order', async () => {
    const seen = new Set<string>()
    await fc.assert(
      fc.asyncProperty(world, async (one) => {
        const answer = await answerTo(one)
        seen.add(answer.split(' ')[0] ?? '')
        expect(answer).toBe(expected(one))
      }),
      { numRuns: name === 'SQLite' ? 200 : 40 },
    )
    expect([...seen].sort()).toEqual(['contract', 'last', 'nothing', 'plan'])
  }, 120_000)

  const at = (quantity: number, on_: string, active = true): World => ({
    contracts: [],
    plans: [
      {
        whose: 1,
        from: on('2026-03-02'),
        to: on('2026-03-04'),
        active,
        prices: [
          { minimum: 0, price: 100 },
          { minimum: 5_000, price: 90 },
        ],
      },
    ],
    last: null,
    day: on(on_),
    quantity,
  })

  it.each([
    { world: at(4_999, '2026-03-02'), is: 'plan 100', why: 'below the break, on the first day' },
    { world: at(5_000, '2026-03-04'), is: 'plan 90', why: 'exactly at the break, on the last day' },
    { world: at(5_000, '2026-03-01'), is: 'nothing', why: 'the day before' },
    { world: at(5_000, '2026-03-05'), is: 'nothing', why: 'the day after' },
    { world: at(5_000, '2026-03-03', false), is: 'nothing', why: 'taken out of force' },
  ])('R4.4 $is ($why)', async ({ world: one, is }) => {
    expect(await answerTo(one)).toBe(is)
  })

  it('R4.3 R4.4 a contract out of force is none, also where it is the only one', async () => {
    const contract = { whose: 0, from: FIRST_DAY, to: null, prices: [{ minimum: 0, price: 7 }] }
    const one: World = { contracts: [{ ...contract, active: false }], plans: [], last: 9, day: FIRST_DAY, quantity: 1 }
    expect(await answerTo(one)).toBe('last 9')
    expect(await answerTo({ ...one, contracts: [{ ...contract, active: true }] })).toBe('contract 7')
  })

  it('R4.4 an order is never compared with what the customer ordered after it', async () => {
    const looked = store.tx(async (db) => {
      for (const [id, day, yuan] of [
        ['first', '2026-03-01', 100],
        ['third', '2026-03-05', 300],
      ] as const) {
        await plantOrder(db, id, { orderedOn: on(day), lines: [aLine(`${id}-1`, { unitPrice: price(yuan) })] })
      }
      const world = { contracts: [], plans: [], last: null, quantity: 1 }
      const answers = []
      for (const day of ['2026-02-28', '2026-03-01', '2026-03-04', '2026-03-05'])
        answers.push(await chosen(db, { ...world, day: on(day) }))
      expect(answers).toEqual(['nothing', 'last 100', 'last 100', 'last 300'])
      throw ROLL_BACK
    })
    await expect(looked).rejects.toBe(ROLL_BACK)
  })
})
