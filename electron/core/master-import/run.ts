import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { ORPCError } from '@orpc/server'
import { auditOf } from '#db/audit.ts'
import type { ReadDb } from '#db/store.ts'
import type { ImportCounts } from '#shared/contract/imports.ts'
import { parentKeyOf } from '#shared/rules/master-import/keys.ts'
import type { MasterKind } from '#shared/rules/master-import/kinds.ts'
import { goodOf } from '#shared/rules/master-import/read-rows.ts'
import type { GoodRow, RowVerdict } from '#shared/rules/master-import/table.ts'
import type { Inputs, Signed } from '../kit/implementer.ts'
import { momentOf } from '../kit/moment.ts'
import { clash, invalid } from '../kit/refusals.ts'
import { type Save, saveOnce } from '../kit/save.ts'
import { withProgress } from './progress.ts'
import { SAVERS, type Touched } from './savers.ts'
import { countsOf, judge, stampOf } from './verdicts.ts'

type RunInput = Inputs['imports']['run']
export type Imported = { readonly counts: ImportCounts; readonly touched: readonly Touched[] }

const MOST_NAMED = 200

/** What the audit trail calls the records of a kind. */
const ENTITIES: { readonly [Kind in MasterKind]: string } = {
  customers: 'customer',
  contacts: 'customer',
  addresses: 'customer',
  articles: 'customer',
  products: 'product',
  planRows: 'pricePlan',
  contracts: 'contract',
  contractPrices: 'contract',
}

/** R19.3 rows where something is not as the dry run showed it are named; nothing of the file is saved then. */
async function mustBeAsShown(db: ReadDb, input: RunInput, verdicts: readonly RowVerdict[], at: number): Promise<void> {
  const moved = verdicts.filter((verdict, index) => stampOf(verdict) !== input.stamps[index])
  const [first] = moved
  if (!first) return
  const known = first.state === 'bad' ? null : first.known
  const [last] = known ? await auditOf(db, ENTITIES[input.kind], known.id, 1) : []
  throw clash({
    by: last?.whoName ?? '',
    at: last?.at ?? at,
    version: known?.version ?? 0,
    changes: moved.slice(0, MOST_NAMED).map(({ row, name }) => ({ path: `rows.${row}`, before: name, after: null })),
  })
}

/** An INVALID under the row that it is about: `rows.12.price`. */
function inRow(error: unknown, row: number): unknown {
  if (!(error instanceof ORPCError) || error.code !== 'INVALID') return error
  const { field, reason } = error.data as { readonly field: string; readonly reason: string }
  return invalid(`rows.${row}.${field}`, reason)
}

/** Ends before beginnings: what makes room in time is saved before what takes it. */
const inOrder = (rows: readonly GoodRow[]): readonly GoodRow[] =>
  rows.toSorted((a, b) => Number(a.state === 'new') - Number(b.state === 'new') || a.row - b.row)

/**
 * One import: judged again inside the transaction, then saved record by record through the functions of the single saves.
 *
 * Everything or nothing is saved, with an audit entry for each record. Screens are told once. A file of 20,000 rows takes
 * a while: reads of others get in between the records, and the one who imports sees how far it is.
 */
async function importRows(
  context: Signed,
  input: RunInput,
  save: Save,
  tell: (done: number) => void,
): Promise<Imported> {
  const { kind, table, reason } = input
  const { actor } = context
  const { today } = await momentOf(save.db, save.at)
  const asked = { kind, table, changesFrom: input.changesFrom, today, roles: actor.roles }
  const { verdicts, lists, plans } = await judge(save.db, asked)
  await mustBeAsShown(save.db, input, verdicts, save.at)
  const counts = countsOf(verdicts)
  if (input.take === 'allOrNothing' && counts.bad > 0) throw invalid('table.rows', 'badRows')

  const quiet: Save = { ...save, announce: () => undefined }
  const importing = { save: quiet, actor, lists, plans, reason, changesFrom: input.changesFrom ?? today, today }
  const good = inOrder(goodOf(verdicts).filter(({ state }) => state !== 'unchanged'))
  const groups = [...Map.groupBy(good, ({ row, values }) => parentKeyOf(kind, values) || row).values()]
  const touched: Touched[] = []
  let done = counts.bad + counts.unchanged
  for (const rows of groups) {
    try {
      touched.push(await SAVERS[kind](importing, rows))
    } catch (error) {
      throw inRow(error, rows[0]?.row ?? 0)
    }
    done += rows.length
    tell(done)
    await setImmediate()
  }
  const entry = { action: 'importMasterData', entity: 'import', entityId: input.key, before: null }
  await save.audit({ ...entry, after: { kind, reason, ...counts } })
  if (groups.length > 0) save.announce({ topic: 'customer', id: input.key })
  return { counts, touched }
}

const digestOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex')

/** Saves what a dry run showed; asked twice with one key it answers twice and saves once. */
export async function runImport(context: Signed, input: RunInput): Promise<Imported> {
  const { key, table, stamps, ...rest } = input
  const digest = digestOf([table, stamps])
  const progress = { userId: context.actor.id, key, total: table.rows.length }
  return withProgress(context.core.store, progress, (tell) =>
    saveOnce(context, { key, procedure: 'import', input: { ...rest, digest } }, (save) =>
      importRows(context, input, save, tell),
    ),
  )
}
