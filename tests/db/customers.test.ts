import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appendAudit, auditPage } from '#db/audit.ts'
import { articlesOfCustomer, replaceArticles } from '#db/queries/customer-articles.ts'
import { candidates } from '#db/queries/customer-candidates.ts'
import { creditTotals } from '#db/queries/customer-facts.ts'
import { hangingOn, moveToCustomer } from '#db/queries/customer-merge.ts'
import { customerByPhone } from '#db/queries/customer-numbers.ts'
import {
  lastTermsQuery,
  memosOfCustomer,
  type OrderedCursor,
  orderedSince,
  ordersOfCustomerQuery,
  owedByAgeOf,
} from '#db/queries/customer-page.ts'
import { customerById, doublesOf, findCustomers, insertCustomer, updateCustomer } from '#db/queries/customers.ts'
import { insertMemo, memoById } from '#db/queries/memos.ts'
import { orderSummaryOf } from '#db/queries/order-list.ts'
import { orderCover, orderHistory } from '#db/queries/orders.ts'
import { insertReceipt } from '#db/queries/receipts.ts'
import { search } from '#db/queries/search.ts'
import type { Store } from '#db/store.ts'
import { ENGINES, removeFolders } from './engines.ts'
import { aCustomer, aMemo, at, CLERK, fen, on, plantOffice, plantOrder } from './planted.ts'

afterAll(removeFolders)

const TODAY = on('2026-11-20')
const DAYS = { today: TODAY, day30: on('2026-10-21'), day60: on('2026-09-21') }

