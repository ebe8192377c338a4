import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { allocateFifo } from '#db/queries/allocation.ts'
import { insertContract } from '#db/queries/contracts.ts'
import { replaceArticles } from '#db/queries/customer-articles.ts'
import { contractFacts, creditFacts } from '#db/queries/customer-facts.ts'
import { priceFacts } from '#db/queries/line-facts.ts'
import { insertPricePlan } from '#db/queries/price-plans.ts'
import {
  allocateReceipt,
  insertReceipt,
  moneyFacts,
  receiptsOfOrder,
  releaseReceipts,
  reverseReceipt,
  unallocated,
} from '#db/queries/receipts.ts'
import { allocatedBatches, moveStock, stockFacts, stockOfProduct } from '#db/queries/stock.ts'
import type { Store, WriteDb } from '#db/store.ts'
import { ENGINES, removeFolders } from './engines.ts'
import { aLine, at, CLERK, fen, milli, on, plantBatch, plantOffice, plantOrder, price } from './planted.ts'

afterAll(removeFolders)

const receipt = (id: string, amount: number) => ({
  id,
  number: `SK-${id}`,
  customerId: 'xinhe',
  amount: fen(amount),
  currency: 'CNY',
  receivedOn: on('2026-11-20'),
  method: '电汇',
  reference: '',
  remark: '',
  at: at(10),
  by: CLERK,
})
const share = (receiptId: string, orderId: string, amount: number) => ({
  receiptId,
  orderId,
  customerId: 'xinhe',
  amount: fen(amount),
  at: at(11),
  byId: CLERK.id,
})

