import { createHash } from 'node:crypto'
import { StoreError } from './errors.ts'
import type { Migration } from './migrations/index.ts'
import type { Dialect } from './store.ts'

export type AppliedMigration = { readonly name: string; readonly checksum: string }

/** What the runner needs of an engine. `exec` may hold several statements. */
export type MigrationTarget = {
  readonly dialect: Dialect
  readonly applied: () => Promise<readonly AppliedMigration[]>
  /** Keeps a copy of what is there, before the first step; called only when there is something to lose. */
  readonly backup: () => Promise<void>
  /** Runs all of it in one transaction with the record, checks foreign keys before the commit; nothing is kept when it throws. */
  readonly step: (sql: string, record: AppliedMigration) => Promise<void>
}

/**
 * Brings a database to today's version, one transaction per step, and stops at the first that fails.
 *
 * What was applied must be the beginning of today's list, with the same checksums: a database with more is from a newer
 * program (`newerDatabase`, untouched), one with other steps is none of ours (`migrationFailed`). Gives the names it applied.
 */
export async function migrate(target: MigrationTarget, all: readonly Migration[]): Promise<readonly string[]> {
  const steps = all.map((one) => {
    const sql = one[target.dialect]
    return { sql, record: { name: one.name, checksum: createHash('sha256').update(sql).digest('hex') } }
  })
  const applied = await target.applied()
  assertPrefix(
    applied,
    steps.map((step) => step.record),
  )
  const open = steps.slice(applied.length)
  if (open.length > 0 && applied.length > 0) await target.backup()
  for (const { sql, record } of open) {
    try {
      await target.step(sql, record)
    } catch (error) {
      throw new StoreError('migrationFailed', record.name, error)
    }
  }
  return open.map((step) => step.record.name)
}

function assertPrefix(applied: readonly AppliedMigration[], known: readonly AppliedMigration[]): void {
  for (const [at, done] of applied.entries()) {
    const ours = known[at]
    if (!ours) throw new StoreError('newerDatabase', done.name)
    if (ours.name !== done.name)
      throw new StoreError('migrationFailed', `${done.name} stands where ${ours.name} belongs`)
    if (ours.checksum !== done.checksum)
      throw new StoreError('migrationFailed', `${done.name} was changed after it ran`)
  }
}
