/** A piece of a text between two breaks, with its place in the whole. */
export type Clause = { readonly text: string; readonly from: number; readonly to: number; readonly startsLine: boolean }

// A comma between groups of three digits parts no clauses, and neither does a full stop between digits.
const BREAK = /\n|[;!]|[。.](?!\d)|(?!(?<=(?<!\d)\d{1,3}(?:,\d{3})*),\d{3}(?!\d)),|、|(?<=[要前到号日交]):/g
const BULLET = /^\s*(?:[（(]?\d{1,2}[)）.、:：](?!\d)|[-*•·①-⑳])\s*/

/**
 * Cuts a text, with half-width signs, where a speaker breathes: at line ends, commas and full stops, and behind a day that
 * heads a list. Numbering and bullets belong to no clause.
 */
export function clausesOf(text: string): readonly Clause[] {
  const clauses: Clause[] = []
  let from = 0
  let startsLine = true
  const put = (to: number, isLineEnd: boolean) => {
    const raw = text.slice(from, to)
    const bullet = startsLine ? (BULLET.exec(raw)?.[0].length ?? 0) : 0
    const body = raw.slice(bullet)
    const lead = body.length - body.trimStart().length
    const said = body.trim()
    const at = from + bullet + lead
    if (said !== '') {
      clauses.push({ text: said, from: at, to: at + said.length, startsLine })
      startsLine = false
    }
    if (isLineEnd) startsLine = true
  }
  // The number of a list ("1. RM-70") is no sentence of its own.
  const marked = text.replace(/^(\s*[（(]?\d{1,2})[.、](?=\s*\D)/gm, '$1)')
  for (const { index, 0: sign } of marked.matchAll(BREAK)) {
    put(index, sign === '\n')
    from = index + sign.length
  }
  put(text.length, true)
  return clauses
}
