import { type Clause, clausesOf } from './clauses.ts'
import type { ReadingContext } from './columns.ts'
import { barePrice, type Found, foundIn, looksLikeArticle } from './found-in-clause.ts'
import { halfWidth } from './half-width.ts'
import { type ProposedLine, readLine } from './read-line.ts'

/** A line while it is put together from clauses. */
type Draft = {
  readonly product: string
  readonly quantity: string | null
  readonly price: string | null
  readonly date: string | null
  readonly notes: readonly string[]
  readonly from: number
  readonly to: number
}

const MOST_LINES = 500

/**
 * The lines that a WeChat message, an e-mail or a note of a telephone call seems to ask for, each with its place in the text.
 *
 * A clause with goods begins a line; quantity, price and day that follow belong to it, and so do words that name nothing else.
 * A day that is said for all of them, before any of them, or alone behind the last of them, goes to every line that has none.
 * A price before any goods is that of the first, or of all when it says so. Only proposals: the clerk confirms.
 */
export function readText(text: string, context: ReadingContext): readonly ProposedLine[] {
  // One sign for one sign: places in the one text are places in the other.
  const clauses = clausesOf(halfWidth(text))
  const found = clauses.map((clause) => foundIn(clause.text, context))
  const drafts: Draft[] = []
  let dateForAll: string | null = null
  let priceAhead: { readonly price: string; readonly isForAll: boolean } | null = null
  let closing: { readonly date: string | null; readonly lines: number } | null = null
  for (const [at, clause] of clauses.entries()) {
    const said = found[at]
    if (!said) continue
    const last = drafts.at(-1)
    if (said.date !== null && said.quantity === null && (said.isForAll || !last) && !namesGoods(said)) {
      dateForAll ??= said.date
      continue
    }
    if (!last && said.price !== null && said.quantity === null && !namesGoods(said)) {
      priceAhead ??= { price: said.price, isForAll: said.isForAll }
      continue
    }
    if (startsLine(said, last, found[at + 1])) drafts.push(draftOf(clause, said))
    else if (last) {
      drafts[drafts.length - 1] = joined(last, clause, said)
      if (last.date === null && isOnlyDay(said)) closing = { date: said.date, lines: drafts.length }
    }
  }
  // Said once, behind the last line, a day is for everything before it, too.
  if (closing?.lines === drafts.length) dateForAll ??= closing.date
  return drafts
    .filter((draft) => draft.quantity !== null || looksLikeArticle(draft.product))
    .slice(0, MOST_LINES)
    .map((draft, at) => {
      const ahead = priceAhead !== null && (at === 0 || priceAhead.isForAll) ? priceAhead.price : null
      const whole = { ...draft, price: draft.price ?? ahead, date: draft.date ?? dateForAll }
      return lineOf(whole, at + 1, text, context)
    })
}

const namesGoods = ({ rest }: Found): boolean => looksLikeArticle(rest)

const isOnlyDay = ({ date, quantity, price, rest }: Found): boolean =>
  date !== null && quantity === null && price === null && rest === ''

/** Goods begin a line: by an article number, or by words beside a quantity or right before one. */
function startsLine(said: Found, last: Draft | undefined, next: Found | undefined): boolean {
  // 每箱 12 卷 says how it is packed.
  if (last && /^每\S{1,2}$/.test(said.rest)) return false
  if (said.rest === '' || barePrice(said.rest) !== null)
    return said.quantity !== null && (!last || last.quantity !== null)
  if (looksLikeArticle(said.rest) || said.quantity !== null)
    return !(last && last.quantity === null && isOnlyTail(said))
  return said.price === null && said.date === null && next !== undefined && next.quantity !== null && next.rest === ''
}

/** A quantity with a word or two that name nothing: "先 10 吨". */
const isOnlyTail = ({ rest, quantity }: Found): boolean =>
  quantity !== null && !looksLikeArticle(rest) && rest.length <= 1

function draftOf({ from, to }: Clause, { rest, quantity, price, date }: Found): Draft {
  return { product: rest, quantity, price, date, notes: [], from, to }
}

function joined(draft: Draft, clause: Clause, said: Found): Draft {
  const bare = said.price === null && said.quantity === null ? barePrice(said.rest) : null
  const isWord = bare === null && said.rest !== ''
  const isTaken = isWord || bare !== null || said.quantity !== null || said.price !== null || said.date !== null
  return {
    ...draft,
    quantity: draft.quantity ?? said.quantity,
    price: draft.price ?? said.price ?? bare,
    date: draft.date ?? said.date,
    notes: isWord ? [...draft.notes, clause.text] : draft.notes,
    to: isTaken ? clause.to : draft.to,
  }
}

function lineOf(draft: Draft, row: number, text: string, context: ReadingContext): ProposedLine {
  const { product, quantity, price, date, notes, from, to } = draft
  const note = notes.join('，').slice(0, 200)
  const line = readLine({ product, quantity, price, date, note }, row, context)
  return { ...line, source: text.slice(from, to), from, to }
}
