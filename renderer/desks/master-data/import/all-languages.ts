import { COLUMNS } from '#shared/rules/master-import/columns.ts'
import type { HeadingNames } from '#shared/rules/master-import/headings.ts'
import { MASTER_KINDS, type MasterKind } from '#shared/rules/master-import/kinds.ts'
import { plainHeading } from '#shared/rules/master-import/plain.ts'

type Words = {
  readonly column: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly choice: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly problemColumn: string
}

// A sheet that was exported in one language is imported in another: the headings of all are known.
const LANGUAGES = Object.values(
  import.meta.glob<Words>('#resources/locales/*/imports.json', { eager: true, import: 'default' }),
)

/** The column of the downloaded bad rows that says what is wrong with each; it is never read back. */
export const PROBLEM_COLUMN = '?'

function namesOf(kind: MasterKind): HeadingNames {
  const own = COLUMNS[kind].map(({ key }): readonly [string, readonly string[]] => [
    key,
    LANGUAGES.flatMap(({ column }) => column[kind]?.[key] ?? []),
  ])
  return new Map([...own, [PROBLEM_COLUMN, LANGUAGES.map((one) => one.problemColumn)]])
}

/** What every column of every kind may be called. */
export const HEADINGS: ReadonlyMap<MasterKind, HeadingNames> = new Map(
  MASTER_KINDS.map((kind) => [kind, namesOf(kind)]),
)

const CODES = new Map(
  LANGUAGES.flatMap(({ choice }) =>
    Object.entries(choice).flatMap(([column, labels]) =>
      Object.entries(labels).map(([code, label]) => [`${column} ${plainHeading(label)}`, code] as const),
    ),
  ),
)

/** The code of a choice's label in any language; what is no label stays as it was said. */
export const codeOf = (column: string, said: string): string => CODES.get(`${column} ${plainHeading(said)}`) ?? said
