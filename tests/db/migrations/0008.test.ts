import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import Database from 'better-sqlite3'
import { afterAll, expect, it } from 'vitest'
import { sqliteMigrationTarget } from '#db/engines/sqlite-migration.ts'
import { migrate } from '#db/migrate.ts'
import { MIGRATIONS } from '#db/migrations/index.ts'
import { removeFolders, tempFolder } from '../engines.ts'

afterAll(removeFolders)

const BEFORE = 7

/** A reserve with a move in its ledger, and a formula in its first version. */
const PLANTED = [
  `INSERT INTO materials (id, number, name, unit, pinyin, on_hand, held, active, version)
   VALUES ('m', 'YZ-58', '原纸', '吨', 'yz', 2500, 300, 1, 4)`,
  `INSERT INTO material_moves (id, material_id, kind, quantity, at, by_id, reason)
   VALUES ('move', 'm', 'in', 2500, 1, 'u', '期初')`,
  `INSERT INTO products (id, number, name, specification, unit, category, pinyin, inspection_items, active, version)
   VALUES ('p', 'P', 'P', '', '吨', '', '', '[]', 1, 1)`,
  `INSERT INTO formulas (id, number, product_id, name, current_version, active) VALUES ('f', 'PF', 'p', 'F', 1, 1)`,
  `INSERT INTO formula_versions (formula_id, version, materials, process, "from") VALUES ('f', 1, '[]', '涂布', '2026-01-01')`,
]
const MATERIAL = 'SELECT number, on_hand, version FROM materials'
const VERSION = 'SELECT version, note, by_name FROM formula_versions'
const KEPT = [{ number: 'YZ-58', on_hand: 2500, version: 4 }]
const UNSIGNED = [{ version: 1, note: '', by_name: '' }]
const NEGATIVE = 'UPDATE materials SET on_hand = -1'
const WITHOUT_MATERIAL = `INSERT INTO material_moves (id, material_id, kind, quantity, at, by_id, reason)
   VALUES ('lost', 'nothing', 'in', 1, 1, 'u', '')`

it('migration 0008 on SQLite keeps the reserves with their ledger, and never lets one be negative', async () => {
  const path = join(await tempFolder(), 'desk.db')
  const db = new Database(path)
  const run = (steps: number) =>
    migrate(sqliteMigrationTarget(db, { path, backupFolder: `${path}-backups` }), MIGRATIONS.slice(0, steps))
  await run(BEFORE)
  for (const one of PLANTED) db.exec(one)
  await run(BEFORE + 1)
  expect(db.prepare(MATERIAL).all()).toEqual(KEPT)
  expect(db.prepare(VERSION).all()).toEqual(UNSIGNED)
  expect(() => db.exec(NEGATIVE)).toThrow(/materials_not_negative/)
  expect(() => db.exec(WITHOUT_MATERIAL)).toThrow(/FOREIGN KEY/)
  expect(() => db.exec("INSERT INTO materials SELECT 'n', number, name, unit, pinyin, 0, 1, 1 FROM materials")).toThrow(
    /UNIQUE/,
  )
  db.close()
})

it('migration 0008 on PostgreSQL keeps the reserves with their ledger, and never lets one be negative', async () => {
  const db = new PGlite()
  for (const one of MIGRATIONS.slice(0, BEFORE)) await db.exec(one.postgres)
  for (const one of PLANTED) await db.exec(one)
  await db.exec(MIGRATIONS[BEFORE]?.postgres ?? '')
  expect((await db.query(MATERIAL)).rows).toEqual(KEPT)
  expect((await db.query(VERSION)).rows).toEqual(UNSIGNED)
  await expect(db.exec(NEGATIVE)).rejects.toThrow(/materials_not_negative/)
  await expect(db.exec(WITHOUT_MATERIAL)).rejects.toThrow(/foreign key/)
  await db.close()
}, 120_000)