describe.each(ENGINES)('figures on $name', ({ open }) => {
  let store: Store
  beforeAll(async () => {
    store = await open()
    await store.tx(plantOffice)
    await store.tx(async (db) => {
      for (const id of ['o1', 'o2']) await plantOrder(db, id)
    })
  })
  afterAll(() => store.close())

  describe('receipts', () => {
    it('R13.4 belong to orders by allocation, and never to more than they are', async () => {
      await store.tx((db) => insertReceipt(db, receipt('r1', 100_00)))
      await store.tx((db) => allocateReceipt(db, share('r1', 'o1', 60_00)))
      const more = store.tx((db) => allocateReceipt(db, share('r1', 'o2', 40_01)))
      await expect(more).rejects.toMatchObject({ fault: 'check', detail: 'receipt' })
      await store.tx((db) => allocateReceipt(db, share('r1', 'o2', 40_00)))
      expect(await store.read((db) => unallocated(db, 'r1'))).toBe(0)
      expect(await store.read((db) => moneyFacts(db, 'o1'))).toEqual({ received: 60_00, reversed: [] })
    })

    it('R13.4 bounce: the receipt stays, its money is gone from the orders', async () => {
      const bounced = { id: 'r1-back', number: 'SK-r1-back', receiptId: 'r1', receivedOn: on('2026-11-21') }
      const back = () => store.tx((db) => reverseReceipt(db, { ...bounced, remark: '退票', at: at(20), by: CLERK }))
      expect([...(await back())].sort()).toEqual(['o1', 'o2'])
      expect(await store.read((db) => moneyFacts(db, 'o1'))).toEqual({ received: 0, reversed: ['r1'] })
      expect((await store.read((db) => receiptsOfOrder(db, 'o1'))).map((one) => one.amount)).toEqual([60_00, -60_00])
      expect(await store.read((db) => unallocated(db, 'r1'))).toBe(0)
      await expect(back()).rejects.toMatchObject({ fault: 'unique' })
    })

    it('R19.2 go back to the balance of the customer when the order is cancelled', async () => {
      await store.tx((db) => insertReceipt(db, receipt('r2', 30_00)))
      await store.tx((db) => allocateReceipt(db, share('r2', 'o2', 30_00)))
      const free = { orderId: 'o2', at: at(30), byId: CLERK.id }
      expect(await store.tx((db) => releaseReceipts(db, free))).toBe(30_00)
      expect(await store.tx((db) => releaseReceipts(db, free))).toBe(0)
      expect(await store.read((db) => unallocated(db, 'r2'))).toBe(30_00)
    })
  })

  it('R4.2 computes the credit figures over the other orders and the balance', async () => {
    await store.tx(async (db) => {
      // Delivered 80 of 100, paid 30: 50 open and overdue, 20 to deliver.
      await plantOrder(db, 'k1', {
        deliveredAmount: fen(80_00),
        receivedAmount: fen(30_00),
        payableOn: on('2026-11-20'),
      })
      // Nothing delivered of 200, 60 paid: 140.
      await plantOrder(db, 'k2', { amount: fen(200_00), receivedAmount: fen(60_00) })
      // Not confirmed, settled: neither counts.
      await plantOrder(db, 'k3', { amount: fen(999_00), confirmed: false })
      await plantOrder(db, 'k4', { deliveredAmount: fen(100_00), receivedAmount: fen(100_00) })
      // Payable today is not overdue yet.
      await plantOrder(db, 'k5', { deliveredAmount: fen(100_00), payableOn: on('2026-11-21') })
    })
    const figures = (exceptOrderId: string | null) =>
      store.read((db) => creditFacts(db, { customerId: 'xinhe', exceptOrderId, today: on('2026-11-21') }))
    // o1 and o2 weigh 100 each; the balance of r2 is 30.
    expect(await figures(null)).toEqual({
      limit: 10_000_00,
      receivables: 150_00,
      undelivered: 200_00 + 20_00 + 140_00 - 30_00,
      overdue: 50_00,
    })
    expect(await figures('k1')).toEqual({
      limit: 10_000_00,
      receivables: 100_00,
      undelivered: 200_00 + 140_00 - 30_00,
      overdue: 0,
    })
  })

  it('R4.3 takes the contract in force on the day', async () => {
    await store.tx(async (db) => {
      const contract = (id: string, from: string, to: string | null) => ({
        id,
        number: id,
        customerId: 'xinhe',
        from: on(from),
        to: to === null ? null : on(to),
        payment: { kind: 'deposit' as const, depositBp: 3_000 },
        signer: '李敏',
        deliveryTerms: '送货',
        settlement: '',
        fileId: null,
        version: 1,
        active: true,
      })
      await insertContract(db, contract('HT-1', '2026-01-01', '2026-06-30'), [])
      await insertContract(db, contract('HT-2', '2026-09-01', null), [
        { productId: 'paper', minimum: milli(0), price: price(48_0000) },
        { productId: 'paper', minimum: milli(10_000), price: price(46_0000) },
      ])
    })
    const numberOn = (day: string) =>
      store.read(async (db) => (await contractFacts(db, 'xinhe', on(day)))?.number ?? null)
    expect(await numberOn('2025-12-31')).toBeNull()
    expect(await numberOn('2026-01-01')).toBe('HT-1')
    expect(await numberOn('2026-06-30')).toBe('HT-1')
    expect(await numberOn('2026-07-01')).toBeNull()
    expect(await numberOn('2026-09-01')).toBe('HT-2')
    expect((await store.read((db) => contractFacts(db, 'xinhe', on('2026-10-01'))))?.payment).toEqual({
      kind: 'deposit',
      depositBp: 3_000,
    })
  })

  it('R4.4 lays contract, plan and last transaction beside a price', async () => {
    await store.tx(async (db) => {
      const plan = (id: string, scope: 'customer' | 'class' | 'all', subject: string, from = '2026-01-01') => ({
        id,
        name: id,
        scope,
        subject,
        from: on(from),
        to: null,
        version: 1,
        active: true,
      })
      const row = (amount: number, minimum = 0) => ({
        productId: 'paper',
        minimum: milli(minimum),
        price: price(amount),
      })
      await insertPricePlan(db, plan('all', 'all', ''), [row(60_0000)])
      await insertPricePlan(db, plan('b', 'class', 'B'), [row(55_0000), row(53_0000, 5_000)])
      await insertPricePlan(db, plan('other', 'customer', 'somebody'), [row(1)])
      await insertPricePlan(db, plan('later', 'class', 'B', '2027-01-01'), [row(2)])
      await plantOrder(db, 'p1', {
        orderedOn: on('2026-11-21'),
        lines: [aLine('p1-1', { unitPrice: price(49_5000), specification: '57mm' })],
      })
      // Ordered after the day that is asked for: no last transaction of it.
      await plantOrder(db, 'p2', {
        orderedOn: on('2026-11-25'),
        lines: [aLine('p2-1', { unitPrice: price(49_9000) })],
      })
    })
    const facts = (quantity: number, contractId: string | null, more = {}) =>
      store.read((db) =>
        priceFacts(db, {
          customerId: 'xinhe',
          class: 'B',
          date: on('2026-11-21'),
          contractId,
          exceptOrderId: null,
          lines: [aLine('asked', { quantity: milli(quantity), ...more })],
        }),
      )
    expect(await facts(2_000, 'HT-2')).toEqual([
      {
        lineId: 'asked',
        contract: 48_0000,
        plan: 55_0000,
        last: 49_5000,
        lastOn: '2026-11-21',
        cost: null,
        specificationKnown: true,
      },
    ])
    expect(await facts(10_000, 'HT-2')).toMatchObject([{ contract: 46_0000, plan: 53_0000 }])
    expect(await facts(4_999, null)).toMatchObject([{ contract: null, plan: 55_0000 }])
    expect(await facts(1, null, { specification: '57mm' })).toMatchObject([{ specificationKnown: true }])
    expect(await facts(1, null, { specification: '99mm' })).toMatchObject([{ specificationKnown: false }])
    const article = { id: 'a1', article: 'HT-80', productId: 'paper', specification: '99mm', active: true }
    await store.tx((db) => replaceArticles(db, 'xinhe', [article]))
    expect(await facts(1, null, { specification: '99mm' })).toMatchObject([{ specificationKnown: true }])
    await store.tx((db) => replaceArticles(db, 'xinhe', [{ ...article, active: false }]))
    expect(await facts(1, null, { specification: '99mm' })).toMatchObject([{ specificationKnown: false }])
  })

  describe('stock', () => {
    const ask = (db: WriteDb, line: string, amount: number) =>
      allocateFifo(db, {
        orderId: 'o1',
        lineId: line,
        productId: 'paper',
        specification: '80mm',
        quantity: milli(amount),
        paperId: null,
        at: at(5),
        byId: CLERK.id,
        reason: '',
      })
    beforeEach(async () => {
      const known = await store.read((db) => stockOfProduct(db, 'paper'))
      if (known.length > 0) return
      await store.tx(async (db) => {
        await plantBatch(db, 'young', '2026-11-10', 5_000)
        await plantBatch(db, 'old', '2026-11-01', 3_000)
      })
    })

    it('R6.2 is allocated first in, first out, and only what is there', async () => {
      const shares = await store.tx((db) => ask(db, 'o1-1', 4_000))
      expect(shares.map((one) => [one.batchId, one.quantity])).toEqual([
        ['old', 3_000],
        ['young', 1_000],
      ])
      expect(await store.read((db) => stockFacts(db, 'o1', [aLine('o1-1')]))).toEqual([
        { lineId: 'o1-1', allocated: 4_000, dispatched: 0, available: 4_000 },
      ])
    })

    it('R15.1 leaves at dispatch, from what was allocated', async () => {
      const out = (quantity: number) => ({
        batchId: 'old',
        kind: 'out' as const,
        quantity: milli(quantity),
        orderId: 'o1',
        lineId: 'o1-1',
        paperId: null,
        at: at(6),
        byId: CLERK.id,
        reason: '',
      })
      await store.tx((db) => moveStock(db, out(2_000)))
      const tooMuch = store.tx((db) => moveStock(db, out(1_001)))
      await expect(tooMuch).rejects.toMatchObject({ fault: 'check', detail: 'stock' })
      expect(await store.read((db) => stockFacts(db, 'o1', [aLine('o1-1')]))).toEqual([
        { lineId: 'o1-1', allocated: 2_000, dispatched: 2_000, available: 4_000 },
      ])
      expect(await store.read((db) => allocatedBatches(db, 'o1'))).toMatchObject([
        { lineId: 'o1-1', batchId: 'old', quantity: 1_000 },
        { lineId: 'o1-1', batchId: 'young', quantity: 1_000 },
      ])
    })

    it('R20.1 never becomes negative under 50 allocations at once', async () => {
      const got = await Promise.all(Array.from({ length: 50 }, (_, at) => store.tx((db) => ask(db, `many-${at}`, 300))))
      const given = got.flat().reduce((sum, one) => sum + one.quantity, 0)
      expect(given).toBe(4_000)
      const left = await store.read((db) => stockOfProduct(db, 'paper'))
      expect(left.every((batch) => batch.available === 0 && batch.onHand === batch.allocated)).toBe(true)
      const forced = store.tx((db) =>
        moveStock(db, {
          batchId: 'young',
          kind: 'allocate',
          quantity: milli(1),
          orderId: 'o2',
          lineId: 'o2-1',
          paperId: null,
          at: at(7),
          byId: CLERK.id,
          reason: '',
        }),
      )
      await expect(forced).rejects.toMatchObject({ fault: 'check', detail: 'stock' })
    })

    it('R6.2 goes on to the next batches where the first 200 are used up', async () => {
      await store.tx(async (db) => {
        for (let batch = 0; batch < 201; batch++) await plantBatch(db, `small-${batch}`, '2026-11-12', 2)
      })
      const shares = await store.tx((db) => ask(db, 'o3-1', 401))
      expect([shares.length, new Set(shares.map((one) => one.batchId)).size]).toEqual([201, 201])
      expect(shares.at(-1)?.quantity).toBe(1)
    })
  })
})
