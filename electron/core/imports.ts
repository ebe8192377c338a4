import { search } from '#db/queries/search.ts'
import type { ReadDb } from '#db/store.ts'
import { PERMISSIONS } from '#shared/contract/permissions.ts'
import { seesCosts } from '#shared/rules/cost-right.ts'
import type { RowValues } from '#shared/rules/master-import/column.ts'
import { COLUMNS, columnsFor } from '#shared/rules/master-import/columns.ts'
import type { MasterKind } from '#shared/rules/master-import/kinds.ts'
import type { ImportTable } from '#shared/rules/master-import/table.ts'
import type { Role } from '#shared/rules/roles.ts'
import { type Inputs, os, type Signed } from './kit/implementer.ts'
import { mapPausing } from './kit/map-pausing.ts'
import { momentOf } from './kit/moment.ts'
import { forbidden, invalid } from './kit/refusals.ts'
import { readLists } from './master-import/lists.ts'
import { progressOf } from './master-import/progress.ts'
import { type Imported, runImport } from './master-import/run.ts'
import { SHEETS, type Wanted } from './master-import/sheets.ts'
import { countsOf, judge, outcomeOf } from './master-import/verdicts.ts'
import { reprojectOrdersOf, reprojectOrdersPricedBy } from './reproject.ts'

/** The single save that each kind goes through: who may not save one may not import many, and who may not see them not export. */
const OFFICE = PERMISSIONS.office
const SAVED_BY: { readonly [Kind in MasterKind]: keyof typeof OFFICE } = {
  customers: 'saveCustomer',
  contacts: 'saveCustomer',
  addresses: 'saveCustomer',
  articles: 'saveCustomer',
  products: 'saveProduct',
  planRows: 'savePricePlan',
  contracts: 'saveContract',
  contractPrices: 'saveContract',
}

function mayImport(kind: MasterKind, roles: readonly Role[]): void {
  const permission = OFFICE[SAVED_BY[kind]]
  if (typeof permission === 'string' || !permission.some((role) => roles.includes(role))) throw forbidden()
}

/** Each column is one that the kind has, once; each row has a number of its own. */
function mustBeSheet(kind: MasterKind, { columns, rows }: ImportTable): void {
  const unknown = columns.find((key) => !COLUMNS[kind].some((column) => column.key === key))
  if (unknown !== undefined) throw invalid(`table.columns.${unknown}`, 'unknown')
  if (new Set(columns).size !== columns.length) throw invalid('table.columns', 'duplicate')
  if (new Set(rows.map(({ row }) => row)).size !== rows.length) throw invalid('table.rows', 'duplicate')
}

const MOST_FOUND = 20_000

async function wantedBy(db: ReadDb, { text, which }: Inputs['imports']['sheet']): Promise<Wanted> {
  const active = which === 'all' ? null : which === 'active'
  if (text === '') return { customerIds: null, productIds: null, active, text }
  const found = async (kind: 'customer' | 'product') =>
    (await search(db, text, { kind, limit: MOST_FOUND })).map(({ refId }) => refId)
  return { customerIds: await found('customer'), productIds: await found('product'), active, text }
}

async function sheetPage(
  { core, actor }: Signed,
  input: Inputs['imports']['sheet'],
): Promise<{ rows: readonly RowValues[]; next: string | null }> {
  const { kind, after, limit } = input
  const { records, next } = await core.store.readLong(async (db) =>
    SHEETS[kind](db, await readLists(db), { after: after ?? '', limit }, await wantedBy(db, input)),
  )
  const keys = columnsFor(kind, seesCosts(actor.roles)).map(({ key }) => key)
  return { rows: records.map(({ values }) => Object.fromEntries(keys.map((key) => [key, values[key] ?? null]))), next }
}

/** R23.1 what open orders are judged by follows, as after the single saves. */
async function followUp({ core }: Signed, { touched }: Imported): Promise<void> {
  for (const customerId of new Set(touched.flatMap((one) => one.customerId ?? []))) {
    await reprojectOrdersOf(core, customerId)
  }
  for (const { plan } of touched) if (plan) await reprojectOrdersPricedBy(core, { ...plan, ids: [plan.id] })
}

/** Master data out to Excel and in from it. */
export const imports = {
  dryRun: os.imports.dryRun.handler(({ context: { core, actor }, input: { kind, table, changesFrom } }) => {
    mayImport(kind, actor.roles)
    mustBeSheet(kind, table)
    return core.store.readLong(async (db) => {
      const { today } = await momentOf(db, core.now())
      const { verdicts } = await judge(db, { kind, table, changesFrom, today, roles: actor.roles })
      return { counts: countsOf(verdicts), rows: await mapPausing(verdicts, outcomeOf) }
    })
  }),
  run: os.imports.run.handler(async ({ context, input }) => {
    mayImport(input.kind, context.actor.roles)
    mustBeSheet(input.kind, input.table)
    const imported = await runImport(context, input)
    await followUp(context, imported)
    return imported.answer
  }),
  progress: os.imports.progress.handler(({ context: { core, actor }, input }) =>
    progressOf(core.store, actor.id, input.key),
  ),
  sheet: os.imports.sheet.handler(({ context, input }) => sheetPage(context, input)),
}
