import type { CivilDate } from '#shared/values/civil-date.ts'
import { overlaps } from '../periods.ts'
import type { RowValues } from './column.ts'
import { parentKeyOf, planKeyOf } from './keys.ts'
import type { MasterKind } from './kinds.ts'
import { plainKey } from './plain.ts'
import type { GoodRow, Known, Period, RowProblem } from './table.ts'

/** Problems by the row's number in the file. */
export type Problems = ReadonlyMap<number, readonly RowProblem[]>

const HEAD = ['scope', 'subject', 'to'] as const

/** A price plan's rows say the same of whom it is for and of its period, as the plan has it or as its first row began. */
export function differingPlans(rows: readonly GoodRow[], known: Known): Problems {
  const heads = new Map<string, RowValues>()
  for (const [plan, head] of known.parents) if (head !== 'ambiguous') heads.set(plan, head)
  const problems = new Map<number, readonly RowProblem[]>()
  for (const { row, values } of rows) {
    const plan = planKeyOf(values)
    const head = heads.get(plan)
    if (!head) heads.set(plan, values)
    const column = head && HEAD.find((one) => (head[one] ?? '') !== (values[one] ?? ''))
    if (!head || !column) continue
    const [said, other] = [String(values[column] ?? ''), String(head[column] ?? '')]
    problems.set(row, [{ column, code: 'planDiffers', said, other }])
  }
  return problems
}

/** The name under which a row's period counts, and the period; null for what is out of force. */
function periodOf(kind: MasterKind, { values }: GoodRow): readonly [string, Period | null] {
  const { from, to } = values
  const name = String(kind === 'contracts' ? values.number : values.plan)
  const subject = kind === 'contracts' ? String(values.customer) : `${String(values.scope)} ${String(values.subject)}`
  const period = { name, subject, from: from as CivilDate, to: to as CivilDate | null }
  return [kind === 'contracts' ? plainKey(name) : planKeyOf(values), values.active === false ? null : period]
}

/**
 * R4.3, R4.4 on each day one contract for a customer, and one price plan for everyone, a class, a customer.
 *
 * The file's rows are laid over what is in force. A row that cannot be taken leaves what it would have changed as it is, which
 * may stand in another's way: so it is asked again until nothing more collides.
 */
export function overlapping(kind: MasterKind, rows: readonly GoodRow[], known: Known): Problems {
  if (kind !== 'contracts' && kind !== 'planRows') return new Map()
  const problems = new Map<number, readonly RowProblem[]>()
  for (;;) {
    const left = rows.filter(({ row }) => !problems.has(row))
    const found = collisions(kind, left, known)
    if (found.size === 0) return problems
    for (const [row, problem] of found) problems.set(row, [problem])
  }
}

function collisions(kind: MasterKind, rows: readonly GoodRow[], known: Known): ReadonlyMap<number, RowProblem> {
  const periods = new Map<string, Period | null>(known.periods)
  for (const row of rows) periods.set(...periodOf(kind, row))
  const bySubject = Map.groupBy(
    [...periods].flatMap(([key, period]) => (period ? [{ key, period }] : [])),
    ({ period }) => period.subject,
  )
  const found = new Map<number, RowProblem>()
  for (const good of rows) {
    const [key, period] = periodOf(kind, good)
    if (!period || good.state === 'unchanged') continue
    const other = bySubject.get(period.subject)?.find((one) => one.key !== key && overlaps(one.period, period))
    if (!other) continue
    const said = `${period.from} – ${period.to ?? ''}`
    found.set(good.row, { column: 'from', code: 'overlaps', said, other: other.period.name })
  }
  return found
}

/** How many belong to one customer, plan or contract at most, as its own form takes them. */
const MOST_PARTS: Partial<Record<MasterKind, number>> = {
  contacts: 100,
  addresses: 100,
  articles: 500,
  planRows: 2_000,
  contractPrices: 2_000,
}

/** Rows that would be more than their customer, plan or contract can hold. */
export function crowded(kind: MasterKind, rows: readonly GoodRow[], known: Known): Problems {
  const most = MOST_PARTS[kind]
  const fresh = rows.filter(({ state }) => state === 'new')
  if (most === undefined || fresh.length === 0) return new Map()
  const held = new Map<string, number>()
  const add = (parent: string): number => {
    const count = (held.get(parent) ?? 0) + 1
    held.set(parent, count)
    return count
  }
  for (const record of known.records.values()) if (typeof record !== 'string') add(parentKeyOf(kind, record.values))
  return new Map(
    fresh
      .filter(({ values }) => add(parentKeyOf(kind, values)) > most)
      .map(({ row, name }) => [row, [{ column: null, code: 'tooMany', said: name, other: String(most) }]]),
  )
}
