import { index, sqliteTable } from 'drizzle-orm/sqlite-core'
import { instant, json, key, text } from '../kit.ts'
import type { TextParams } from './progress.ts'

/** A message to a person, kept with the time it was read (R23.2). `group` puts several of the same matter together. */
export const notices = sqliteTable(
  'notices',
  {
    id: key(),
    userId: text().notNull(),
    kind: text().notNull(),
    params: json<TextParams>().notNull(),
    orderId: text(),
    memoId: text(),
    group: text().notNull(),
    at: instant().notNull(),
    readAt: instant(),
  },
  (t) => [index('notices_user').on(t.userId, t.at, t.id), index('notices_unread').on(t.userId, t.readAt)],
)
