import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import Database from 'better-sqlite3'
import { afterAll, expect, it } from 'vitest'
import { sqliteMigrationTarget } from '#db/engines/sqlite-migration.ts'
import { migrate } from '#db/migrate.ts'
import { MIGRATIONS } from '#db/migrations/index.ts'
import { removeFolders, tempFolder } from '../engines.ts'

afterAll(removeFolders)

const BEFORE = 6

type Planted = {
  readonly base: string | null
  readonly sent: string | null
  readonly back: string | null
  readonly open: 0 | 1
}
const PLANTED: Readonly<Record<string, Planted>> = {
  a: { base: '2026-11-20', sent: null, back: null, open: 1 },
  b: { base: '2026-11-20', sent: '2026-11-10', back: '2026-11-10', open: 1 },
  c: { base: '2026-11-20', sent: '2026-11-10', back: '2026-11-12', open: 0 },
  d: { base: '2026-11-20', sent: '2026-11-10', back: null, open: 1 },
  e: { base: '2026-11-20', sent: '2026-11-10', back: null, open: 0 },
  f: { base: null, sent: null, back: null, open: 1 },
}
const text = (value: string | null): string => (value === null ? 'NULL' : `'${value}'`)
/** Everything that is not asked about, with something of the right kind. */
const summaries = Object.entries(PLANTED).map(
  ([id, { base, sent, back, open }]) => `INSERT INTO order_summary (order_id, number, version, customer_id,
    customer_name, class, clerk_id, clerk_name, stage, current_step, ticks, product_text, quantity, unit, amount,
    ordered_on, pre_delivery_base, postponed_from, signed_back_on, due_at, open, confirmed, weighs, delivered_amount,
    received_amount, updated_at)
    VALUES ('${id}', 'N-${id}', 1, 'c', 'c', 'B', 'k', 'k', 'closed', 0, '', '', 0, '', 0, '2026-11-01', ${text(base)},
    ${text(sent)}, ${text(back)}, 0, ${open}, 1, 0, 0, 0, 0);`,
)

/** What was moved by a late sign-back, or still is, is a matter of the calendar: it is computed and not guessed here. */
const STANDS = [
  { order_id: 'a', day: '2026-11-20' },
  { order_id: 'b', day: '2026-11-20' },
  { order_id: 'c', day: null },
  { order_id: 'd', day: null },
  { order_id: 'e', day: '2026-11-20' },
  { order_id: 'f', day: null },
]
const ASKED = 'SELECT order_id, pre_delivery_on AS day FROM order_summary ORDER BY order_id'

it('migration 0007 on SQLite knows the dates that stand, and finds what was found before', async () => {
  const path = join(await tempFolder(), 'desk.db')
  const db = new Database(path)
  const run = (steps: number) =>
    migrate(sqliteMigrationTarget(db, { path, backupFolder: `${path}-backups` }), MIGRATIONS.slice(0, steps))
  await run(BEFORE)
  db.pragma('foreign_keys = OFF')
  for (const one of summaries) db.exec(one)
  db.exec(`INSERT INTO search_docs (kind, ref_id, words, pinyin) VALUES ('order', 'a', '20261102 012 热 敏 纸', 'rmz')`)
  const [step] = MIGRATIONS.slice(BEFORE, BEFORE + 1)
  db.exec(step?.sqlite ?? '')
  expect(db.prepare(ASKED).all()).toEqual(STANDS)
  const found = db.prepare('SELECT rowid FROM search_index WHERE search_index MATCH ?')
  for (const asked of ['"2026"*', '"热 敏"', '"rmz"*']) expect(found.all(asked)).toHaveLength(1)
  db.exec(`UPDATE search_docs SET words = '无 碳 纸'`)
  expect(found.all('"2026"*')).toHaveLength(0)
  expect(found.all('"无 碳"')).toHaveLength(1)
  db.close()
})

it('migration 0007 on PostgreSQL knows the dates that stand', async () => {
  const db = new PGlite()
  for (const one of MIGRATIONS.slice(0, BEFORE)) await db.exec(one.postgres)
  await db.exec('SET session_replication_role = replica')
  for (const one of summaries) await db.exec(one)
  await db.exec(MIGRATIONS[BEFORE]?.postgres ?? '')
  expect((await db.query(ASKED)).rows).toEqual(STANDS)
  await db.close()
}, 120_000)
