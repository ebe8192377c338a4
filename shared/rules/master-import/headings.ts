import { plainHeading } from './plain.ts'

/** What a column may be called: by its key, the headings of all languages. */
export type HeadingNames = ReadonlyMap<string, readonly string[]>

export type Recognised = {
  /** For each heading the key of its column, null where nobody knows it. */
  readonly columns: readonly (string | null)[]
  readonly unknown: readonly string[]
  /** Keys that two headings mean. */
  readonly doubled: readonly string[]
}

/** Which column each heading means; neither case, space nor full-width letters matter, and the order is free. */
export function recogniseColumns(headings: readonly string[], names: HeadingNames): Recognised {
  const keyOf = new Map([...names].flatMap(([key, all]) => all.map((name) => [plainHeading(name), key] as const)))
  const columns = headings.map((heading) => keyOf.get(plainHeading(heading)) ?? null)
  const known = columns.filter((key) => key !== null)
  return {
    columns,
    unknown: headings.filter((heading, at) => columns[at] === null && heading.trim() !== ''),
    doubled: [...new Set(known.filter((key, at) => known.indexOf(key) !== at))],
  }
}

/**
 * Which kind of master data a sheet with these headings is: the one that knows most of them, provided that it knows at
 * least half; null where none does. The order of the kinds decides between equals.
 */
export function likelyKind<Kind extends string>(
  headings: readonly string[],
  kinds: ReadonlyMap<Kind, HeadingNames>,
): Kind | null {
  const said = headings.filter((heading) => heading.trim() !== '')
  const scores = [...kinds].map(([kind, names]) => {
    const known = new Set(recogniseColumns(said, names).columns.filter((key) => key !== null)).size
    // Of two kinds that know the same headings, the one with fewer columns left over is meant.
    return { kind, known, score: known - (names.size - known) / 100 }
  })
  const best = scores.reduce<(typeof scores)[number] | null>(
    (most, one) => (most === null || one.score > most.score ? one : most),
    null,
  )
  return best !== null && best.known > 0 && best.known * 2 >= said.length ? best.kind : null
}
