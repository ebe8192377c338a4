import { and, desc, eq, gte, inArray, isNull, ne, sql } from 'drizzle-orm'
import type { MemoFacts } from '#shared/rules/order-file.ts'
import type { Instant } from '#shared/values/instant.ts'
import { newId } from '../ids.ts'
import type { ReadDb, WriteDb } from '../store.ts'
import { callbackTasks, customers, type MemoStatus, memos } from '../tables/index.ts'
import { hot, inserter, only, place, type Saved } from './hot.ts'

export type Memo = typeof memos.$inferSelect
/** Everything of a memo that an edit may change. */
export type MemoChange = Partial<Omit<Memo, 'id' | 'number' | 'version' | 'takenAt' | 'takenById' | 'takenByName'>>
export type CallbackTask = typeof callbackTasks.$inferSelect

const insertRow = inserter(memos)
const byId = hot((db: ReadDb) =>
  db
    .select()
    .from(memos)
    .where(eq(memos.id, place('id')))
    .prepare(),
)

/** R1.2 */
export const insertMemo = (db: WriteDb, memo: Memo): Promise<void> => insertRow(db, memo)

export const memoById = async (db: ReadDb, id: string): Promise<Memo | null> => only(await byId(db).execute({ id }))

/** The numbers of some memos by their ids; unknown ones are left out. */
export async function memoNumbers(db: ReadDb, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: memos.id, number: memos.number })
    .from(memos)
    .where(inArray(memos.id, [...ids]))
  return new Map(rows.map((row) => [row.id, row.number]))
}

/** Changes a memo; writes nothing where a newer version is there. */
export async function updateMemo(db: WriteDb, id: string, expected: number, change: MemoChange): Promise<Saved> {
  const done = only(
    await db
      .update(memos)
      .set({ ...change, version: sql`${memos.version} + 1` })
      .where(and(eq(memos.id, id), eq(memos.version, expected)))
      .returning({ version: memos.version }),
  )
  return done
    ? { saved: true, version: done.version }
    : { saved: false, current: (await memoById(db, id))?.version ?? 0 }
}

/** What an order file says about its memo. */
export async function memoFacts(db: ReadDb, id: string): Promise<MemoFacts | null> {
  const memo = await memoById(db, id)
  return (
    memo && {
      id: memo.id,
      number: memo.number,
      channel: memo.channel,
      takenAt: memo.takenAt,
      takenBy: { id: memo.takenById, name: memo.takenByName },
      promisedUntil: memo.promisedUntil,
      answeredAt: memo.answeredAt,
      answeredBy: memo.answeredById === null ? null : { id: memo.answeredById, name: memo.answeredByName ?? '' },
    }
  )
}

export type MemoCursor = { readonly takenAt: Instant; readonly id: string }

/** Memos of one status with the customer's name, newest first, a page from `after` on. */
export async function listMemos(
  db: ReadDb,
  { status, after, limit }: { readonly status: MemoStatus; readonly after?: MemoCursor; readonly limit: number },
) {
  const page = db
    .select()
    .from(memos)
    .where(
      and(eq(memos.status, status), after && sql`(${memos.takenAt}, ${memos.id}) < (${after.takenAt}, ${after.id})`),
    )
    .orderBy(desc(memos.takenAt), desc(memos.id))
    .limit(limit)
  const found = await page
  const names = await customerNames(db, found)
  return found.map((memo) => ({ memo, customer: names.get(memo.customerId ?? '') ?? memo.customerName }))
}

async function customerNames(db: ReadDb, found: readonly Memo[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(found.flatMap(({ customerId }) => customerId ?? []))]
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: customers.id, name: customers.shortName })
    .from(customers)
    .where(inArray(customers.id, ids))
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** R1.4 the customer's open memos since a moment, newest first, at most 20; whether one is a duplicate is a rule. */
export const openMemosOf = async (
  db: ReadDb,
  { customerId, since, exceptMemoId }: { customerId: string; since: Instant; exceptMemoId: string },
): Promise<readonly Memo[]> =>
  db
    .select()
    .from(memos)
    .where(
      and(
        eq(memos.customerId, customerId),
        gte(memos.takenAt, since),
        eq(memos.status, 'open'),
        ne(memos.id, exceptMemoId),
      ),
    )
    .orderBy(desc(memos.takenAt))
    .limit(20)

/** When a customer was last heard of, by whichever way, or null. */
export async function lastHeardOf(db: ReadDb, customerId: string): Promise<Instant | null> {
  const newest = await db
    .select({ takenAt: memos.takenAt })
    .from(memos)
    .where(eq(memos.customerId, customerId))
    .orderBy(desc(memos.takenAt))
    .limit(1)
  return only(newest)?.takenAt ?? null
}

/** R2.2 asks somebody to call back for what is missing. */
export async function insertCallback(
  db: WriteDb,
  task: Omit<CallbackTask, 'id' | 'doneAt' | 'doneById' | 'outcome'>,
): Promise<string> {
  const id = newId()
  await db.insert(callbackTasks).values({ id, ...task, outcome: '' })
  return id
}

/** Writes down what the call brought; null where the task is done already or does not exist. */
export async function finishCallback(
  db: WriteDb,
  id: string,
  { at, byId, outcome }: { readonly at: Instant; readonly byId: string; readonly outcome: string },
): Promise<CallbackTask | null> {
  return only(
    await db
      .update(callbackTasks)
      .set({ doneAt: at, doneById: byId, outcome })
      .where(and(eq(callbackTasks.id, id), isNull(callbackTasks.doneAt)))
      .returning(),
  )
}

/** R2.2 the call-backs of some memos, those that are done as well, the oldest first. */
export const callbacksOfMemos = async (db: ReadDb, memoIds: readonly string[]): Promise<readonly CallbackTask[]> =>
  memoIds.length === 0
    ? []
    : db
        .select()
        .from(callbackTasks)
        .where(inArray(callbackTasks.memoId, [...memoIds]))
        .orderBy(callbackTasks.createdAt)

export const callbacksOfMemo = (db: ReadDb, memoId: string): Promise<readonly CallbackTask[]> =>
  callbacksOfMemos(db, [memoId])
