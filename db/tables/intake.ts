import { index, sqliteTable, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { ItemSource } from '#shared/rules/item-source.ts'
import type { FormItem, OrderForm } from '#shared/rules/order-form.ts'
import { count, instant, json, key, text, word } from '../kit.ts'

export type MemoStatus = 'open' | 'order' | 'joined' | 'closed'

/** Customer information memorandum; can be saved with nothing but a telephone number (R1.2). */
export const memos = sqliteTable(
  'memos',
  {
    id: key(),
    number: text().notNull(),
    channel: text().notNull(),
    phone: text().notNull(),
    contact: text().notNull(),
    customerId: text(),
    /** Who called, as he named himself, while no customer is picked. */
    customerName: text().notNull(),
    said: text().notNull(),
    form: json<OrderForm>().notNull(),
    fileIds: json<readonly string[]>().notNull(),
    takenAt: instant().notNull(),
    takenById: text().notNull(),
    takenByName: text().notNull(),
    clerkId: text(),
    /** Everybody who saved the form; none of them clears an exception of it (R4.5). */
    typedByIds: json<readonly string[]>().notNull(),
    promisedUntil: instant(),
    answeredAt: instant(),
    answeredById: text(),
    answeredByName: text(),
    answer: text().notNull(),
    status: word<MemoStatus>().notNull(),
    orderId: text(),
    closeReason: text().notNull(),
    version: count().notNull(),
    /** Where on a fax page each item was read. */
    sources: json<readonly ItemSource[]>().notNull(),
  },
  (t) => [
    uniqueIndex('memos_number').on(t.number),
    index('memos_status').on(t.status, t.takenAt, t.id),
    index('memos_customer').on(t.customerId, t.takenAt),
    index('memos_order').on(t.orderId),
  ],
)

/** A missing or unclear item that somebody has to ask the customer for (R2.2). */
export const callbackTasks = sqliteTable(
  'callback_tasks',
  {
    id: key(),
    memoId: text()
      .notNull()
      .references(() => memos.id),
    items: json<readonly FormItem[]>().notNull(),
    userId: text().notNull(),
    question: text().notNull(),
    createdAt: instant().notNull(),
    dueAt: instant().notNull(),
    doneAt: instant(),
    doneById: text(),
    outcome: text().notNull(),
  },
  (t) => [index('callback_tasks_memo').on(t.memoId), index('callback_tasks_user').on(t.userId, t.doneAt)],
)

/** What a file on disk says, by its digest: the same file is kept once. */
export const files = sqliteTable(
  'files',
  {
    id: key(),
    sha256: text().notNull(),
    size: count().notNull(),
    mime: text().notNull(),
    name: text().notNull(),
    at: instant().notNull(),
    byId: text(),
  },
  (t) => [index('files_sha256').on(t.sha256)],
)

export type FaxStatus = 'unfiled' | 'filed' | 'notOrder' | 'damaged'

/** The intake tray; a file of the watched folder is here once, by its digest (R1.3). */
export const faxes = sqliteTable(
  'faxes',
  {
    id: key(),
    number: text().notNull(),
    fileId: text(),
    sha256: text().notNull(),
    pages: count().notNull(),
    senderNumber: text().notNull(),
    customerId: text(),
    arrivedAt: instant().notNull(),
    status: word<FaxStatus>().notNull(),
    reason: text().notNull(),
    memoId: text(),
    orderId: text(),
    /** Where the file lay, as the folder watcher saw it. */
    path: text().notNull(),
    /** Why it is damaged; empty when it is not. */
    problem: text().notNull(),
    handledAt: instant(),
    handledById: text(),
    /** How often the same page came in again after it was here. */
    repeats: count().notNull(),
    /** When it came in again last. */
    repeatedAt: instant(),
  },
  (t) => [
    uniqueIndex('faxes_number').on(t.number),
    uniqueIndex('faxes_sha256').on(t.sha256),
    index('faxes_status').on(t.status, t.arrivedAt, t.id),
    index('faxes_memo').on(t.memoId),
    index('faxes_customer').on(t.customerId, t.arrivedAt),
    index('faxes_order').on(t.orderId),
  ],
)
