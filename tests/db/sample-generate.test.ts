import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { openSqlite } from '#db/engines/sqlite.ts'
import { listOrders, orderSummaryOf } from '#db/queries/order-list.ts'
import { orderIdByNumber } from '#db/queries/orders.ts'
import { orderIdsAfter } from '#db/queries/projection.ts'
import { search } from '#db/queries/search.ts'
import { workOf } from '#db/queries/worklist.ts'
import { generateOrders } from '#db/sample/generate/index.ts'
import { fileOf } from '#electron/core/kit/gather.ts'
import { project } from '#electron/core/kit/project.ts'
import { plantSampleOffice } from '#electron/sample/index.ts'
import { civilDate } from '#shared/values/civil-date.ts'
import { instantOf } from '#shared/values/instant.ts'
import { openDesk } from '#tests/support/test-desk/open.ts'

it('copies orders so that the rules make of their papers exactly the projection that was copied', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'generate-'))
  const [path, now] = [join(folder, 'desk.db'), instantOf(civilDate('2026-11-17'), '14:32', 'Asia/Shanghai')]
  const planted = await openSqlite({ path, backupFolder: folder })
  await plantSampleOffice(openDesk(planted, now).services)
  // A formula of the sample is new since one order was saved: derived once more, as its next save does.
  for (const id of await planted.read((db) => orderIdsAfter(db, '', 100)))
    await planted.tx(async (db) => project(db, await fileOf(db, id, now)))
  // Statistics come and go with what the database was asked.
  const schema = () =>
    sql`select type, name, sql from sqlite_master where name not like 'sqlite_stat%' order by type, name`
  const migrated = await planted.tx((db) => db.all(schema()))
  await planted.close()
  await generateOrders(path, { count: 6_000, folders: 700, seed: 7, now })
  const store = await openSqlite({ path, backupFolder: folder })
  const desk = openDesk(store, now)

  expect(await store.tx((db) => db.all(schema()))).toEqual(migrated)
  const ids = await store.read((db) => orderIdsAfter(db, '', 10_000))
  expect(ids).toHaveLength(6_022)
  const folders = await store.tx(async (db) => db.all<[string]>(sql`select distinct order_id from papers order by 1`))
  expect(folders).toHaveLength(722)
  const looked = folders.flatMap(([id], index) => (index % 17 === 0 ? [id] : []))
  for (const id of looked) {
    const before = await store.read((db) => orderSummaryOf(db, id))
    const after = await store.tx(async (db) => {
      await project(db, await fileOf(db, id, desk.now()))
      return orderSummaryOf(db, id)
    })
    expect({ ...after, updatedAt: 0 }).toEqual({ ...before, updatedAt: 0 })
  }

  const broken = await store.tx(async (db) => db.all(sql`pragma foreign_key_check`))
  expect(broken).toEqual([])
  const { rows } = await store.read((db) =>
    listOrders(db, { filter: { open: true }, sort: 'due', after: null, limit: 200 }),
  )
  expect(rows.length).toBeGreaterThan(100)
  const [found] = await store.read((db) => search(db, rows[50]?.customerName ?? '', { kind: 'order', limit: 1 }))
  expect(found?.kind).toBe('order')
  expect(await store.read((db) => orderIdByNumber(db, rows[50]?.number ?? ''))).toBe(rows[50]?.orderId)
  expect((await store.read((db) => workOf(db, { id: 'user-zhou-min', roles: ['clerk'] }, 50))).length).toBe(50)
  await store.close()
}, 120_000)
