import { z } from 'zod'
import type { Cell, RowValues } from '#shared/rules/master-import/column.ts'
import { MASTER_KINDS, type MasterKind, MOST_IMPORT_ROWS } from '#shared/rules/master-import/kinds.ts'
import type { FieldChange, RowProblem } from '#shared/rules/master-import/table.ts'
import { answers, procedure } from './base.ts'
import { day, id, idempotencyKey, longText, shortText } from './values.ts'

const MOST_COLUMNS = 60
const MOST_CHARACTERS = 5_000
/** Excel's last row. */
const LAST_ROW = 1_048_576

const isCell = (cell: unknown): cell is Cell =>
  cell === null ||
  typeof cell === 'boolean' ||
  (typeof cell === 'number' && Number.isFinite(cell)) ||
  (typeof cell === 'string' && cell.length <= MOST_CHARACTERS)
/** One check for a whole row: a sheet has half a million cells, and a schema of its own for each would take seconds. */
const cells = z.custom<readonly Cell[]>(
  (row) => Array.isArray(row) && row.length <= MOST_COLUMNS && row.every(isCell),
  { error: 'invalid' },
)

/** A sheet with the keys of its columns; a choice stands in it by its code, which the screen puts in its label's place. */
const table = z.object({
  columns: z.array(shortText.min(1)).min(1).max(MOST_COLUMNS),
  rows: z
    .array(z.object({ row: z.number().int().min(1).max(LAST_ROW), cells }))
    .min(1)
    .max(MOST_IMPORT_ROWS),
})
const sheet = {
  kind: z.enum(MASTER_KINDS),
  table,
  /** From which day changed prices of a plan that has begun count; null for all other kinds, and means today. */
  changesFrom: day.nullable(),
}

/** What importing a row would do, without the record itself. `stamp` names what was seen, for the import to compare. */
export type RowOutcome = {
  readonly row: number
  readonly name: string
  readonly stamp: string
} & (
  | { readonly state: 'bad'; readonly problems: readonly RowProblem[] }
  | { readonly state: 'new' | 'changed' | 'unchanged'; readonly changes: readonly FieldChange[] }
)

export type ImportCounts = { readonly [State in 'new' | 'changed' | 'unchanged' | 'bad']: number }

/** A row that was good and was not saved: somebody changed its record while the rows before it were saved (R19.3). */
export type LeftRow = { readonly row: number; readonly name: string }
/** What an import did. Of the rows that were left the first two hundred are named; `leftCount` counts all. */
export type ImportAnswer = ImportCounts & { readonly left: readonly LeftRow[]; readonly leftCount: number }

/** One page of a list as its sheet has it; `next` is null on the last. */
export type SheetPage = { readonly rows: readonly RowValues[]; readonly next: string | null }

/** Master data out to Excel and in from it: a dry run that names every bad row, then none or all of the good. */
export const imports = {
  /** Reads a sheet against what the office has, and saves nothing. */
  dryRun: procedure
    .input(z.object(sheet))
    .output(answers<{ readonly counts: ImportCounts; readonly rows: readonly RowOutcome[] }>()),
  /**
   * Saves what the dry run showed: up to a hundred rows in one transaction, more in portions (ADR 6). CLASH names the rows
   * where something is not as it was shown; INVALID with `rows.12.price` the row and field that could not be saved. Nothing
   * is saved then. `left` are rows whose record somebody changed, or that could not be saved, after portions had begun.
   */
  run: procedure
    .input(
      z.object({
        ...sheet,
        key: idempotencyKey,
        take: z.enum(['allGood', 'allOrNothing']),
        /** The stamps of the dry run, row by row. */
        stamps: z.array(shortText).min(1).max(MOST_IMPORT_ROWS),
        /** Written beside each change: why it was made, or from which file. */
        reason: longText.min(1),
      }),
    )
    .output(answers<ImportAnswer>()),
  /** How far an import with this key is; null where none is under way. */
  progress: procedure
    .input(z.object({ key: id }))
    .output(answers<{ readonly done: number; readonly total: number } | null>()),
  /** A list page by page, in exactly the columns of its sheet; `text` and `which` keep what the list's own filter keeps. */
  sheet: procedure
    .input(
      z.object({
        kind: z.enum(MASTER_KINDS),
        text: shortText.default(''),
        which: z.enum(['active', 'inactive', 'all']).default('all'),
        after: shortText.nullable(),
        limit: z.number().int().min(1).max(500),
      }),
    )
    .output(answers<SheetPage>()),
}
export type { MasterKind }