describe.each(ENGINES)('customers on $name', ({ open }) => {
  let store: Store
  beforeAll(async () => {
    store = await open()
    await store.tx(async (db) => {
      await plantOffice(db)
      await insertCustomer(
        db,
        aCustomer('double', { number: 'OLD-7', phone: '0510-7777 1234', fax: '', pinyin: 'jyfb' }),
      )
    })
  })
  afterAll(() => store.close())

  it('R4.2 sorts what is owed by age; the ages add up to the receivables', async () => {
    const owed = (amount: number, payableOn: string) => ({
      customerId: 'double',
      deliveredAmount: fen(amount),
      amount: fen(amount),
      payableOn: on(payableOn),
      stage: 'delivered' as const,
    })
    await store.tx(async (db) => {
      await plantOrder(db, 'd-today', owed(1, '2026-11-20'))
      await plantOrder(db, 'd-1', owed(10, '2026-11-19'))
      await plantOrder(db, 'd-30', owed(100, '2026-10-21'))
      await plantOrder(db, 'd-31', owed(1_000, '2026-10-20'))
      await plantOrder(db, 'd-60', owed(10_000, '2026-09-21'))
      await plantOrder(db, 'd-61', owed(100_000, '2026-09-20'))
    })
    const ages = await store.read((db) => owedByAgeOf(db, 'double', DAYS))
    expect(ages).toEqual({ notDue: 1, upTo30: 110, upTo60: 11_000, over60: 100_000 })
    const { receivables } = await store.read((db) =>
      creditTotals(db, { customerId: 'double', exceptOrderId: null, today: TODAY }),
    )
    expect(receivables).toBe(111_111)
  })

  it('pages through his orders by day and number, and sums a year without what was cancelled', async () => {
    await store.tx(async (db) => {
      for (let turn = 0; turn < 5; turn += 1)
        await plantOrder(db, `o-${turn}`, {
          customerId: 'xinhe',
          orderedOn: on(`2026-0${1 + Math.floor(turn / 2)}-10`),
        })
      await plantOrder(db, 'o-gone', { customerId: 'xinhe', stage: 'cancelled', orderedOn: on('2026-05-01') })
      await plantOrder(db, 'o-old', { customerId: 'xinhe', orderedOn: on('2025-12-31') })
    })
    const seen: string[] = []
    let after: OrderedCursor | null = null
    for (let turn = 0; turn < 9; turn += 1) {
      const from: OrderedCursor | null = after
      const rows: readonly (OrderedCursor & { readonly orderId: string })[] = await store.read((db) =>
        ordersOfCustomerQuery(db, { customerId: 'xinhe', after: from, limit: 2 }),
      )
      seen.push(...rows.map((row) => row.orderId))
      const last = rows.at(-1)
      if (!last) break
      after = { orderedOn: last.orderedOn, number: last.number }
    }
    expect(seen).toEqual(['o-gone', 'o-4', 'o-3', 'o-2', 'o-1', 'o-0', 'o-old'])
    const year = await store.read((db) => orderedSince(db, 'xinhe', on('2026-01-01')))
    expect(year).toEqual({ count: 5, amount: 50_000, more: false })
  })

  it('writes article numbers anew, each with its product', async () => {
    const row = { id: 'a1', article: 'HT-1', productId: 'paper', specification: '80mm', active: true }
    await store.tx((db) => replaceArticles(db, 'xinhe', [row, { ...row, id: 'a2', article: 'HT-2', active: false }]))
    await store.tx((db) => replaceArticles(db, 'xinhe', [{ ...row, specification: '57mm' }]))
    expect(await store.read((db) => articlesOfCustomer(db, 'xinhe'))).toEqual([{ ...row, specification: '57mm' }])
  })

  it('R4.2 moves everything that points to a double, and counts the receipts that stay in his name', async () => {
    await store.tx(async (db) => {
      await insertMemo(db, aMemo('talk', { customerId: 'double', takenAt: at(5_000) }))
      const receipt = { number: 'SK-1', customerId: 'double', amount: fen(777), currency: 'CNY', receivedOn: TODAY }
      await insertReceipt(db, { id: 'r1', ...receipt, method: '', reference: '', remark: '', at: at(9), by: CLERK })
    })
    const balanceOf = async (customerId: string) =>
      (await store.read((db) => creditTotals(db, { customerId, exceptOrderId: null, today: TODAY }))).balance
    const before = await balanceOf('xinhe')
    expect(await store.read((db) => hangingOn(db, 'double'))).toMatchObject({ orders: 6, openOrders: 6, memos: 1 })

    const moved = await store.tx(async (db) => {
      const double = await customerById(db, 'double')
      const keep = await customerById(db, 'xinhe')
      if (!double || !keep) throw new Error('both are there')
      const gone = { ...double, active: false, mergedIntoId: 'xinhe' }
      await updateCustomer(db, { customer: gone, contacts: [], addresses: [] })
      const ids = await moveToCustomer(db, { doubleId: 'double', keep, at: at(9), by: CLERK, reason: '同一家' })
      await updateCustomer(db, { customer: keep, contacts: [], addresses: [] })
      return ids
    })
    expect(moved.orders.map((one) => one.id).toSorted()).toEqual(['d-1', 'd-30', 'd-31', 'd-60', 'd-61', 'd-today'])
    const cover = await store.read((db) => orderCover(db, 'd-61'))
    expect(cover?.form.customerId).toBe('xinhe')
    expect(cover?.head.version).toBe(2)
    const [first, second, ...more] = await store.read((db) => orderHistory(db, 'd-61'))
    expect([first?.version, first?.form.customerId, more]).toEqual([1, 'double', []])
    expect(second).toMatchObject({
      version: 2,
      revision: first?.revision,
      byName: CLERK.name,
      at: at(9),
      reason: '同一家',
    })
    expect(second?.form).toEqual({ ...first?.form, customerId: 'xinhe' })
    expect([moved.memos, moved.faxes]).toEqual([['talk'], []])
    expect(await store.read((db) => orderSummaryOf(db, 'd-61'))).toMatchObject({ customerId: 'xinhe', version: 2 })
    expect((await store.read((db) => memoById(db, 'talk')))?.form.customerId).toBe('xinhe')
    expect(
      (await store.read((db) => memosOfCustomer(db, 'xinhe', { at: at(9e15), id: '' }, 5))).map((one) => one.id),
    ).toEqual(['talk'])
    expect(await balanceOf('xinhe')).toBe(before + 777)
    expect((await store.read((db) => doublesOf(db, 'xinhe'))).map((one) => one.number)).toEqual(['OLD-7'])
    const found = await store.read((db) => search(db, 'OLD-7', { kind: 'customer', limit: 5 }))
    expect(found.map((one) => one.refId)).toEqual(['xinhe'])
    const callers = await store.read((db) => customerByPhone(db, '77771234'))
    expect(callers.map((one) => one.customerId)).toEqual(['xinhe'])
    expect((await store.read(candidates)).map((one) => one.id)).toEqual(['xinhe'])
  })

  it('fills a page of those out of use, however many in use bear the same word', async () => {
    await store.tx(async (db) => {
      const named = (id: string, active: boolean) => aCustomer(id, { name: `${id}青禾纸品`, active })
      await insertCustomer(db, named('f-old', false))
      await insertCustomer(db, named('f-older', false))
      for (const id of ['f-new-1', 'f-new-2', 'f-new-3']) await insertCustomer(db, named(id, true))
    })
    const found = (active: boolean | undefined, limit: number) =>
      store.read((db) => findCustomers(db, '青禾', { active, limit }))
    expect(await found(false, 2)).toEqual(['f-older', 'f-old'])
    expect(await found(true, 2)).toEqual(['f-new-3', 'f-new-2'])
    expect(await found(undefined, 4)).toEqual(['f-new-3', 'f-new-2', 'f-new-1', 'f-older'])
  })

  it('reads the history of one thing backwards from a line of the chain', async () => {
    for (const name of ['甲', '乙', '丙']) {
      const entry = { action: 'saveCustomer', entity: 'customer', entityId: 'xinhe', door: 'office', at: at(1) }
      await store.tx((db) => appendAudit(db, { ...entry, who: CLERK, before: null, after: { name } }))
    }
    const page = (before: number | null) =>
      store.read((db) => auditPage(db, { entity: 'customer', entityId: 'xinhe', before, limit: 2 }))
    const first = await page(null)
    expect(first.map((line) => line.after)).toEqual([{ name: '丙' }, { name: '乙' }])
    expect((await page(first.at(-1)?.seq ?? null)).map((line) => line.after)).toEqual([{ name: '甲' }])
  })
})

