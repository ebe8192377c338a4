import type { Migration } from '../index.ts'
import { postgresGuards } from './postgres-guards.ts'
import { postgresTables } from './postgres-tables.ts'
import { sqliteGuards } from './sqlite-guards.ts'
import { sqliteTables } from './sqlite-tables.ts'

/** The tables as the program first had them (printed by scripts/print-tables.mjs), with guards and search index by hand. */
export const first: Migration = {
  name: '0001-first',
  sqlite: `${sqliteTables}\n${sqliteGuards}`,
  postgres: `${postgresTables}\n${postgresGuards}`,
}
