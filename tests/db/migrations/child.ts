import Database from 'better-sqlite3'
import { sqliteMigrationTarget } from '#db/engines/sqlite-migration.ts'
import { migrate } from '#db/migrate.ts'
import { deadlyAt } from './steps.ts'

/** Migrates the database of the first argument and is killed inside the step of the second. */
const [path = '', at = ''] = process.argv.slice(2)
const db = new Database(path)
db.pragma('journal_mode = WAL')
db.function('die', () => {
  process.kill(process.pid, 'SIGKILL')
  return 1
})
await migrate(sqliteMigrationTarget(db, { path, backupFolder: `${path}-backups` }), deadlyAt(Number(at)))
