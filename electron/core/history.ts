import { type AuditLine, auditPage } from '#db/audit.ts'
import { customersByIds } from '#db/queries/customers.ts'
import { productsByIds } from '#db/queries/products.ts'
import { listUsers } from '#db/queries/users.ts'
import type { ReadDb } from '#db/store.ts'
import type { HistoryEntry, HistoryPageAnswer } from '#shared/contract/history.ts'
import { seesCosts } from '#shared/rules/cost-right.ts'
import type { Role } from '#shared/rules/roles.ts'
import { recordChanges } from '#shared/values/record-diff.ts'
import { type Inputs, os } from './kit/implementer.ts'

/** The field that says why another one is as it is. */
const BECAUSE: Readonly<Record<string, string>> = { class: 'classReason', blacklisted: 'blacklistReason' }

/** R4.7 what only those with the right may see, also when it is long past. */
const COSTS: readonly string[] = ['cost']

const textAt = (record: unknown, field: string | undefined): string => {
  const value = field === undefined ? '' : (record as Readonly<Record<string, unknown>> | null)?.[field]
  return typeof value === 'string' ? value : ''
}

/** Before migration 9 a line was written down whole before its save and in part behind it: what was not asked stays. */
function comparable({ entity, before, after }: AuditLine): unknown {
  if (entity !== 'productionLine' || before === null || after === null) return before
  const asked = Object.keys(after as object)
  return Object.fromEntries(Object.entries(before as object).filter(([key]) => asked.includes(key)))
}

function entryOf(line: AuditLine, roles: readonly Role[]): HistoryEntry {
  const { seq, at, whoName, door, action, before, after } = line
  const changes = recordChanges(comparable(line), after)
    .filter((one) => seesCosts(roles) || !COSTS.includes(one.path))
    .map((one) => ({ ...one, because: textAt(after, BECAUSE[one.path]) }))
  return { seq, at, by: whoName, door, action, isFirst: before === null && action !== 'setDays', changes }
}

const MOST_NAMES = 300

/** What the ids among the values are called. */
async function namesIn(db: ReadDb, rows: readonly HistoryEntry[]): Promise<HistoryPageAnswer['names']> {
  const values = rows.flatMap(({ changes }) =>
    changes
      .filter((one) => one.path.endsWith('Id'))
      .flatMap((one) => [one.before, one.after, one.item])
      .filter((one): one is string => typeof one === 'string' && one !== ''),
  )
  const ids = [...new Set(values)].slice(0, MOST_NAMES)
  const [people, customers, products] = await Promise.all([
    listUsers(db),
    customersByIds(db, ids),
    productsByIds(db, ids),
  ])
  return Object.fromEntries<string>([
    ...people.map(({ id, name }) => [id, name] as const),
    ...customers.map(({ id, number, name }) => [id, `${number} ${name}`] as const),
    ...products.map(({ id, number }) => [id, number] as const),
  ])
}

async function historyPage(
  db: ReadDb,
  { entity, id, before, limit }: Inputs['office']['history'],
  roles: readonly Role[],
): Promise<HistoryPageAnswer> {
  const found = await auditPage(db, { entity, entityId: id, before, limit: limit + 1 })
  const rows = found.slice(0, limit).map((line) => entryOf(line, roles))
  const nextBefore = found.length > limit ? (rows.at(-1)?.seq ?? null) : null
  return { rows, names: await namesIn(db, rows), nextBefore }
}

/** Who changed which field of a record when: read off the audit chain, page by page. */
export const history = {
  history: os.office.history.handler(({ context: { core, actor }, input }) =>
    core.store.read((db) => historyPage(db, input, actor.roles)),
  ),
}
