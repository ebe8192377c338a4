/** What a cell of a table holds; a day is `YYYY-MM-DD` text, an Excel error its own name (`#N/A`). */
export type ReadCell = string | number | boolean | null
export type ReadRow = readonly ReadCell[]

/** A cell as it is shown to whoever has to mend it. */
export const saidIn = (cell: ReadCell | undefined): string =>
  cell === null || cell === undefined ? '' : String(cell).trim()

/** Whether nothing stands in the row. */
export const isEmptyRow = (row: ReadRow): boolean => row.every((cell) => saidIn(cell) === '')

/** An error that Excel shows in place of a value. */
export const isFormulaError = (said: string): boolean =>
  /^#(n\/a|ref!|value!|div\/0!|name\?|num!|null!|spill!|calc!|getting_data)$/i.test(said)
