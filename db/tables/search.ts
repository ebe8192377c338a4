import { integer, sqliteTable, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { text, word } from '../kit.ts'

export type SearchKind = 'order' | 'memo' | 'customer' | 'product' | 'fax'

/**
 * What can be found by its words: CJK characters separated by spaces, pinyin beside them.
 *
 * The index over it is the database's own (FTS5, tsvector) and lies in the migrations; triggers keep it.
 */
export const searchDocs = sqliteTable(
  'search_docs',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    kind: word<SearchKind>().notNull(),
    refId: text().notNull(),
    words: text().notNull(),
    pinyin: text().notNull(),
  },
  (t) => [uniqueIndex('search_docs_ref').on(t.kind, t.refId)],
)
