import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { memoById, updateMemo } from '#db/queries/memos.ts'
import { gatherOrderFile } from '#db/queries/order-file.ts'
import { formAtVersion, orderCover, orderHistory, recentOrders, updateOrderForm } from '#db/queries/orders.ts'
import { insertPaper, paperByNumber, papersOfOrder } from '#db/queries/papers.ts'
import type { Store } from '#db/store.ts'
import { papers } from '#db/tables/index.ts'
import type { Paper } from '#shared/rules/papers.ts'
import type { Policy } from '#shared/rules/policy.ts'
import { ENGINES, removeFolders } from './engines.ts'
import { aForm, aLine, at, CLERK, fen, milli, on, plantOffice, plantOrder } from './planted.ts'

afterAll(removeFolders)

const LI = { id: 'u-li', name: '李主管' }
const review: Paper = {
  id: 'paper-review',
  kind: 'review',
  at: at(50),
  by: LI,
  revision: 1,
  signature: { way: 'paper', signer: LI, role: 'supervisor', enteredBy: CLERK, scanFileId: 'file-1' },
  covered: '{"price":50}',
  body: { verdict: 'approved', reason: '老客户' },
}
const notice: Paper = {
  id: 'paper-balance',
  kind: 'balanceNotice',
  at: at(40),
  by: CLERK,
  revision: 1,
  signature: null,
  covered: null,
  body: { number: 'YK-1', produced: milli(2_000), amount: fen(100), received: fen(0), balance: fen(100) },
}

describe.each(ENGINES)('the order folder on $name', ({ open }) => {
  let store: Store
  beforeAll(async () => {
    store = await open()
    await store.tx(plantOffice)
    await store.tx((db) =>
      plantOrder(db, 'o1', { lines: [aLine('l1'), aLine('l2', { productId: null, quantity: null })] }),
    )
    await store.tx((db) => insertPaper(db, 'o1', review))
    await store.tx((db) => insertPaper(db, 'o1', notice))
  })
  afterAll(() => store.close())

  it('gives cover, lines and papers back exactly, papers in the order of their filing', async () => {
    const cover = await store.read((db) => orderCover(db, 'o1'))
    expect(cover?.form).toEqual(aForm('xinhe', [aLine('l1'), aLine('l2', { productId: null, quantity: null })]))
    expect(cover?.head).toMatchObject({ number: 'N-o1', revision: 1, version: 1, clerk: CLERK, sales: null })
    expect(await store.read((db) => papersOfOrder(db, 'o1'))).toEqual([review, notice])
    expect(await store.read((db) => orderCover(db, 'nowhere'))).toBeNull()
  })

  it('finds a document by its number, and refuses the same number twice', async () => {
    expect(await store.read((db) => paperByNumber(db, 'balanceNotice', 'YK-1'))).toEqual({
      orderId: 'o1',
      seq: 2,
      paper: notice,
    })
    const again = store.tx((db) => insertPaper(db, 'o1', { ...notice, id: 'paper-again' }))
    await expect(again).rejects.toMatchObject({ fault: 'unique' })
  })

  it('never changes or removes a paper', async () => {
    const change = store.tx((db) => db.update(papers).set({ byName: 'x' }).where(eq(papers.id, 'paper-review')))
    await expect(change).rejects.toMatchObject({ fault: 'appendOnly' })
    const removal = store.tx((db) => db.delete(papers).where(eq(papers.id, 'paper-review')))
    await expect(removal).rejects.toMatchObject({ fault: 'appendOnly' })
    expect(await store.read((db) => papersOfOrder(db, 'o1'))).toEqual([review, notice])
  })

  it.each([
    'order_revisions',
    'audit',
    'receipts',
    'receipt_allocations',
    'stock_moves',
    'material_moves',
    'print_log',
  ])('has a ledger %s that refuses changes', async (table) => {
    const guards = await store.tx((db) =>
      db.all<[string]>(
        store.dialect === 'sqlite'
          ? sql`select name from sqlite_schema where type = 'trigger' and tbl_name = ${table}`
          : sql`select tgname from pg_trigger where tgrelid = to_regclass(${table})::oid and not tgisinternal`,
      ),
    )
    expect(guards.length).toBe(store.dialect === 'sqlite' ? 2 : 1)
  })

  it('R19.3 tells the second who saves, and writes nothing of his', async () => {
    const save = (expected: number, note: string) =>
      store.tx((db) =>
        updateOrderForm(db, {
          orderId: 'o1',
          expected,
          revision: 1,
          form: aForm('xinhe', [aLine('l1', { note })]),
          at: at(60),
          by: CLERK,
          reason: '',
        }),
      )
    expect(await save(1, 'first')).toEqual({ saved: true, version: 2 })
    expect(await save(1, 'second')).toEqual({ saved: false, current: 2 })
    const cover = await store.read((db) => orderCover(db, 'o1'))
    expect(cover?.form.lines.map((line) => line.note)).toEqual(['first'])
    expect((await store.read((db) => orderHistory(db, 'o1'))).map((one) => one.version)).toEqual([1, 2])
    expect((await store.read((db) => formAtVersion(db, 'o1', 1)))?.lines).toHaveLength(2)
  })

  it('gathers the whole file', async () => {
    const moment = { policy: {} as Policy, now: at(99), today: on('2026-11-21') }
    const file = await store.read((db) => gatherOrderFile(db, 'o1', moment))
    expect(file).toMatchObject({
      order: { id: 'o1' },
      memo: { number: 'M-o1-memo', takenBy: CLERK, answeredBy: null },
      customer: { id: 'xinhe', class: 'B', blacklisted: false, contact: '李敏' },
      contract: null,
      credit: { limit: 10_000_00, receivables: 0, undelivered: 0, overdue: 0 },
      prices: [{ lineId: 'l1', specificationKnown: true, contract: null, plan: null, last: null }],
      technical: [{ lineId: 'l1', formulaId: null, repeat: false }],
      stock: [{ lineId: 'l1', allocated: 0, dispatched: 0, available: 0 }],
      money: { received: 0, reversed: [] },
      now: 99,
    })
    expect(file?.papers).toHaveLength(2)
    expect(await store.read((db) => gatherOrderFile(db, 'nowhere', moment))).toBeNull()
  })

  it('R1.4 finds earlier orders of the customer since a day', async () => {
    await store.tx((db) => plantOrder(db, 'o2', { orderedOn: on('2026-11-10') }))
    await store.tx((db) => plantOrder(db, 'o3', { orderedOn: on('2026-11-18'), stage: 'cancelled' }))
    const found = await store.read((db) =>
      recentOrders(db, { customerId: 'xinhe', since: on('2026-11-10'), exceptOrderId: 'o1' }),
    )
    expect(found.map((one) => [one.number, one.lines.length])).toEqual([['N-o2', 1]])
    expect(await store.read((db) => recentOrders(db, { customerId: 'xinhe', since: on('2026-11-21') }))).toEqual([])
  })

  it('R1.2 keeps a memo version by version', async () => {
    const close = (expected: number) =>
      store.tx((db) => updateMemo(db, 'o1-memo', expected, { status: 'closed', closeReason: '询价' }))
    expect(await close(1)).toEqual({ saved: true, version: 2 })
    expect(await close(1)).toEqual({ saved: false, current: 2 })
    expect(await store.read((db) => memoById(db, 'o1-memo'))).toMatchObject({ status: 'closed', said: '要两卷热敏纸' })
  })
})
