import { and, desc, eq, gte, lt } from 'drizzle-orm'
import type { Instant } from '#shared/values/instant.ts'
import type { ReadDb, WriteDb } from '../store.ts'
import { settings, users } from '../tables/index.ts'
import { saveSetting, setting } from './settings.ts'

/** Two customers of whom somebody said that they are not one and the same; the smaller id stands first. */
export type NotDouble = { readonly a: string; readonly b: string; readonly at: Instant; readonly by: string }

const PREFIX = 'notDouble/'
// '0' comes right after '/': everything under the prefix is one range of keys.
const BEHIND = 'notDouble0'
// Who said it of more pairs than these has other troubles; the oldest come up once more.
const MOST_PAIRS = 5_000
const keyOf = (one: string, other: string): string => `${PREFIX}${[one, other].toSorted().join('/')}`

/** Every pair of which that was said and not taken back, the newest first. */
export async function notDoubles(db: ReadDb): Promise<readonly NotDouble[]> {
  const rows = await db
    .select({ key: settings.key, value: settings.value, at: settings.setAt, by: users.name })
    .from(settings)
    .innerJoin(users, eq(users.id, settings.setById))
    .where(and(gte(settings.key, PREFIX), lt(settings.key, BEHIND)))
    .orderBy(desc(settings.setAt))
    .limit(MOST_PAIRS)
  return rows.flatMap(({ key, value, at, by }) => {
    const [a = '', b = ''] = key.slice(PREFIX.length).split('/')
    return value === true ? [{ a, b, at, by }] : []
  })
}

/** Says of two customers that they are not the same, or takes it back; false where it was so already. */
export async function sayNotDouble(
  db: WriteDb,
  { one, other, isSo, at, byId }: { one: string; other: string; isSo: boolean; at: Instant; byId: string },
): Promise<boolean> {
  const key = keyOf(one, other)
  const before = await setting(db, key)
  if ((before?.value === true) === isSo) return false
  await saveSetting(db, { key, value: isSo, expected: before?.version ?? 0, at, byId })
  return true
}
