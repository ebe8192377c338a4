import { createHash } from 'node:crypto'
import { hasOrderedSince } from '#db/queries/plan-orders.ts'
import type { ReadDb } from '#db/store.ts'
import type { ImportCounts, RowOutcome } from '#shared/contract/imports.ts'
import { seesCosts } from '#shared/rules/cost-right.ts'
import { parentKeyOf } from '#shared/rules/master-import/keys.ts'
import type { MasterKind } from '#shared/rules/master-import/kinds.ts'
import { goodOf, judgedTogether, marked, rowReader } from '#shared/rules/master-import/read-rows.ts'
import type { ImportTable, RowProblem, RowRefusal, RowVerdict } from '#shared/rules/master-import/table.ts'
import { hasBegun, type PlanScope, planEditProblem } from '#shared/rules/price-plans.ts'
import type { Role } from '#shared/rules/roles.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import { mapPausing } from '../kit/map-pausing.ts'
import { type Gathered, gather } from './known.ts'
import { idIn } from './lists.ts'

export type Asked = {
  readonly kind: MasterKind
  readonly table: ImportTable
  readonly changesFrom: CivilDate | null
  readonly today: CivilDate
  readonly roles: readonly Role[]
}
export type Judged = Gathered & { readonly verdicts: readonly RowVerdict[] }

/**
 * Every row's verdict, by the same rules whether it is only looked at or saved right afterwards.
 *
 * Of 20,000 rows this takes a second or two: it is read and thought in small pieces, and never inside a transaction.
 */
export async function judge(db: ReadDb, asked: Asked): Promise<Judged> {
  const { kind, table, roles } = asked
  const gathered = await gather(db, kind)
  const readRow = rowReader(kind, table, gathered.known, { roles, seesCost: seesCosts(roles) })
  const verdicts = judgedTogether(kind, await mapPausing(table.rows, readRow), gathered.known)
  const problems = kind === 'planRows' ? await planProblems(db, asked, gathered, verdicts) : new Map()
  return { ...gathered, verdicts: marked(verdicts, problems) }
}

/** R4.4 what was in force on a past day is not made different by a file either: the plan's own rule decides. */
async function planProblems(
  db: ReadDb,
  { today, changesFrom }: Asked,
  { plans, lists }: Gathered,
  verdicts: readonly RowVerdict[],
): Promise<ReadonlyMap<number, readonly RowProblem[]>> {
  const touched = goodOf(verdicts).filter(({ state }) => state !== 'unchanged')
  const problems = new Map<number, readonly RowProblem[]>()
  for (const [key, rows] of Map.groupBy(touched, ({ values }) => parentKeyOf('planRows', values))) {
    const [first] = rows
    if (!first) continue
    const { scope, subject, from, to, plan } = first.values
    const whom = {
      scope: scope as PlanScope,
      subject: scope === 'customer' ? (idIn(lists.customers, subject) ?? '') : String(subject ?? ''),
    }
    const period = { from: from as CivilDate, to: to as CivilDate | null }
    const before = plans.get(key) ?? null
    const after = { ...whom, ...period, id: before?.id ?? '', active: true, pricesDiffer: true }
    const ordersSince = hasBegun(period, today) && (await hasOrderedSince(db, whom, period.from, today))
    const found = planEditProblem(before, { ...after, changesFrom: changesFrom ?? today }, today, ordersSince)
    if (!found) continue
    const column = found.field === 'changesFrom' ? null : found.field
    const problem = { column, code: found.reason as RowRefusal, said: String(plan) }
    for (const { row } of rows) problems.set(row, [problem])
  }
  return problems
}

/** What was seen of a row, in a few letters: another record, version, value or verdict has others. */
export function stampOf(verdict: RowVerdict): string {
  const seen = verdict.state === 'bad' ? verdict.problems : [verdict.known?.id, verdict.known?.version, verdict.changes]
  const text = JSON.stringify([verdict.state, verdict.name, seen])
  return createHash('sha256').update(text).digest('base64url').slice(0, 12)
}

export function outcomeOf(verdict: RowVerdict): RowOutcome {
  const { row, name } = verdict
  const head = { row, name, stamp: stampOf(verdict) }
  return verdict.state === 'bad'
    ? { ...head, state: 'bad', problems: verdict.problems }
    : { ...head, state: verdict.state, changes: verdict.changes }
}

export function countsOf(rows: readonly Pick<RowVerdict, 'state'>[]): ImportCounts {
  const count = (state: RowVerdict['state']) => rows.filter((one) => one.state === state).length
  return { new: count('new'), changed: count('changed'), unchanged: count('unchanged'), bad: count('bad') }
}
