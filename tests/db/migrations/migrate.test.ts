import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { afterAll, describe, expect, it } from 'vitest'
import { createStatements } from '#db/ddl.ts'
import { openSqlite } from '#db/engines/sqlite.ts'
import { sqliteMigrationTarget } from '#db/engines/sqlite-migration.ts'
import { migrate } from '#db/migrate.ts'
import { MIGRATIONS, type Migration } from '#db/migrations/index.ts'
import { removeFolders, tempFolder } from '../engines.ts'
import { STEPS } from './steps.ts'

afterAll(removeFolders)

const tempPath = async (): Promise<string> => join(await tempFolder(), 'desk.db')
const child = fileURLToPath(new URL('./child.ts', import.meta.url))

async function run(path: string, steps: readonly Migration[]): Promise<readonly string[]> {
  const db = new Database(path)
  try {
    db.pragma('journal_mode = WAL')
    db.pragma('foreign_keys = ON')
    return await migrate(sqliteMigrationTarget(db, { path, backupFolder: `${path}-backups` }), steps)
  } finally {
    db.close()
  }
}

function rowsOf(path: string, sql: string): unknown[] {
  const db = new Database(path, { readonly: true })
  try {
    return db.prepare(sql).raw().all()
  } finally {
    db.close()
  }
}

const appliedIn = (path: string) => rowsOf(path, 'SELECT name FROM migrations ORDER BY position').flat()

