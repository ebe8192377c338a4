import { indexCustomer } from '#db/queries/customers.ts'
import { faxById } from '#db/queries/faxes.ts'
import { memoById } from '#db/queries/memos.ts'
import { indexProduct, productById } from '#db/queries/products.ts'
import { SEARCHED, type Searched, searchedIds } from '#db/queries/searched.ts'
import { saveSetting, setting } from '#db/queries/settings.ts'
import type { Store, WriteDb } from '#db/store.ts'
import type { Instant } from '#shared/values/instant.ts'
import { indexFax, indexMemo } from './search-index.ts'

/** The words of the search as this program writes them; raise it when `indexForSearch` is given others. */
const WORDS = 3
const SETTING = 'searchIndex'
const AT_ONCE = 100

/** How far it has come: everything before `kind`, and of it up to `after`; null when everything is done. */
type State = { readonly words: number; readonly kind: Searched | null; readonly after: string }

const START: State = { words: WORDS, kind: SEARCHED[0], after: '' }

async function indexAgain(db: WriteDb, kind: Searched, id: string): Promise<void> {
  switch (kind) {
    case 'customer':
      return indexCustomer(db, id)
    case 'product': {
      const product = await productById(db, id)
      return product ? indexProduct(db, product) : undefined
    }
    case 'memo': {
      const memo = await memoById(db, id)
      return memo ? indexMemo(db, memo) : undefined
    }
    case 'fax': {
      const fax = await faxById(db, id)
      return fax ? indexFax(db, fax) : undefined
    }
  }
}

/** One portion more, and where it is kept how far it came: a program that is closed goes on from there. */
async function step(db: WriteDb, at: Instant): Promise<State> {
  const kept = await setting(db, SETTING)
  const before = kept?.value as State | undefined
  const from = before?.words === WORDS ? before : START
  if (from.kind === null) return from
  const ids = await searchedIds(db, from.kind, from.after, AT_ONCE)
  for (const id of ids) await indexAgain(db, from.kind, id)
  const next = SEARCHED[SEARCHED.indexOf(from.kind) + 1] ?? null
  const last = ids.at(-1)
  const state: State =
    ids.length === AT_ONCE && last !== undefined ? { ...from, after: last } : { words: WORDS, kind: next, after: '' }
  await saveSetting(db, { key: SETTING, value: state, expected: kept?.version ?? 0, at, byId: null })
  return state
}

/**
 * Makes what an earlier program indexed findable by the words of this one; nothing to do where it was done.
 *
 * In portions, each a transaction of its own, so that saves get in between and it can stop at any time. Gives the number
 * of portions.
 */
export async function rebuildSearch(store: Store, now: () => Instant, signal?: AbortSignal): Promise<number> {
  let portions = 0
  const isDone = async () => {
    const state = (await store.read((db) => setting(db, SETTING)))?.value as State | undefined
    return state?.words === WORDS && state.kind === null
  }
  if (await isDone()) return portions
  for (let state = START; state.kind !== null; portions++) {
    if (signal?.aborted === true) break
    state = await store.tx((db) => step(db, now()))
  }
  return portions
}
