import { draftAt, dropDraft, saveDraft } from '#db/queries/drafts.ts'
import { listFaxes } from '#db/queries/faxes.ts'
import { markRead, noticesOf } from '#db/queries/notices.ts'
import { type OrderListRow, ordersByIds, sumOrders } from '#db/queries/order-list.ts'
import { listUsers } from '#db/queries/users.ts'
import { rolesWaiting, type Work, workOf } from '#db/queries/worklist.ts'
import type { ReadDb } from '#db/store.ts'
import type { TaskRow } from '#shared/contract/office.ts'
import type { Actor } from '#shared/rules/roles.ts'
import { civilDateOf, type Instant } from '#shared/values/instant.ts'
import { os } from './kit/implementer.ts'
import { momentOf } from './kit/moment.ts'

const LONGEST_DESK = 200

/** R23.1 rows of the worklist with what their orders look like, and who else is waited for: two queries for all of them. */
async function taskRows(db: ReadDb, all: readonly Work[]): Promise<readonly TaskRow[]> {
  const ids = [...new Set(all.flatMap(({ orderId }) => orderId ?? []))]
  const [summaries, waiting] = await Promise.all([ordersByIds(db, ids), rolesWaiting(db, ids)])
  const byId = new Map(summaries.map((row) => [row.orderId, row]))
  return all.map((work) => taskRow(work, byId.get(work.orderId ?? ''), waiting.get(work.orderId) ?? []))
}

function taskRow(work: Work, summary: OrderListRow | undefined, roles: readonly Work['role'][]): TaskRow {
  const others = [...new Set(roles.filter((role) => role !== work.role))]
  return {
    orderId: work.orderId,
    memoId: work.memoId,
    number: work.number,
    customerName: work.customerName,
    class: summary?.class ?? null,
    ticks: summary?.ticks ?? '',
    step: work.step,
    action: work.action as TaskRow['action'],
    code: work.whyCode,
    params: work.whyParams,
    since: work.since,
    dueAt: work.dueAt,
    others,
  }
}

const isPromise = (row: { readonly action: string }): boolean =>
  row.action === 'answerMemo' || row.action === 'recordAnswer'

/** R3.2 the promises of others that are past due: they are the supervisor's too. */
async function overduePromises(db: ReadDb, actor: Actor, now: Instant): Promise<readonly Work[]> {
  if (!actor.roles.includes('supervisor')) return []
  const others = (await listUsers(db)).filter((user) => user.id !== actor.id)
  const lists = await Promise.all(others.map(({ id }) => workOf(db, { id, roles: [] }, LONGEST_DESK)))
  return lists.flat().filter((work) => isPromise(work) && work.dueAt !== null && work.dueAt < now)
}

const NEVER = Number.MAX_SAFE_INTEGER
/** R23.1 what waits for a person, sorted by time left, with the late promises that he answers for. */
async function deskOf(db: ReadDb, actor: Actor, now: Instant, limit: number): Promise<readonly Work[]> {
  const mine = await workOf(db, actor, limit)
  const overdue = await overduePromises(db, actor, now)
  const all = [...mine, ...overdue.filter((work) => mine.every((one) => one.id !== work.id))]
  return all.toSorted((a, b) => (a.dueAt ?? NEVER) - (b.dueAt ?? NEVER)).slice(0, limit)
}

/** My desk: what waits, promises, notices, and what was typed but not saved. */
export const desk = {
  tasks: os.desk.tasks.handler(({ context: { core, actor }, input }) =>
    core.store.read(async (db) => {
      const { now, today, policy } = await momentOf(db, core.now())
      const work = await deskOf(db, actor, now, input.limit + 1)
      const rows = await taskRows(db, work.slice(0, input.limit))
      const dayOf = (at: Instant) => civilDateOf(at, policy.timeZone)
      const mine = { clerkId: actor.id, stage: 'inProduction' as const }
      return {
        rows,
        more: work.length > input.limit,
        counters: {
          waiting: rows.length,
          late: rows.filter((row) => row.dueAt !== null && row.dueAt < now).length,
          today: rows.filter((row) => row.dueAt !== null && row.dueAt >= now && dayOf(row.dueAt) === today).length,
          signBackMissing: rows.filter((row) => row.step === 9).length,
          promises: rows.filter(isPromise).length,
          faxes: (await listFaxes(db, { status: 'unfiled', limit: 200 })).length,
          inProduction: (await sumOrders(db, mine)).count,
        },
      }
    }),
  ),
  promises: os.desk.promises.handler(({ context: { core, actor } }) =>
    core.store.read(async (db) => {
      const work = await deskOf(db, actor, core.now(), LONGEST_DESK)
      return taskRows(db, work.filter(isPromise))
    }),
  ),
  notices: os.desk.notices.handler(({ context: { core, actor } }) =>
    core.store.read(async (db) => {
      const found = await noticesOf(db, { userId: actor.id, limit: 50 })
      return found.map(({ id, kind, params, orderId, at, readAt }) => ({ id, kind, params, orderId, at, readAt }))
    }),
  ),
  readNotice: os.desk.readNotice.handler(async ({ context: { core, actor }, input }) => {
    await core.store.tx((db) => markRead(db, { userId: actor.id, ids: [input.id], at: core.now() }))
    return null
  }),
  draft: os.desk.draft.handler(({ context: { core, actor }, input }) =>
    core.store.read(async (db) => {
      const draft = await draftAt(db, { userId: actor.id, key: input.name })
      return draft && { body: String(draft.body), at: draft.at }
    }),
  ),
  keepDraft: os.desk.keepDraft.handler(async ({ context: { core, actor }, input }) => {
    const at = core.now()
    await core.store.tx((db) => saveDraft(db, { userId: actor.id, key: input.name }, { body: input.body, at }))
    return { at }
  }),
  dropDraft: os.desk.dropDraft.handler(async ({ context: { core, actor }, input }) => {
    await core.store.tx((db) => dropDraft(db, { userId: actor.id, key: input.name }))
    return null
  }),
}
