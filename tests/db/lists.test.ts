import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { customerByPhone } from '#db/queries/customer-numbers.ts'
import { insertCustomer } from '#db/queries/customers.ts'
import { insertMemo } from '#db/queries/memos.ts'
import {
  COUNT_CAP,
  countOrders,
  listOrders,
  movingOrders,
  movingOrdersQuery,
  type OrderFilter,
  type OrderSort,
  orderPageQuery,
  orderSumQuery,
} from '#db/queries/order-list.ts'
import { replaceMemoWork, replaceProjection, type WorkItem } from '#db/queries/projection.ts'
import { indexForSearch, search } from '#db/queries/search.ts'
import { waitingForProduction, workOf, workOfOrder } from '#db/queries/worklist.ts'
import type { Store } from '#db/store.ts'
import { STAGES } from '#shared/rules/step-table.ts'
import { addDays } from '#shared/values/civil-date.ts'
import { ENGINES, removeFolders } from './engines.ts'
import { aCustomer, aLine, aMemo, aSummary, at, on, plantOffice, plantOrder } from './planted.ts'

afterAll(removeFolders)

const ORDERS = 300
const promised = (days: number) => addDays(on('2026-09-01'), days)

describe.each(ENGINES)('lists on $name', ({ open }) => {
  let store: Store
  beforeAll(async () => {
    store = await open()
    await store.tx(async (db) => {
      await plantOffice(db)
      await insertCustomer(db, aCustomer('haitian', { pinyin: 'htbz', phone: '010-8888 2107', fax: '' }))
      for (let turn = 0; turn < ORDERS; turn += 1) {
        const id = String(turn).padStart(4, '0')
        await plantOrder(db, id, {
          customerId: turn % 10 === 0 ? 'haitian' : 'xinhe',
          customerName: turn % 10 === 0 ? '海天 | 包装' : '新合纸品',
          clerkId: `clerk-${turn % 7}`,
          salesId: turn % 2 === 0 ? 'sales-1' : null,
          stage: STAGES[turn % STAGES.length] ?? 'closed',
          open: turn % 3 !== 0,
          // Three orders share each moment, some have none: the number has to break the tie.
          dueAt: turn % 5 === 4 ? null : at(1_000 + Math.floor(turn / 3)),
          // Of every fourth the date still moves.
          preDeliveryBase: promised(turn % 90),
          preDeliveryOn: turn % 4 === 3 ? null : promised(turn % 90),
          lines: [aLine(`${id}-1`, turn % 50 === 0 ? { productId: 'label' } : {})],
        })
      }
    })
  })
  afterAll(() => store.close())

  const walk = async (filter: OrderFilter, sort: OrderSort) => {
    const seen: string[] = []
    let after = null as Parameters<typeof listOrders>[1]['after']
    for (let pages = 0; pages < 100; pages += 1) {
      const page = await store.read((db) => listOrders(db, { filter, sort, after, limit: 17 }))
      expect(page.rows.length).toBeLessThanOrEqual(17)
      seen.push(...page.rows.map((row) => row.orderId))
      after = page.next
      if (!after) break
    }
    return seen
  }
  const all = Array.from({ length: ORDERS }, (_, turn) => turn)
  const ids = (turns: readonly number[]) => turns.map((turn) => String(turn).padStart(4, '0'))
  const due = (turn: number) => (turn % 5 === 4 ? Number.MAX_SAFE_INTEGER : Math.floor(turn / 3))

  it('go through every order once, by due time, number or customer', async () => {
    const expected = [...all].sort((a, b) => due(a) - due(b) || a - b)
    expect(await walk({}, 'due')).toEqual(ids(expected))
    expect(await walk({}, 'number')).toEqual(ids([...all].reverse()))
    // By code point, as the databases sort: 新 (U+65B0) before 海 (U+6D77).
    const byName = [...all].sort((a, b) => Number(a % 10 === 0) - Number(b % 10 === 0) || a - b)
    expect(await walk({}, 'customer')).toEqual(ids(byName))
    expect(await walk({ open: false }, 'customer')).toEqual(ids(byName.filter((turn) => turn % 3 === 0)))
  })

  it.each<[string, OrderFilter, (turn: number) => boolean]>([
    ['stage', { stage: 'closed' }, (turn) => STAGES[turn % STAGES.length] === 'closed'],
    ['customer', { customerId: 'haitian' }, (turn) => turn % 10 === 0],
    ['product', { productId: 'label' }, (turn) => turn % 50 === 0],
    ['clerk and open', { clerkId: 'clerk-3', open: true }, (turn) => turn % 7 === 3 && turn % 3 !== 0],
    ['sales', { salesId: 'sales-1' }, (turn) => turn % 2 === 0],
    ['late', { lateAt: at(1_010) }, (turn) => turn % 3 !== 0 && due(turn) < 10],
    [
      'pre-delivery date',
      { preDeliveryFrom: promised(40), preDeliveryTo: promised(60) },
      (turn) => turn % 4 !== 3 && turn % 90 >= 40 && turn % 90 <= 60,
    ],
    ['pre-delivery date from', { preDeliveryFrom: promised(80) }, (turn) => turn % 4 !== 3 && turn % 90 >= 80],
    ['number', { number: 'N-012' }, (turn) => turn >= 120 && turn < 130],
  ])('filter by %s', async (_, filter, wanted) => {
    const found = await walk(filter, 'due')
    expect([...found].sort()).toEqual(ids(all.filter(wanted)))
  })

  it('go by the date that stands, and newest first, every order once', async () => {
    const standing = all.filter((turn) => turn % 4 !== 3)
    const byDate = standing.toSorted((a, b) => (a % 90) - (b % 90) || a - b)
    expect(await walk({ preDeliveryFrom: promised(0) }, 'preDelivery')).toEqual(ids(byDate))
    expect(await walk({ productId: 'label' }, 'newest')).toEqual(ids([250, 200, 150, 100, 50, 0]))
  })

  it('R9.3 give the orders whose date still moves apart, under every other condition of the filter', async () => {
    const moving = async (filter: OrderFilter) =>
      (await store.read((db) => movingOrders(db, filter))).map((row) => row.orderId).toSorted()
    expect(await moving({ preDeliveryTo: promised(0) })).toEqual(ids(all.filter((turn) => turn % 4 === 3)))
    const wanted = all.filter((turn) => turn % 4 === 3 && turn % 7 === 3 && turn % 3 !== 0)
    expect(await moving({ clerkId: 'clerk-3', open: true })).toEqual(ids(wanted))
  })

  it('count stages and lateness', async () => {
    const counts = await store.read((db) => countOrders(db, at(1_010), STAGES))
    expect(counts.stages.closed).toBe(all.filter((turn) => STAGES[turn % STAGES.length] === 'closed').length)
    expect(counts.late).toBe(all.filter((turn) => turn % 3 !== 0 && due(turn) < 10).length)
    expect(COUNT_CAP).toBe(1_000)
  })

  it('R23.1 show a person his work and that of his roles, what is due first', async () => {
    const item = (role: WorkItem['role'], userId: string | null, dueAt: number | null): WorkItem => ({
      number: 'N-0001',
      customerId: 'xinhe',
      customerName: 'xinhe',
      productText: '热敏纸',
      step: 4,
      role,
      userId,
      action: 'review',
      whyCode: 'large',
      whyParams: { amount: 5 },
      since: at(1),
      dueAt: dueAt === null ? null : at(dueAt),
    })
    const summary = aSummary('0001', { number: 'N-0001' })
    const work = [item('supervisor', null, 300), item('clerk', 'u-chen', null), item('clerk', 'u-other', 1)]
    await store.tx((db) => replaceProjection(db, { summary, work, loads: [], needs: [] }))
    await store.tx(async (db) => {
      await insertMemo(db, aMemo('lonely'))
      await replaceMemoWork(db, 'lonely', [item('clerk', null, 200)])
    })
    const mine = await store.read((db) => workOf(db, { id: 'u-chen', roles: ['clerk', 'supervisor'] }, 10))
    expect(mine.map((one) => [one.role, one.userId, one.dueAt])).toEqual([
      ['clerk', null, 200],
      ['supervisor', null, 300],
      ['clerk', 'u-chen', null],
    ])
    expect(await store.read((db) => workOf(db, { id: 'u-sales', roles: ['sales'] }, 10))).toEqual([])
    expect(await store.read((db) => workOfOrder(db, '0001'))).toHaveLength(3)
    // Done work leaves by itself.
    await store.tx((db) => replaceProjection(db, { summary, work: [], loads: [], needs: [] }))
    expect(await store.read((db) => workOfOrder(db, '0001'))).toEqual([])
  })

  it('R6.1 give production the orders that wait for its word, however many others wait for something else of it', async () => {
    const item = (action: string, dueAt: number): WorkItem => ({
      number: 'N-0001',
      customerId: 'xinhe',
      customerName: 'xinhe',
      productText: '热敏纸',
      step: 6,
      role: 'production',
      userId: null,
      action,
      whyCode: 'productionOpen',
      whyParams: {},
      since: at(1),
      dueAt: at(dueAt),
    })
    const summary = aSummary('0001', { number: 'N-0001' })
    const others = Array.from({ length: 5 }, (_, turn) => item('countersignProductionOrder', 10 + turn))
    const work = [...others, item('answerProduction', 90), item('answerProduction', 80)]
    await store.tx((db) => replaceProjection(db, { summary, work, loads: [], needs: [] }))
    const waiting = await store.read((db) => waitingForProduction(db, 3))
    expect(waiting.map((one) => [one.action, one.dueAt])).toEqual([
      ['answerProduction', 80],
      ['answerProduction', 90],
    ])
    await store.tx((db) => replaceProjection(db, { summary, work: [], loads: [], needs: [] }))
  })

  it('find a caller by the beginning or the end of a number', async () => {
    const found = async (digits: string) =>
      (await store.read((db) => customerByPhone(db, digits))).map((one) => `${one.customerId} ${one.kind}`)
    expect(await found('2107')).toEqual(['haitian phone', 'xinhe phone'])
    expect(await found('0512-6588')).toEqual(['xinhe phone', 'xinhe fax'])
    expect(await found('+86 138 0620 5521')).toEqual(['haitian phone', 'xinhe phone'])
    expect(await found('07')).toEqual([])
    expect(await found('99999')).toEqual([])
  })

  it('find Chinese of one and two characters, letters by their beginning, and initials', async () => {
    await store.tx(async (db) => {
      await indexForSearch(db, {
        kind: 'order',
        refId: 'a',
        texts: ['20261121-001', '苏州新合纸品 热敏纸'],
        pinyin: 'szxhzp',
      })
      await indexForSearch(db, {
        kind: 'order',
        refId: 'b',
        texts: ['20261121-002', '海天包装 铜版纸 A4'],
        pinyin: 'htbz',
      })
    })
    const found = async (asked: string) =>
      (await store.read((db) => search(db, asked, { kind: 'order', limit: 10 }))).map((one) => one.refId)
    expect(await found('纸')).toEqual(['b', 'a'])
    expect(await found('热敏')).toEqual(['a'])
    expect(await found('敏热')).toEqual([])
    expect(await found('海天 铜版')).toEqual(['b'])
    expect(await found('szx')).toEqual(['a'])
    expect(await found('a4')).toEqual(['b'])
    expect(await found('20261121')).toEqual(['b', 'a'])
    expect(await found('" OR *')).toEqual([])
    await store.tx((db) => indexForSearch(db, { kind: 'order', refId: 'a', texts: ['无碳纸'], pinyin: '' }))
    expect(await found('热敏')).toEqual([])
    expect(await found('无碳')).toEqual(['a'])
  })
})

