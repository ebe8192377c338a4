import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import Database from 'better-sqlite3'
import { afterAll, describe, expect, it } from 'vitest'
import { sqliteMigrationTarget } from '#db/engines/sqlite-migration.ts'
import { migrate } from '#db/migrate.ts'
import { MIGRATIONS } from '#db/migrations/index.ts'
import { removeFolders, tempFolder } from '../engines.ts'

afterAll(removeFolders)

type Row = Readonly<Record<string, unknown>>
type Old = { readonly exec: (sql: string) => Promise<void>; readonly rows: (sql: string) => Promise<readonly Row[]> }

/** A database of the version before, with rows in every table that the step touches; afterwards with the step. */
async function sqliteBefore(): Promise<Old & { readonly migrate: () => Promise<unknown> }> {
  const path = join(await tempFolder(), 'desk.db')
  const db = new Database(path)
  const run = (steps: number) =>
    migrate(sqliteMigrationTarget(db, { path, backupFolder: `${path}-backups` }), MIGRATIONS.slice(0, steps))
  await run(1)
  return {
    exec: async (sql) => void db.exec(sql),
    rows: async (sql) => db.prepare<[], Row>(sql).all(),
    migrate: () => run(2),
  }
}

async function postgresBefore(): Promise<Old & { readonly migrate: () => Promise<unknown> }> {
  const db = new PGlite()
  const [first, second] = MIGRATIONS
  await db.exec(first?.postgres ?? '')
  return {
    exec: async (sql) => void (await db.exec(sql)),
    rows: async (sql) => (await db.query<Row>(sql)).rows,
    migrate: () => db.exec(second?.postgres ?? ''),
  }
}

const PLANTED = `
INSERT INTO customers VALUES
  ('c1', 'C0001', '苏州新和', '新和', 'xh', 'A', '年度评定', 0, '', 50000000, '0512-1', '', '江苏', '', '新和', NULL, NULL, '', 1, 7, 1000);
INSERT INTO contracts VALUES
  ('k1', 'XS-1', 'c1', '2026-01-01', NULL, '{"kind":"credit","days":60}', '李红', '送货', '', NULL, 3);
INSERT INTO contract_prices VALUES ('kp1', 'k1', 'p1', 0, 98500000);
INSERT INTO price_plans VALUES ('base', '2026 年价目', 'all', '', '2026-01-01', NULL, 2);
INSERT INTO price_plan_rows VALUES ('r1', 'base', 'p1', 5000, 97515000);
INSERT INTO customer_articles VALUES ('a1', 'c1', 'p1', '70-787', '70g/m² 787mm');
INSERT INTO memos VALUES
  ('m1', 'M1', 'fax', '', '李红', 'c1', '', '十吨', '{}', '[]', 1000, 'u1', '周敏', NULL, '[]', NULL, NULL, NULL, NULL, '', 'open', NULL, '', 1);
INSERT INTO faxes VALUES
  ('f1', 'F1', NULL, 'ab', 2, '0512-2', 'c1', 1000, 'unfiled', '', NULL, NULL, 'a.tif', '', NULL, NULL);`

describe.each([
  { name: 'SQLite', before: sqliteBefore },
  { name: 'PostgreSQL', before: postgresBefore },
])('migration 0002 on $name', ({ before }) => {
  it('keeps the rows of the version before, and says nothing of them that was never said', async () => {
    const db = await before()
    await db.exec(PLANTED)
    await db.migrate()

    expect(await db.rows('SELECT id, number, credit_limit, version, merged_into_id FROM customers')).toEqual([
      { id: 'c1', number: 'C0001', credit_limit: 50_000_000, version: 7, merged_into_id: null },
    ])
    expect(await db.rows('SELECT number, payment, "to", active FROM contracts')).toEqual([
      { number: 'XS-1', payment: '{"kind":"credit","days":60}', to: null, active: 1 },
    ])
    expect(await db.rows('SELECT contract_id, minimum, price FROM contract_prices')).toEqual([
      { contract_id: 'k1', minimum: 0, price: 98_500_000 },
    ])
    expect(await db.rows('SELECT name, scope, version, active FROM price_plans')).toEqual([
      { name: '2026 年价目', scope: 'all', version: 2, active: 1 },
    ])
    expect(await db.rows('SELECT plan_id, minimum, price FROM price_plan_rows')).toEqual([
      { plan_id: 'base', minimum: 5_000, price: 97_515_000 },
    ])
    expect(await db.rows('SELECT article, active FROM customer_articles')).toEqual([{ article: '70-787', active: 1 }])
    expect(await db.rows('SELECT number, sha256, repeats, repeated_at FROM faxes')).toEqual([
      { number: 'F1', sha256: 'ab', repeats: 0, repeated_at: null },
    ])
    expect(await db.rows('SELECT said, sources FROM memos')).toEqual([{ said: '十吨', sources: '[]' }])
    expect(await db.rows('SELECT * FROM product_categories')).toEqual([])
  }, 120_000)
})
