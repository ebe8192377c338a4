import { and, desc, eq, like, type SQL, sql } from 'drizzle-orm'
import { phoneFragment, phoneWords, searchPatterns, searchQuery, searchWords } from '../search-words.ts'
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
    /** Telephone numbers in any spelling: digits out of the middle find them, too. */
    readonly phones?: readonly string[]
  },
): Promise<void> {
  const words = [searchWords(...doc.texts), phoneWords(doc.phones ?? [])].filter((part) => part !== '').join(' ')
  const pinyin = doc.pinyin.toLowerCase()
  // The database numbers the rows itself, each in its own way: the column is left out.
  await db.run(sql`
    insert into search_docs (kind, ref_id, words, pinyin) values (${doc.kind}, ${doc.refId}, ${words}, ${pinyin})
    on conflict (kind, ref_id) do update set words = excluded.words, pinyin = excluded.pinyin
    where search_docs.words <> excluded.words or search_docs.pinyin <> excluded.pinyin`)
}

/** Nothing finds it any more; its index follows by a trigger. */
export async function dropFromSearch(db: WriteDb, kind: SearchKind, refId: string): Promise<void> {
  await db.delete(searchDocs).where(and(eq(searchDocs.kind, kind), eq(searchDocs.refId, refId)))
}

// So many digits are a whole telephone number: no article or specification has as many.
const LONG_NUMBER = 8

/**
 * Finds by words, characters, pinyin initials and digits of telephone numbers, newest first; all terms must be there.
 *
 * `only` keeps some of what was found, before the limit counts: a condition on `searchDocs`.
 * On SQLite the full-text index is walked from its newest row and left as soon as the page is full.
 */
export async function search(
  db: ReadDb,
  asked: string,
  { kind, limit, only }: { readonly kind?: SearchKind; readonly limit: number; readonly only?: SQL },
): Promise<readonly Found[]> {
  const find = (text: string) =>
    db.engine === 'sqlite'
      ? searchIndex(db, searchQuery(text, kind), { limit, only })
      : searchText(db, text, { kind, limit, only })
  const digits = phoneFragment(asked)
  if (digits === null) return find(asked)
  // Groups of digits are one number before they are several words; where a long one is known, they are nothing else.
  const whole = await find(digits)
  if (whole.length >= limit || (whole.length > 0 && digits.length >= LONG_NUMBER)) return whole
  const apart = await find(asked)
  const isOther = (one: Found) => !whole.some(({ kind: of, refId }) => of === one.kind && refId === one.refId)
  return [...whole, ...apart.filter(isOther)].slice(0, limit)
}

type Narrowed = { readonly kind?: SearchKind | undefined; readonly limit: number; readonly only: SQL | undefined }

async function searchIndex(db: ReadDb, query: string | null, { limit, only }: Narrowed): Promise<readonly Found[]> {
  if (query === null) return []
  return db
    .select({ kind: searchDocs.kind, refId: searchDocs.refId })
    .from(sql`search_index`)
    .innerJoin(searchDocs, sql`${searchDocs.id} = search_index.rowid`)
    .where(and(sql`search_index match ${query}`, only))
    .orderBy(sql`search_index.rowid desc`)
    .limit(limit)
}

async function searchText(db: ReadDb, asked: string, { kind, limit, only }: Narrowed): Promise<readonly Found[]> {
  const patterns = searchPatterns(asked)
  if (patterns.length === 0) return []
  const text = sql`' ' || ${searchDocs.words} || ' ' || ${searchDocs.pinyin}`
  return db
    .select({ kind: searchDocs.kind, refId: searchDocs.refId })
    .from(searchDocs)
    .where(and(...patterns.map((one) => like(text, one)), kind && eq(searchDocs.kind, kind), only))
    .orderBy(desc(searchDocs.id))
    .limit(limit)
}
