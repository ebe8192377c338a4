const SEPARATORS = ['\t', ',', ';', '|', '，'] as const

/**
 * Splits text into rows and cells, with quoted cells as Excel writes them (`"a ""b"" c"`, line breaks inside).
 *
 * The separator is the one that stands in most of the first lines; a tab wins, because nobody types one.
 */
export function splitTable(text: string): readonly (readonly string[])[] {
  const separator = separatorOf(text)
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  const end = (cell: string) => row.push(cell)
  const newRow = () => {
    rows.push(row)
    row = []
  }
  while (at < text.length) {
    const quoted = text[at] === '"' ? quotedCell(text, at) : null
    const stop = plainEnd(text, quoted?.end ?? at, separator)
    end(quoted ? quoted.cell + text.slice(quoted.end, stop) : text.slice(at, stop))
    if (stop >= text.length) break
    at = stop + 1
    if (text[stop] === separator) {
      if (at === text.length) end('')
      continue
    }
    if (text[stop] === '\r' && text[at] === '\n') at += 1
    newRow()
  }
  if (row.length > 0) newRow()
  return rows
}

function quotedCell(text: string, from: number): { readonly cell: string; readonly end: number } | null {
  let at = from + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    // A quote that is never closed is an inch mark, not the beginning of the rest of the file.
    if (quote < 0) return null
    if (text[quote + 1] !== '"') return { cell: text.slice(from + 1, quote).replaceAll('""', '"'), end: quote + 1 }
    at = quote + 2
  }
}

function plainEnd(text: string, from: number, separator: string): number {
  let at = from
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1
  return at
}

function separatorOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 20)
  const countIn = (separator: string) => lines.filter((line) => line.includes(separator)).length
  return SEPARATORS.reduce((best, one) => (countIn(one) > countIn(best) ? one : best))
}
