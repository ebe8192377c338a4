import { mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type Database from 'better-sqlite3'
import { backupFile } from '../backup.ts'
import { StoreError } from '../errors.ts'
import type { AppliedMigration, MigrationTarget } from '../migrate.ts'

/** The runner's view of a SQLite file. */
export function sqliteMigrationTarget(
  db: Database.Database,
  { path, backupFolder }: { readonly path: string; readonly backupFolder: string },
): MigrationTarget {
  const applied = (): readonly AppliedMigration[] =>
    db.prepare<[], AppliedMigration>('SELECT name, checksum FROM migrations ORDER BY position').all()
  const known = (): boolean =>
    db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'migrations'").get() !== undefined
  return {
    dialect: 'sqlite',
    applied: async () => (known() ? applied() : []),
    backup: async () => {
      mkdirSync(backupFolder, { recursive: true })
      const stamp = new Date().toISOString().replaceAll(/[-:.]/g, '')
      await backupFile(db, join(backupFolder, `${basename(path)}.before-${stamp}`))
    },
    step: async (sql, record) => {
      // Inside a transaction this pragma does nothing, and a table could not be rebuilt without breaking what refers to it.
      db.pragma('foreign_keys = OFF')
      try {
        db.transaction(() => runStep(db, sql, record)).immediate()
      } finally {
        db.pragma('foreign_keys = ON')
      }
    },
  }
}

function runStep(db: Database.Database, sql: string, record: AppliedMigration): void {
  db.exec(sql)
  db.exec(
    'CREATE TABLE IF NOT EXISTS migrations (position INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL, at INTEGER NOT NULL) STRICT',
  )
  db.prepare('INSERT INTO migrations (name, checksum, at) VALUES (?, ?, ?)').run(
    record.name,
    record.checksum,
    Date.now(),
  )
  const broken = db.pragma('foreign_key_check') as readonly { readonly table: string; readonly parent: string }[]
  const first = broken[0]
  if (first) throw new StoreError('foreignKey', `${first.table} refers to a missing row of ${first.parent}`)
}
