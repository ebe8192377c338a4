import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { verifyAudit } from '#db/audit.ts'
import { openSqlite } from '#db/engines/sqlite.ts'
import { listMemos } from '#db/queries/memos.ts'
import { listOrders } from '#db/queries/order-list.ts'
import { search } from '#db/queries/search.ts'
import { listUsers } from '#db/queries/users.ts'
import { plantSampleOffice } from '#electron/sample/index.ts'
import { civilDate } from '#shared/values/civil-date.ts'
import { instantOf } from '#shared/values/instant.ts'
import { openDesk } from '#tests/support/test-desk/open.ts'

it('plants an office whose orders stand at every part of the way, made by the program itself', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sample-'))
  const store = await openSqlite({ path: join(folder, 'desk.db'), backupFolder: folder })
  const desk = openDesk(store, instantOf(civilDate('2026-11-17'), '14:32', 'Asia/Shanghai'))
  await plantSampleOffice(desk.services)
  expect(desk.faults).toEqual([])

  const { rows } = await store.read((db) => listOrders(db, { filter: {}, sort: 'number', after: null, limit: 100 }))
  const where = Object.fromEntries(rows.map((row) => [`${row.customerName} ${row.amount / 100}`, row.currentStep]))
  expect(rows).toHaveLength(22)
  // 12 t × 9,850 + 6.5 t × 10,400 + 4 t × 13,600, as on the fax: the sign-back was altered.
  expect(where['宏达印刷有限公司 240200']).toBe(9)
  expect(where['徐州隆鑫纸品经营部 20300']).toBe(4)
  expect(where['昆山国泰物流单证有限公司 121200']).toBe(17)
  expect(new Set(rows.map((row) => row.stage))).toEqual(
    new Set([
      'pendingReview',
      'approved',
      'inProduction',
      'inStock',
      'dispatched',
      'inTransit',
      'delivered',
      'afterSales',
      'closed',
    ]),
  )
  // Nothing lies ahead of now, and the numbers of a day have no gaps.
  const last = await store.tx(async (db) => db.all<[number]>(sql`select max(updated_at) from order_summary`))
  expect(last[0]?.[0]).toBeLessThanOrEqual(desk.now())
  expect(rows.filter((row) => row.number.endsWith('-002')).length).toBeGreaterThan(0)

  expect((await store.read((db) => listMemos(db, { status: 'open', limit: 10 }))).length).toBe(3)
  expect((await store.read(verifyAudit)).whole).toBe(true)
  expect((await store.read(listUsers)).flatMap((user) => user.roles)).toContain('manager')
  expect(await store.read((db) => search(db, 'hdys', { kind: 'customer', limit: 5 }))).toEqual([
    { kind: 'customer', refId: 'customer-hongda' },
  ])
  await store.close()
}, 120_000)
