import { createHash } from 'node:crypto'
import { auditOf, lastAuditLine } from '#db/audit.ts'
import type { ReadDb } from '#db/store.ts'
import type { ImportAnswer, ImportCounts } from '#shared/contract/imports.ts'
import { parentKeyOf } from '#shared/rules/master-import/keys.ts'
import { MOST_TOGETHER } from '#shared/rules/master-import/kinds.ts'
import { goodOf } from '#shared/rules/master-import/read-rows.ts'
import type { GoodRow, RowVerdict } from '#shared/rules/master-import/table.ts'
import type { Inputs, Signed } from '../kit/implementer.ts'
import { mapPausing } from '../kit/map-pausing.ts'
import { momentOf } from '../kit/moment.ts'
import { clash, invalid } from '../kit/refusals.ts'
import { answeredBefore, type Save, saveOnce } from '../kit/save.ts'
import { type PortionsSaved, saveInPortions } from './portions.ts'
import { oneAtATime, withProgress } from './progress.ts'
import { ENTITIES } from './record.ts'
import { type Group, type Judging, saveGroup } from './save-rows.ts'
import type { Touched } from './savers.ts'
import { countsOf, judge, stampOf } from './verdicts.ts'

type RunInput = Inputs['imports']['run']
export type Imported = { readonly answer: ImportAnswer; readonly touched: readonly Touched[] }

const MOST_NAMED = 200

/** R19.3 rows where something is not as the dry run showed it are named; nothing of the file is saved then. */
async function mustBeAsShown(db: ReadDb, input: RunInput, verdicts: readonly RowVerdict[], at: number): Promise<void> {
  const stamps = await mapPausing(verdicts, stampOf)
  const moved = verdicts.filter((_, index) => stamps[index] !== input.stamps[index])
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

/** Ends before beginnings: what makes room in time is saved before what takes it. */
const inOrder = (rows: readonly GoodRow[]): readonly GoodRow[] =>
  rows.toSorted((a, b) => Number(a.state === 'new') - Number(b.state === 'new') || a.row - b.row)

/** The file judged once more against what the office has now, on one snapshot and outside of any transaction. */
async function judgedNow({ core, actor }: Signed, input: RunInput) {
  return core.store.readLong(async (db) => {
    const { kind, table, reason } = input
    const seenUpTo = await lastAuditLine(db)
    const { today } = await momentOf(db, core.now())
    const asked = { kind, table, changesFrom: input.changesFrom, today, roles: actor.roles }
    const { verdicts, lists, plans } = await judge(db, asked)
    await mustBeAsShown(db, input, verdicts, core.now())
    const counts = countsOf(verdicts)
    if (input.take === 'allOrNothing' && counts.bad > 0) throw invalid('table.rows', 'badRows')
    const good = inOrder(goodOf(verdicts).filter(({ state }) => state !== 'unchanged'))
    const groups: Group[] = [...Map.groupBy(good, ({ row, values }) => parentKeyOf(kind, values) || row).values()]
    const changesFrom = input.changesFrom ?? today
    const judging: Judging = { kind, actor, lists, plans, reason, changesFrom, today, seenUpTo }
    return { counts, groups, judging, rows: good.length }
  })
}

/** What is left of the counts when some of the good rows were not saved. */
function answerOf(counts: ImportCounts, left: Group): ImportAnswer {
  const saved = (state: 'new' | 'changed') => counts[state] - left.filter((one) => one.state === state).length
  const named = left.slice(0, MOST_NAMED).map(({ row, name }) => ({ row, name }))
  return { ...counts, new: saved('new'), changed: saved('changed'), left: named, leftCount: left.length }
}

async function audited(save: Save, { key, kind, reason }: RunInput, answer: ImportAnswer): Promise<ImportAnswer> {
  const { left, ...counts } = answer
  const entry = { action: 'importMasterData', entity: 'import', entityId: key, before: null }
  await save.audit({ ...entry, after: { kind, reason, ...counts, left: left.map(({ row }) => row).join(' ') } })
  if (counts.new + counts.changed > 0) save.announce({ topic: 'customer', id: key })
  return answer
}

const digestOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex')

/**
 * Saves what a dry run showed; asked twice with one key it answers twice and saves once.
 *
 * Up to a hundred rows are one transaction: all of them, or none. More are saved record by record in portions, so that
 * nobody's save waits for them (ADR 6); what was left out is in the answer. Each record has its audit entry, through the
 * function of its own form. Screens are told once.
 */
export async function runImport(context: Signed, input: RunInput): Promise<Imported> {
  const { key, table, stamps, ...rest } = input
  const asked = { key, procedure: 'import', input: { ...rest, digest: digestOf([table, stamps]) } }
  const { store } = context.core
  const whose = { userId: context.actor.id, key, total: table.rows.length }
  return oneAtATime(store, whose, async () => {
    const earlier = await store.read((db) => answeredBefore(db, context, asked))
    if (earlier) return { answer: earlier.answer as ImportAnswer, touched: [] }
    return withProgress(store, whose, async (tell) => {
      const { counts, groups, judging, rows } = await judgedNow(context, input)
      let done = table.rows.length - rows
      const told = (more: number) => {
        done += more
        tell(done)
      }
      const inPortions = rows > MOST_TOGETHER ? await saveInPortions(context, judging, groups, told) : null
      const touched: Touched[] = [...(inPortions?.touched ?? [])]
      const answer = await saveOnce(context, asked, async (save) => {
        if (inPortions === null) for (const group of groups) touched.push(await saveGroup(save, judging, group))
        return audited(save, input, answerOf(counts, leftOf(inPortions)))
      })
      return { answer, touched }
    })
  })
}

const leftOf = (saved: PortionsSaved | null): Group => saved?.left ?? []
