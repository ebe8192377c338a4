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

/**
 * What was asked for as FTS5 wants it: Chinese as a phrase, letters and digits as a beginning; null when nothing is left.
 *
 * The kind is part of the full-text query, so that a few customers are found among a million orders with the same word.
 */
export function searchQuery(asked: string, kind?: string): string | null {
  const terms = pieces(asked).map((piece) =>
    CJK.test(piece) ? `"${Array.from(piece).join(' ')}"` : `"${piece.replaceAll('"', '')}"*`,
  )
  if (terms.length === 0) return null
  return `${kind === undefined ? '' : `kind : "${kind}" AND `}{words pinyin} : (${terms.join(' ')})`
}

/** What was asked for as patterns, each to be found in ` words pinyin`. */
export function searchPatterns(asked: string): readonly string[] {
  return pieces(asked).map((piece) => `% ${Array.from(CJK.test(piece) ? piece : [piece]).join(' ')}%`)
}

const pieces = (text: string): readonly string[] => text.normalize('NFKC').toLowerCase().match(PIECES) ?? []
