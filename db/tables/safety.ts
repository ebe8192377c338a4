import { index, integer, primaryKey, sqliteTable, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { count, instant, json, key, text } from '../kit.ts'

/** One line per change; each carries the digest of the one before, so that nothing can be taken out unseen. Append only. */
export const audit = sqliteTable(
  'audit',
  {
    seq: integer().primaryKey(),
    at: instant().notNull(),
    whoId: text(),
    whoName: text().notNull(),
    door: text().notNull(),
    action: text().notNull(),
    entity: text().notNull(),
    entityId: text().notNull(),
    before: json<unknown>(),
    after: json<unknown>(),
    prevHash: text().notNull(),
    hash: text().notNull(),
  },
  (t) => [index('audit_entity').on(t.entity, t.entityId, t.seq)],
)

/** Answers already given, so that a client that did not hear one may ask again. */
export const idempotency = sqliteTable(
  'idempotency',
  {
    key: text().notNull(),
    userId: text().notNull(),
    procedure: text().notNull(),
    /** SHA-256 of the canonical input: the same key with another input is a mistake of the client. */
    inputDigest: text().notNull(),
    answer: json<unknown>(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.key] }), index('idempotency_at').on(t.at)],
)

/** Every printing and copying of a document, numbered. Append only. */
export const printLog = sqliteTable(
  'print_log',
  {
    id: key(),
    document: text().notNull(),
    documentId: text().notNull(),
    orderId: text(),
    copyNumber: count().notNull(),
    at: instant().notNull(),
    byId: text().notNull(),
    byName: text().notNull(),
  },
  (t) => [uniqueIndex('print_log_copy').on(t.document, t.documentId, t.copyNumber)],
)
