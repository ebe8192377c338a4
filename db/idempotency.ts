import { createHash } from 'node:crypto'
import { and, eq, lt } from 'drizzle-orm'
import { canonicalJson } from '#shared/values/canonical.ts'
import type { Instant } from '#shared/values/instant.ts'
import { hot, inserter, only, place } from './queries/hot.ts'
import type { ReadDb, WriteDb } from './store.ts'
import { idempotency } from './tables/index.ts'

/** One save as the client asked for it; the key is made by the client, anew for each save. */
export type SaveKey = {
  readonly key: string
  readonly userId: string
  readonly procedure: string
  readonly input: unknown
}

/** `mistaken`: the key was used before for another procedure or input. */
export type EarlierAnswer =
  | { readonly state: 'new' }
  | { readonly state: 'answered'; readonly answer: unknown }
  | { readonly state: 'mistaken' }

const digestOf = ({ procedure, input }: SaveKey): string =>
  createHash('sha256')
    .update(`${procedure}\n${canonicalJson(input ?? null)}`)
    .digest('hex')

const byKey = hot((db: ReadDb) =>
  db
    .select({ inputDigest: idempotency.inputDigest, answer: idempotency.answer })
    .from(idempotency)
    .where(and(eq(idempotency.userId, place('userId')), eq(idempotency.key, place('key'))))
    .prepare(),
)
const insertAnswer = inserter(idempotency)

/** What this save was answered, if it was asked for before. Ask it first thing in the save's transaction. */
export async function earlierAnswer(db: ReadDb, save: SaveKey): Promise<EarlierAnswer> {
  const row = only(await byKey(db).execute({ userId: save.userId, key: save.key }))
  if (!row) return { state: 'new' }
  return row.inputDigest === digestOf(save) ? { state: 'answered', answer: row.answer } : { state: 'mistaken' }
}

/** Keeps the answer, in the same transaction as what it speaks of. */
export async function keepAnswer(db: WriteDb, save: SaveKey, answer: unknown, at: Instant): Promise<void> {
  const { key, userId, procedure } = save
  await insertAnswer(db, { key, userId, procedure, inputDigest: digestOf(save), answer, at })
}

/** Forgets answers given before a moment; a client does not ask again after days. */
export async function forgetAnswers(db: WriteDb, before: Instant): Promise<void> {
  await db.delete(idempotency).where(lt(idempotency.at, before))
}
