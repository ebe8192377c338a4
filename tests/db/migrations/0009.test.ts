import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import Database from 'better-sqlite3'
import { afterAll, expect, it } from 'vitest'
import { sqliteMigrationTarget } from '#db/engines/sqlite-migration.ts'
import { migrate } from '#db/migrate.ts'
import { MIGRATIONS } from '#db/migrations/index.ts'
import { removeFolders, tempFolder } from '../engines.ts'

afterAll(removeFolders)

const BEFORE = 8
const PLANTED = `INSERT INTO production_lines (id, name, capacity_per_day, unit, position, active, note, version)
  VALUES ('l', '1# 涂布机', 12000, '吨', 0, 1, '幅宽 1320 mm', 3)`
const LINES = 'SELECT name, note, version, categories FROM production_lines'
const KEPT = [{ name: '1# 涂布机', note: '幅宽 1320 mm', version: 3, categories: '[]' }]

it('migration 0009 on SQLite keeps the production lines, each making whatever comes', async () => {
  const path = join(await tempFolder(), 'desk.db')
  const db = new Database(path)
  const run = (steps: number) =>
    migrate(sqliteMigrationTarget(db, { path, backupFolder: `${path}-backups` }), MIGRATIONS.slice(0, steps))
  await run(BEFORE)
  db.exec(PLANTED)
  await run(BEFORE + 1)
  expect(db.prepare(LINES).all()).toEqual(KEPT)
  db.close()
})

it('migration 0009 on PostgreSQL keeps the production lines, each making whatever comes', async () => {
  const db = new PGlite()
  for (const one of MIGRATIONS.slice(0, BEFORE)) await db.exec(one.postgres)
  await db.exec(PLANTED)
  await db.exec(MIGRATIONS[BEFORE]?.postgres ?? '')
  expect((await db.query(LINES)).rows).toEqual(KEPT)
  await db.close()
}, 120_000)
