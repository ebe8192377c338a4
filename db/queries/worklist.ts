import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Actor } from '#shared/rules/roles.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import { NEVER } from '../kit.ts'
import type { ReadDb } from '../store.ts'
import { orderLines, orderSummary, users, worklist } from '../tables/index.ts'
import { hot, place } from './hot.ts'
import type { WorkItem } from './projection.ts'

export type Work = WorkItem & { readonly id: string; readonly orderId: string | null; readonly memoId: string | null }

const ofRole = hot((db: ReadDb) =>
  db
    .select()
    .from(worklist)
    .where(and(eq(worklist.role, place('role')), isNull(worklist.userId)))
    .orderBy(worklist.dueAt, worklist.id)
    .limit(place('limit'))
    .prepare(),
)
const ofUser = hot((db: ReadDb) =>
  db
    .select()
    .from(worklist)
    .where(eq(worklist.userId, place('userId')))
    .orderBy(worklist.dueAt, worklist.id)
    .limit(place('limit'))
    .prepare(),
)
const ofOrder = hot((db: ReadDb) =>
  db
    .select()
    .from(worklist)
    .where(eq(worklist.orderId, place('orderId')))
    .orderBy(worklist.step, worklist.id)
    .prepare(),
)

/**
 * R23.1 what waits for a person: his own work and that of his roles, what is due first at the top, at most `limit`.
 *
 * Each role is read off its own index from the top, then merged: the list never sorts more than it shows.
 */
export async function workOf(
  db: ReadDb,
  { id: userId, roles }: Pick<Actor, 'id' | 'roles'>,
  limit: number,
): Promise<readonly Work[]> {
  const [mine, ...theirs] = await Promise.all([
    ofUser(db).execute({ userId, limit }),
    ...roles.map((role) => ofRole(db).execute({ role, limit })),
  ])
  const all = [mine, ...theirs].flat().sort((a, b) => a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1))
  return all.slice(0, limit).map(shown)
}

/** Who waits for one order. */
export const workOfOrder = async (db: ReadDb, orderId: string): Promise<readonly Work[]> =>
  (await ofOrder(db).execute({ orderId })).map(shown)

/** Whose roles are waited for at each of some orders, in the order of their steps. */
export async function rolesWaiting(
  db: ReadDb,
  orderIds: readonly string[],
): Promise<ReadonlyMap<string | null, readonly Work['role'][]>> {
  if (orderIds.length === 0) return new Map()
  const rows = await db
    .select({ orderId: worklist.orderId, role: worklist.role })
    .from(worklist)
    .where(inArray(worklist.orderId, [...orderIds]))
    .orderBy(worklist.step, worklist.id)
  return new Map([...Map.groupBy(rows, ({ orderId }) => orderId)].map(([id, all]) => [id, all.map(({ role }) => role)]))
}

/** Nobody has a thousand things to do: whoever had would not be proposed anyway. */
const WORK_CAP = 1_000

const ofEach = hot((db: ReadDb) => {
  const some = db
    .select({ one: sql`1`.as('one') })
    .from(worklist)
    .where(and(eq(worklist.role, 'clerk'), eq(worklist.userId, users.id)))
    .limit(WORK_CAP)
    .as('some')
  const counted = db.select({ count: sql`count(*)` }).from(some)
  return db
    .select({ id: users.id, count: sql<number>`${counted}`.mapWith(Number) })
    .from(users)
    .where(eq(users.active, true))
    .prepare()
})

/** R1.6 how much open work each clerk has, at most 1,000, for proposing the one with least; who has none is not in it. */
export async function workByClerk(db: ReadDb): Promise<ReadonlyMap<string, number>> {
  const rows = await ofEach(db).execute()
  return new Map(rows.filter(({ count }) => count > 0).map(({ id, count }) => [id, count]))
}

const shown = ({ dueAt, ...row }: typeof worklist.$inferSelect): Work => ({
  ...row,
  dueAt: dueAt === NEVER ? null : dueAt,
})

/**
 * R8, R9 the clerks' work of some kinds, what is due first at the top: one clerk's, or everybody's.
 *
 * Only open work is in the list at all, so that everybody's stays short however many orders there are.
 */
export async function workByActions(
  db: ReadDb,
  {
    actions,
    userId,
    limit,
  }: { readonly actions: readonly string[]; readonly userId: string | null; readonly limit: number },
): Promise<readonly Work[]> {
  const rows = await db
    .select()
    .from(worklist)
    .where(
      and(
        eq(worklist.role, 'clerk'),
        userId === null ? undefined : eq(worklist.userId, userId),
        inArray(worklist.action, [...actions]),
      ),
    )
    .orderBy(worklist.dueAt, worklist.id)
    .limit(limit)
  return rows.map(shown)
}

const forProduction = hot((db: ReadDb) =>
  db
    .select()
    .from(worklist)
    .where(and(eq(worklist.role, 'production'), isNull(worklist.userId), eq(worklist.action, 'answerProduction')))
    .orderBy(worklist.dueAt, worklist.id)
    .limit(place('limit'))
    .prepare(),
)

/** R6.1 the orders that wait for production's written word, what is due first at the top; nothing else that it has to do. */
export const waitingForProduction = async (db: ReadDb, limit: number): Promise<readonly Work[]> =>
  (await forProduction(db).execute({ limit })).map(shown)

const OF_ORDER = sql`from ${orderLines} where ${orderLines.orderId} = ${orderSummary.orderId}`
/** The day for which the customer wants the first of the lines; the summary has the last (R6.4). */
const firstDay = sql<CivilDate | null>`(select min(${orderLines.requestedDate}) ${OF_ORDER})`

/** R5.1 the orders that wait for technical's written word, what is due first at the top, then what the customer needs first. */
export const waitingForTechnical = async (db: ReadDb, limit: number) =>
  db
    .select({
      orderId: orderSummary.orderId,
      number: orderSummary.number,
      customerName: orderSummary.customerName,
      class: orderSummary.class,
      productText: orderSummary.productText,
      quantity: orderSummary.quantity,
      unit: orderSummary.unit,
      requestedDate: firstDay,
      requestedDays: sql<number>`(select count(distinct ${orderLines.requestedDate}) ${OF_ORDER})`.mapWith(Number),
      code: worklist.whyCode,
      params: worklist.whyParams,
      since: worklist.since,
      dueAt: worklist.dueAt,
    })
    .from(worklist)
    .innerJoin(orderSummary, eq(orderSummary.orderId, worklist.orderId))
    .where(and(eq(worklist.role, 'technical'), isNull(worklist.userId), eq(worklist.action, 'answerTechnical')))
    .orderBy(worklist.dueAt, sql`coalesce(${firstDay}, '9999')`, orderSummary.number)
    .limit(limit)
