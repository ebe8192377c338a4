import { normaliseTelephone } from '#shared/values/telephone.ts'

const CJK = /\p{Script=Han}/u
const PIECES = /\p{Script=Han}+|[^\p{Script=Han}\s\p{P}]+/gu

/**
 * Text as the search keeps it: a space between Chinese characters, lower case, no punctuation.
 *
 * Each character becomes a word of its own, so a term of one or two characters is found, which indexes by words or by
 * three characters cannot do.
 */
export function searchWords(...texts: readonly string[]): string {
  return pieces(texts.join(' '))
    .join(' ')
    .replace(/\p{Script=Han}(?=\p{Script=Han})/gu, '$& ')
}

// Fewer digits than these say nothing of a telephone number.
const FEWEST_DIGITS = 4

/**
 * Telephone numbers as the search keeps them: each with every end of it that is long enough (`0512-6588 2107` →
 * `051265882107 51265882107 … 2107`), so that digits out of the middle are the beginning of a word.
 */
export function phoneWords(numbers: readonly string[]): string {
  const ends = numbers.map(normaliseTelephone).flatMap((digits) => {
    const count = Math.max(0, digits.length - FEWEST_DIGITS + 1)
    return Array.from({ length: count }, (_, at) => digits.slice(at))
  })
  return [...new Set(ends)].join(' ')
}

/** The digits of what may be part of a telephone number (`2107`, `88 2107`); null for everything else. */
export function phoneDigits(asked: string): string | null {
  const text = asked.normalize('NFKC').trim()
  if (!/^[+(]?\d[\d\s()/.-]*$/.test(text)) return null
  const digits = normaliseTelephone(text)
  return digits.length < FEWEST_DIGITS ? null : digits
}

/** The same of what is written in groups (`88 2107`), which would be several words otherwise. */
export const phoneFragment = (asked: string): string | null => (/\d\D+\d/.test(asked) ? phoneDigits(asked) : null)

/**
 * What was asked for as FTS5 wants it: Chinese as a phrase, letters and digits as a beginning; null when nothing is left.
 *
 * The kind is part of the full-text query, so that a few customers are found among a million orders with the same word.
 */
export function searchQuery(asked: string, kind?: string): string | null {
  const terms = pieces(asked).map((piece) =>
    CJK.test(piece) ? `"${Array.from(piece).join(' ')}"` : beginning(piece.replaceAll('"', '')),
  )
  if (terms.length === 0) return null
  return `${kind === undefined ? '' : `kind : "${kind}" AND `}{words pinyin} : (${terms.join(' AND ')})`
}

const SECOND = Array.from('0123456789abcdefghijklmnopqrstuvwxyz')

/**
 * A beginning as FTS5 wants it. Two to four letters have an index of their own and are walked from the newest row; one
 * letter is all beginnings of two, since FTS5 would join together every word that begins with it before the first row.
 */
function beginning(letters: string): string {
  if (!/^[0-9a-z]$/.test(letters)) return `"${letters}"*`
  return `("${letters}" OR ${SECOND.map((next) => `"${letters}${next}"*`).join(' OR ')})`
}

/** What was asked for as patterns, each to be found in ` words pinyin`. */
export function searchPatterns(asked: string): readonly string[] {
  return pieces(asked).map((piece) => `% ${Array.from(CJK.test(piece) ? piece : [piece]).join(' ')}%`)
}

const pieces = (text: string): readonly string[] => text.normalize('NFKC').toLowerCase().match(PIECES) ?? []