describe('migrations', () => {
  it('apply each step once, keep the rows of the version before, and the references to a table that was built anew', async () => {
    const path = await tempPath()
    expect(await run(path, STEPS.slice(0, 1))).toEqual(['0001-first'])
    expect(await run(path, STEPS)).toEqual(['0002-mills-have-towns', '0003-rolls-weigh'])
    expect(await run(path, STEPS)).toEqual([])
    expect(rowsOf(path, 'SELECT r.id, m.name, m.town, r.weight FROM rolls r JOIN mills m ON m.id = r.mill')).toEqual([
      ['r1', '一号厂', '苏州', 7],
      ['r2', '二号厂', '苏州', 7],
    ])
  })

  it('keep a copy of what was there before, and none of an empty database', async () => {
    const path = await tempPath()
    await run(path, STEPS.slice(0, 1))
    expect(() => readdirSync(`${path}-backups`)).toThrow('ENOENT')
    await run(path, STEPS)
    const [copy = ''] = readdirSync(`${path}-backups`)
    expect(rowsOf(join(`${path}-backups`, copy), 'SELECT * FROM mills ORDER BY id')).toEqual([
      ['m1', '一号厂'],
      ['m2', '二号厂'],
    ])
  })

  it.each([0, 1, 2])('survive being killed inside step %i', async (at) => {
    const path = await tempPath()
    const { signal, stderr } = spawnSync(process.execPath, [child, path, String(at)], { encoding: 'utf8' })
    expect([signal, stderr]).toEqual(['SIGKILL', ''])
    const names = STEPS.map((step) => step.name)
    if (at > 0) expect(appliedIn(path)).toEqual(names.slice(0, at))
    expect(await run(path, STEPS)).toEqual(names.slice(at))
    expect(rowsOf(path, 'SELECT count(*), sum(weight) FROM rolls')).toEqual([[2, 14]])
  })

  it('stop at a step that fails and leave it undone', async () => {
    const path = await tempPath()
    const bad = { name: '0002-bad', sqlite: `UPDATE mills SET name = 'x'; SELECT nonsense;`, postgres: '' }
    const attempt = run(path, [...STEPS.slice(0, 1), bad, ...STEPS.slice(2)])
    await expect(attempt).rejects.toMatchObject({ fault: 'migrationFailed', detail: '0002-bad' })
    expect(appliedIn(path)).toEqual(['0001-first'])
    expect(rowsOf(path, 'SELECT name FROM mills ORDER BY id')).toEqual([['一号厂'], ['二号厂']])
  })

  it('refuse a step that leaves rows without what they refer to', async () => {
    const path = await tempPath()
    const orphan = { name: '0002-orphan', sqlite: `DELETE FROM mills WHERE id = 'm1';`, postgres: '' }
    await expect(run(path, [...STEPS.slice(0, 1), orphan])).rejects.toMatchObject({
      fault: 'migrationFailed',
      cause: { fault: 'foreignKey' },
    })
    expect(rowsOf(path, 'SELECT count(*) FROM mills')).toEqual([[2]])
  })

  it('refuse a database of a newer program, and touch nothing', async () => {
    const path = await tempPath()
    const newer = { name: '0002-tomorrow', sqlite: 'CREATE TABLE tomorrow (id TEXT) STRICT', postgres: '' }
    const options = { path, backupFolder: `${path}-backups`, readers: 1 }
    await (await openSqlite({ ...options, migrations: [...MIGRATIONS, newer] })).close()
    const before = readFileSync(path)
    await expect(openSqlite(options)).rejects.toMatchObject({ fault: 'newerDatabase', detail: '0002-tomorrow' })
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(readdirSync(join(path, '..')).filter((name) => name.includes('backups'))).toEqual([])
  })

  it('refuse a step that was changed after it ran, and a history that is none of ours', async () => {
    const path = await tempPath()
    await run(path, STEPS)
    const [first, second, third] = STEPS as [Migration, Migration, Migration]
    const changed = run(path, [first, { ...second, sqlite: `${second.sqlite} ` }, third])
    await expect(changed).rejects.toMatchObject({ fault: 'migrationFailed' })
    await expect(run(path, [first, third])).rejects.toMatchObject({ fault: 'migrationFailed' })
  })

  it('refuse a file that is no database', async () => {
    const path = await tempPath()
    writeFileSync(path, 'x'.repeat(8_192))
    const attempt = openSqlite({ path, backupFolder: `${path}-backups` })
    await expect(attempt).rejects.toMatchObject({ fault: 'damaged' })
  })

  it('wait for no second program: a database has one owner, until he closes it', async () => {
    const path = await tempPath()
    const options = { path, backupFolder: `${path}-backups`, readers: 1 }
    const owner = await openSqlite(options)
    await expect(openSqlite(options)).rejects.toMatchObject({ fault: 'busy', detail: path })
    await owner.close()
    await (await openSqlite(options)).close()
  })

  it('end at exactly the tables that the program knows', async () => {
    const path = await tempPath()
    await run(path, MIGRATIONS)
    const fresh = new Database(':memory:')
    for (const statement of createStatements('sqlite')) fresh.exec(statement)
    const shape = (db: Database.Database) =>
      db
        .prepare(
          `SELECT o.type, o.name, replace(coalesce(i.sql, ''), ', ', ',') AS written, c.name AS "column", c.type AS kind, c."notnull", c.pk,
             coalesce(f."table", '') AS parent,
             length(o.sql) - length(replace(o.sql, ' CHECK ', '')) AS checks
           FROM sqlite_schema o
           LEFT JOIN pragma_table_info(o.name) c ON o.type = 'table'
           LEFT JOIN pragma_foreign_key_list(o.name) f ON f."from" = c.name
           LEFT JOIN sqlite_schema i ON i.name = o.name AND i.type = 'index'
           WHERE o.type IN ('table', 'index') AND o.sql IS NOT NULL AND o.name NOT LIKE 'sqlite_%'
             AND o.name NOT LIKE 'search_index%' AND o.name <> 'migrations' ORDER BY o.name, c.name`,
        )
        .all()
    const migrated = new Database(path, { readonly: true })
    expect(shape(migrated)).toEqual(shape(fresh))
    expect(shape(fresh).length).toBeGreaterThan(80)
    migrated.close()
    fresh.close()
  })
})
