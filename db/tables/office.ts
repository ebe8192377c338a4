import { index, primaryKey, sqliteTable, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Role } from '#shared/rules/roles.ts'
import { count, day, instant, json, key, text, yesNo } from '../kit.ts'

/** What the office may set: policy, company, calendar, supervision tips. The version tells a clash; history is in the audit. */
export const settings = sqliteTable('settings', {
  key: key(),
  value: json<unknown>().notNull(),
  version: count().notNull(),
  setAt: instant().notNull(),
  setById: text(),
})

export const users = sqliteTable(
  'users',
  {
    id: key(),
    /** What the person types or picks to sign in. */
    login: text().notNull(),
    name: text().notNull(),
    /** Initials, for picking a person by letters. */
    pinyin: text().notNull(),
    roles: json<readonly Role[]>().notNull(),
    phone: text().notNull(),
    /** Regions whose customers a salesperson or clerk looks after (R1.6). */
    region: text().notNull(),
    /** scrypt of the PIN with its salt and cost, in one text (platform/pin.ts). */
    pinHash: text().notNull(),
    failedAttempts: count().notNull(),
    lockedUntil: instant(),
    /** When he last signed in, locked his screen or signed out; null before the first time. */
    lastSeenAt: instant(),
    active: yesNo().notNull(),
    version: count().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [uniqueIndex('users_login').on(t.login)],
)

/** A signed-in place. The token itself is never kept, only its SHA-256. */
export const sessions = sqliteTable(
  'sessions',
  {
    tokenHash: key(),
    userId: text()
      .notNull()
      .references(() => users.id),
    door: text().notNull(),
    createdAt: instant().notNull(),
    lockedAt: instant(),
  },
  (t) => [index('sessions_user').on(t.userId)],
)

/** What somebody has typed and not saved, by place on the screen. */
export const drafts = sqliteTable(
  'drafts',
  { userId: text().notNull(), key: text().notNull(), body: json<unknown>().notNull(), at: instant().notNull() },
  (t) => [primaryKey({ columns: [t.userId, t.key] })],
)

/** Filters that somebody keeps under a name. */
export const savedViews = sqliteTable(
  'saved_views',
  {
    id: key(),
    userId: text().notNull(),
    list: text().notNull(),
    name: text().notNull(),
    filter: json<unknown>().notNull(),
    at: instant().notNull(),
  },
  (t) => [index('saved_views_user').on(t.userId, t.list)],
)

/** The last serial taken on a day in a series (R7.1); taken in the transaction that uses it. */
export const daySerials = sqliteTable(
  'day_serials',
  { series: text().notNull(), date: day().notNull(), last: count().notNull() },
  (t) => [primaryKey({ columns: [t.series, t.date] })],
)