describe('query plans on SQLite', () => {
  let store: Store
  beforeAll(async () => {
    const sqlite = ENGINES[0]
    if (!sqlite) throw new Error('no engine')
    store = await sqlite.open()
    await store.tx(plantOffice)
    await store.tx((db) => plantOrder(db, 'seed'))
    // Many rows made by the database itself: plans are chosen by its statistics, not by what rows say.
    await store.tx(async (db) => {
      const count = sql`(with recursive n(i) as (select 1 union all select i + 1 from n where i < 20000) select i from n)`
      await db.run(
        sql`insert into orders select 'x' || i, 'X' || i, revision, version, memo_id, customer_id, order_type, customer_po, terms, unclear, ordered_on, created_at, clerk_id, clerk_name, sales_id, sales_name, entered_by_id, entered_by_name, currency from orders, ${count} where id = 'seed'`,
      )
      await db.run(
        sql`insert into order_lines select 'x' || i, 'x' || i, position, 'p' || (i % 500), product_number, product_name, specification, unit, quantity, unit_price, requested_date, note, customer_id, ordered_on from order_lines, ${count} where order_id = 'seed'`,
      )
      await db.run(
        sql`insert into order_summary select 'x' || i, 'X' || i, version, 'c' || (i % 300), 'Name ' || (i % 300), class, 'k' || (i % 5), clerk_name, 's' || (i % 9), sales_name, case when i % 10 = 0 then 'inProduction' else 'closed' end, current_step, ticks, stuck_code, stuck_params, product_text, quantity, unit, amount, ordered_on, requested_date, scheduled_base, pre_delivery_base, postponed_from, signed_back_on, i, i % 10 = 0, confirmed, weighs, delivered_amount, received_amount, payable_on, updated_at, date('2020-01-01', '+' || (i / 10) || ' days') from order_summary, ${count} where order_id = 'seed'`,
      )
      await db.run(sql`analyze`)
    })
  })
  afterAll(() => store.close())

  const planOf = (query: { readonly sql: string; readonly params: readonly unknown[] }) =>
    store.tx(async (db) => {
      const bound = query.params.map((one) => (typeof one === 'number' ? String(one) : `'${String(one)}'`))
      let turn = -1
      const whole = query.sql.replaceAll('?', () => {
        turn += 1
        return bound[turn] ?? 'null'
      })
      const plan = await db.all<[number, number, number, string]>(sql.raw(`explain query plan ${whole}`))
      return plan.map((row) => row[3]).join('\n')
    })

  const cursor = { dueAt: at(9_000), number: 'X9000', customerName: 'Name 12' }
  const SORTS: readonly OrderSort[] = ['due', 'number', 'customer']
  const walks: readonly (readonly [string, OrderFilter])[] = [
    ['nothing', {}],
    ['open', { open: true }],
    ['stage', { stage: 'closed' }],
    ['customer', { customerId: 'c7' }],
    ['clerk', { clerkId: 'k1' }],
    ['sales', { salesId: 's1' }],
  ]
  it.each(SORTS.flatMap((sort) => walks.map(([name, filter]) => [name, sort, filter] as const)))(
    'a page by %s, sorted by %s, walks an index and never sorts',
    async (_, sort, filter) => {
      // One customer has one name: his orders by name are his orders by number.
      if (filter.customerId !== undefined && sort === 'customer') return
      for (const after of [null, cursor]) {
        const plan = await planOf(await store.tx(async (db) => orderPageQuery(db, { filter, sort, after, limit: 50 })))
        expect(plan).toMatch(/(SEARCH|SCAN) order_summary USING INDEX/)
        expect(plan).not.toMatch(/TEMP B-TREE/)
      }
    },
  )

  it.each<[string, OrderFilter]>([
    ['late', { lateAt: at(500) }],
    ['dates', { preDeliveryFrom: on('2020-02-01'), preDeliveryTo: on('2020-03-01') }],
    ['product', { productId: 'p7' }],
    ['product among the open', { productId: 'p7', open: true }],
    ['beginning of a number', { number: 'X12' }],
  ])('a page by %s looks at those orders alone, under every sort', async (_, filter) => {
    for (const sort of SORTS) {
      const plan = await planOf(
        await store.tx(async (db) => orderPageQuery(db, { filter, sort, after: null, limit: 50 })),
      )
      expect(plan).not.toMatch(/SCAN (order_lines|order_summary(?! USING INDEX))/)
      if (filter.productId !== undefined)
        expect(plan).toMatch(/order_lines USING (COVERING )?INDEX order_lines_product/)
    }
  })

  it('a page by dates in the order of the dates, and what moves beside it, walk the index of the dates and never sort', async () => {
    const dates = { preDeliveryFrom: on('2020-02-01'), preDeliveryTo: on('2025-03-01') }
    for (const after of [null, { ...cursor, preDeliveryOn: on('2021-01-01') }]) {
      const asked = { filter: dates, sort: 'preDelivery', after, limit: 50 } as const
      const plan = await planOf(await store.tx(async (db) => orderPageQuery(db, asked)))
      expect(plan).toMatch(/SEARCH order_summary USING INDEX order_summary_pre_delivery/)
      expect(plan).not.toMatch(/TEMP B-TREE/)
    }
    for (const filter of [{}, { stage: 'closed' }, { clerkId: 'k1' }, { open: false }] as const) {
      const plan = await planOf(await store.tx(async (db) => movingOrdersQuery(db, { ...dates, ...filter })))
      expect(plan).toMatch(/SEARCH order_summary USING INDEX order_summary_pre_delivery \(pre_delivery_on=\?\)/)
    }
  })

  it('a page by product, newest first, sorts no order', async () => {
    for (const after of [null, { ...cursor, orderId: 'x9000' }]) {
      const asked = { filter: { productId: 'p7' }, sort: 'newest', after, limit: 50 } as const
      const plan = await planOf(await store.tx(async (db) => orderPageQuery(db, asked)))
      expect(plan).toMatch(/order_lines USING COVERING INDEX order_lines_product/)
      expect(plan).not.toMatch(/TEMP B-TREE/)
    }
  })

  it.each<readonly [string, OrderFilter]>([
    ...walks.filter(([name]) => name !== 'stage'),
    ['stage', { stage: 'inProduction' }],
    ['late', { lateAt: at(500) }],
    ['dates', { preDeliveryFrom: on('2020-02-01'), preDeliveryTo: on('2020-03-01') }],
    ['product', { productId: 'p7' }],
    ['beginning of a number', { number: 'X12' }],
  ])('the sum by %s stops at its cap and reads no order beside', async (_, filter) => {
    const plan = await planOf(await store.tx(async (db) => orderSumQuery(db, filter)))
    if (Object.keys(filter).length > 0) expect(plan).toMatch(/SEARCH order_summary USING/)
    expect(plan).not.toMatch(/TEMP B-TREE/)
  })
})
