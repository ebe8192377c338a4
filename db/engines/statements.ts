import type Database from 'better-sqlite3'

/** Prepared statements by their text, the least lately used leaving first. */
export type StatementCache = (sql: string) => Database.Statement<unknown[], unknown>

const KEPT = 400

/** Keeps statements prepared: preparing costs several times what a point query does. */
export function statementCache(db: Database.Database): StatementCache {
  const kept = new Map<string, Database.Statement<unknown[], unknown>>()
  return (sql) => {
    const known = kept.get(sql)
    const statement = known ?? db.prepare<unknown[], unknown>(sql)
    if (!known && statement.reader) statement.raw(true)
    kept.delete(sql)
    kept.set(sql, statement)
    if (kept.size > KEPT) forgetFirst(kept)
    return statement
  }
}

/** Runs one statement and gives its rows as arrays; none for a statement that gives none. */
export function runStatement(statements: StatementCache, sql: string, params: readonly unknown[]): unknown[] {
  const statement = statements(sql)
  if (statement.reader) return statement.all(...params)
  statement.run(...params)
  return []
}

function forgetFirst(kept: Map<string, unknown>): void {
  const first = kept.keys().next()
  if (!first.done) kept.delete(first.value)
}
