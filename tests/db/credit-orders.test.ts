import { fc } from '@fast-check/vitest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CreditOrderRow, creditOrders } from '#db/queries/credit-orders.ts'
import { creditFacts, creditOrderCounts, creditTotals } from '#db/queries/customer-facts.ts'
import { insertCustomer } from '#db/queries/customers.ts'
import { insertReceipt } from '#db/queries/receipts.ts'
import type { Store } from '#db/store.ts'
import { CREDIT_FIGURES, type CreditFigure, creditPart } from '#shared/rules/credit-figures.ts'
import { ENGINES, removeFolders } from './engines.ts'
import { aCustomer, at, CLERK, fen, on, plantOffice, plantOrder } from './planted.ts'

afterAll(removeFolders)

const TODAY = on('2026-11-21')
const DAYS = ['2026-10-01', '2026-11-20', '2026-11-21', '2026-12-31'] as const

/** Up to 12 billion yuan: many of them together leave what 32 bits hold, and stay whole numbers. */
const cents = fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 1_200_000_000_000 }))
const generatedOrder = fc.record({
  amount: cents,
  deliveredAmount: cents,
  receivedAmount: cents,
  payableOn: fc.option(fc.constantFrom(...DAYS)),
  confirmed: fc.boolean(),
  open: fc.boolean(),
})
type Generated = {
  readonly amount: number
  readonly deliveredAmount: number
  readonly receivedAmount: number
  readonly payableOn: string | null
  readonly confirmed: boolean
  readonly open: boolean
}

/** R4.2 once more and in other words: counted by hand over the orders as they were planted. */
function recount(orders: readonly Generated[]): Record<CreditFigure, bigint> {
  const sum = { receivables: 0n, overdue: 0n, undelivered: 0n, deposits: 0n }
  for (const { amount, deliveredAmount, receivedAmount, payableOn, confirmed, open } of orders) {
    if (!confirmed) continue
    const owed = BigInt(Math.max(0, deliveredAmount - receivedAmount))
    sum.receivables += owed
    if (payableOn === '2026-10-01' || payableOn === '2026-11-20') sum.overdue += owed
    if (open) sum.undelivered += BigInt(Math.max(0, amount - deliveredAmount))
    sum.deposits += BigInt(Math.max(0, receivedAmount - deliveredAmount))
  }
  return sum
}

describe.each(ENGINES)('the credit figures opened on $name', ({ open }) => {
  let store: Store
  let customers = 0
  beforeAll(async () => {
    store = await open()
    await store.tx(plantOffice)
  })
  afterAll(() => store.close())

  /** A customer of his own with these orders, and money of his that belongs to none. */
  async function plant(orders: readonly Generated[], balance: number): Promise<string> {
    const customerId = `credit-${customers++}`
    await store.tx(async (db) => {
      await insertCustomer(db, aCustomer(customerId))
      for (const [index, { payableOn, ...order }] of orders.entries()) {
        await plantOrder(db, `${customerId}-${index}`, {
          customerId,
          ...order,
          amount: fen(order.amount),
          deliveredAmount: fen(order.deliveredAmount),
          receivedAmount: fen(order.receivedAmount),
          payableOn: payableOn === null ? null : on(payableOn),
        })
      }
      if (balance > 0) {
        const paid = { amount: fen(balance), currency: 'CNY', receivedOn: TODAY, method: '电汇', reference: '' }
        await insertReceipt(db, {
          ...paid,
          id: customerId,
          number: customerId,
          customerId,
          remark: '',
          at: at(1),
          by: CLERK,
        })
      }
    })
    return customerId
  }

  /** All pages of a figure, three orders each. */
  async function allOrders(customerId: string, figure: CreditFigure, exceptOrderId: string | null) {
    const rows: CreditOrderRow[] = []
    for (let after: string | null = null; ; ) {
      const asked = { customerId, exceptOrderId, today: TODAY }
      const page = await store.read((db) => creditOrders(db, asked, { figure, after, limit: 3 }))
      rows.push(...page.rows)
      if (page.nextAfter === null) return rows
      after = page.nextAfter
    }
  }

  it('R4.2 the orders of a figure add up to it to the cent, and both to what one counts by hand', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(generatedOrder, { maxLength: 8 }), cents, async (orders, balance) => {
        const customerId = await plant(orders, balance)
        const asked = { customerId, exceptOrderId: null, today: TODAY }
        const byHand = recount(orders)
        const totals = await store.read((db) => creditTotals(db, asked))
        const counts = await store.read((db) => creditOrderCounts(db, asked))
        for (const figure of CREDIT_FIGURES) {
          const rows = await allOrders(customerId, figure, null)
          const opened = rows.reduce((sum, row) => sum + BigInt(creditPart(row, figure, TODAY)), 0n)
          expect([figure, BigInt(totals[figure]), opened]).toEqual([figure, byHand[figure], byHand[figure]])
          expect(counts[figure]).toBe(rows.length)
          expect(rows.map((row) => row.number)).toEqual(rows.map((row) => row.number).toSorted())
        }
        expect(totals.balance).toBe(balance)
        const inHand = byHand.deposits + BigInt(balance)
        const net = byHand.undelivered > inHand ? byHand.undelivered - inHand : 0n
        const facts = await store.read((db) => creditFacts(db, asked))
        expect([BigInt(facts.receivables), BigInt(facts.overdue), BigInt(facts.undelivered)]).toEqual([
          byHand.receivables,
          byHand.overdue,
          net,
        ])
      }),
      { numRuns: 40 },
    )
  })

  it('R4.2 the order at hand is in none of the lists', async () => {
    const order = { amount: 500, deliveredAmount: 100, receivedAmount: 0, payableOn: null, confirmed: true, open: true }
    const customerId = await plant([order, order], 0)
    const ids = (await allOrders(customerId, 'undelivered', `${customerId}-0`)).map((row) => row.orderId)
    expect(ids).toEqual([`${customerId}-1`])
  })

  it('R4.2 what was delivered beyond an order makes others no smaller, and a closed order leaves nothing to deliver', async () => {
    const base = { receivedAmount: 0, payableOn: null, confirmed: true, open: true }
    const customerId = await plant(
      [
        { ...base, amount: 100_00, deliveredAmount: 105_00 },
        { ...base, amount: 40_00, deliveredAmount: 0 },
        { ...base, amount: 100_00, deliveredAmount: 97_00, receivedAmount: 97_00, open: false },
      ],
      0,
    )
    expect(await store.read((db) => creditFacts(db, { customerId, exceptOrderId: null, today: TODAY }))).toEqual({
      limit: 10_000_00,
      receivables: 105_00,
      undelivered: 40_00,
      overdue: 0,
    })
  })
})