it('finds his orders, doubles, receipts and faxes by an index, never by reading all', async () => {
  const [sqlite] = ENGINES
  if (!sqlite) throw new Error('there is an engine')
  const store = await sqlite.open()
  const planOf = async (query: string): Promise<string> =>
    store.tx(async (db) => {
      const rows = await db.all<[number, number, number, string]>(sql.raw(`explain query plan ${query}`))
      return rows.map((row) => row[3]).join('\n')
    })
  const bound = ({ sql: query, params }: { sql: string; params: readonly unknown[] }): string => {
    let turn = -1
    return query.replaceAll('?', () => {
      turn += 1
      const one = params[turn]
      return typeof one === 'number' ? String(one) : `'${String(one)}'`
    })
  }
  const [page, terms] = await store.tx(async (db) => [
    ordersOfCustomerQuery(db, { customerId: 'x', after: { orderedOn: TODAY, number: 'N' }, limit: 9 }).toSQL(),
    lastTermsQuery(db, { customerId: 'x', limit: 50 }).toSQL(),
  ])
  expect(await planOf(bound(page))).toMatch(
    /SEARCH orders USING INDEX orders_customer \(customer_id=\? AND ordered_on<\?\)/,
  )
  // Read off the end of the index: nothing is sorted.
  expect(await planOf(bound(terms))).toMatch(/^SEARCH orders USING INDEX orders_customer \(customer_id=\?\)$/)
  const ofHim = `select id from customers where id = 'x' or merged_into_id = 'x'`
  const receipts = await planOf(`select sum(amount) from receipts where customer_id in (${ofHim})`)
  expect(receipts).toMatch(/SEARCH receipts USING INDEX receipts_customer/)
  expect(receipts).toMatch(/SEARCH customers USING (COVERING )?INDEX customers_merged/)
  expect(await planOf(`select * from faxes where customer_id = 'x' order by arrived_at desc limit 5`)).toMatch(
    /INDEX faxes_customer/,
  )
  await store.close()
})
