import { and, eq, sql } from 'drizzle-orm'
import type { Instant } from '#shared/values/instant.ts'
import type { ReadDb, WriteDb } from '../store.ts'
import { settings } from '../tables/index.ts'
import { hot, only, place, type Saved } from './hot.ts'

export type Setting = { readonly key: string; readonly value: unknown; readonly version: number }

const fields = { key: settings.key, value: settings.value, version: settings.version }
const byKey = hot((db: ReadDb) =>
  db
    .select({ ...fields, value: sql<string>`${settings.value}` })
    .from(settings)
    .where(eq(settings.key, place('key')))
    .prepare(),
)

// Every save asks for the policy several times, and a calendar is long: the same text is read once. By text, not by
// version, so that what another process or a rollback wrote is never mistaken for it.
const lastRead = new Map<string, { readonly text: string; readonly value: unknown }>()

function valueOf(key: string, text: string): unknown {
  const last = lastRead.get(key)
  if (last?.text === text) return last.value
  const value: unknown = JSON.parse(text)
  lastRead.set(key, { text, value })
  return value
}

/** One setting, or null where the office never set it. The value is shared by all who ask: nobody may change it. */
export async function setting(db: ReadDb, key: string): Promise<Setting | null> {
  const row = only(await byKey(db).execute({ key }))
  return row && { ...row, value: valueOf(key, row.value) }
}

export const allSettings = async (db: ReadDb): Promise<readonly Setting[]> =>
  db.select(fields).from(settings).orderBy(settings.key)

/** Sets one; `expected` is the version that was seen, 0 where there was none. */
export async function saveSetting(
  db: WriteDb,
  {
    key,
    value,
    expected,
    at,
    byId,
  }: { key: string; value: unknown; expected: number; at: Instant; byId: string | null },
): Promise<Saved> {
  const row = { key, value, version: expected + 1, setAt: at, setById: byId }
  const written =
    expected === 0
      ? await db.insert(settings).values(row).onConflictDoNothing().returning({ version: settings.version })
      : await db
          .update(settings)
          .set({ value, version: sql`${settings.version} + 1`, setAt: at, setById: byId })
          .where(and(eq(settings.key, key), eq(settings.version, expected)))
          .returning({ version: settings.version })
  const done = only(written)
  return done
    ? { saved: true, version: done.version }
    : { saved: false, current: (await setting(db, key))?.version ?? 0 }
}
