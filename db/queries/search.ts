import { and, desc, eq, like, sql } from 'drizzle-orm'
import { searchPatterns, searchQuery, searchWords } from '../search-words.ts'
import type { ReadDb, WriteDb } from '../store.ts'
import { type SearchKind, searchDocs } from '../tables/index.ts'

export type Found = { readonly kind: SearchKind; readonly refId: string }

/** Makes something findable, or changes by what it is found. `pinyin` are initials and, where known, syllables. */
export async function indexForSearch(
  db: WriteDb,
  doc: {
    readonly kind: SearchKind
    readonly refId: string
    readonly texts: readonly string[]
    readonly pinyin: string
  },
): Promise<void> {
  const words = searchWords(...doc.texts)
  const pinyin = doc.pinyin.toLowerCase()
  // The database numbers the rows itself, each in its own way: the column is left out.
  await db.run(sql`
    insert into search_docs (kind, ref_id, words, pinyin) values (${doc.kind}, ${doc.refId}, ${words}, ${pinyin})
    on conflict (kind, ref_id) do update set words = excluded.words, pinyin = excluded.pinyin
    where search_docs.words <> excluded.words or search_docs.pinyin <> excluded.pinyin`)
}

/**
 * Finds by words, characters and pinyin initials, newest first; all terms must be there.
 *
 * On SQLite the full-text index is walked from its newest row and left as soon as the page is full.
 */
export async function search(
  db: ReadDb,
  asked: string,
  { kind, limit }: { readonly kind?: SearchKind; readonly limit: number },
): Promise<readonly Found[]> {
  return db.engine === 'sqlite' ? searchIndex(db, searchQuery(asked, kind), limit) : searchText(db, asked, kind, limit)
}

async function searchIndex(db: ReadDb, query: string | null, limit: number): Promise<readonly Found[]> {
  if (query === null) return []
  return db
    .select({ kind: searchDocs.kind, refId: searchDocs.refId })
    .from(sql`search_index`)
    .innerJoin(searchDocs, sql`${searchDocs.id} = search_index.rowid`)
    .where(sql`search_index match ${query}`)
    .orderBy(sql`search_index.rowid desc`)
    .limit(limit)
}

async function searchText(
  db: ReadDb,
  asked: string,
  kind: SearchKind | undefined,
  limit: number,
): Promise<readonly Found[]> {
  const patterns = searchPatterns(asked)
  if (patterns.length === 0) return []
  const text = sql`' ' || ${searchDocs.words} || ' ' || ${searchDocs.pinyin}`
  return db
    .select({ kind: searchDocs.kind, refId: searchDocs.refId })
    .from(searchDocs)
    .where(and(...patterns.map((one) => like(text, one)), kind && eq(searchDocs.kind, kind)))
    .orderBy(desc(searchDocs.id))
    .limit(limit)
}
