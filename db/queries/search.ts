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

/** Finds by words, characters and pinyin initials, newest first; all terms must be there. */
export async function search(
  db: ReadDb,
  asked: string,
  { kind, limit }: { readonly kind?: SearchKind; readonly limit: number },
): Promise<readonly Found[]> {
  const matches = db.engine === 'sqlite' ? inIndex(asked) : inWords(asked)
  if (!matches) return []
  return db
    .select({ kind: searchDocs.kind, refId: searchDocs.refId })
    .from(searchDocs)
    .where(and(matches, kind && eq(searchDocs.kind, kind)))
    .orderBy(desc(searchDocs.id))
    .limit(limit)
}

function inIndex(asked: string) {
  const query = searchQuery(asked)
  return query === null
    ? null
    : sql`${searchDocs.id} in (select rowid from search_index where search_index match ${query} order by rowid desc limit 500)`
}

function inWords(asked: string) {
  const patterns = searchPatterns(asked)
  return patterns.length === 0
    ? null
    : and(...patterns.map((one) => like(sql`' ' || ${searchDocs.words} || ' ' || ${searchDocs.pinyin}`, one)))
}
