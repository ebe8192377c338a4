/**
 * What a cell holds: a day is `YYYY-MM-DD` text, a formula the value that Excel last computed for it.
 *
 * An Excel error stands there by its own name (`#N/A`, `#REF!`), a formula that nobody ever computed as `#CALC!`, so that
 * whoever reads the cell refuses it instead of taking it for empty. Of merged cells the first one holds the value.
 */
export type Cell = string | number | boolean | null

/** One sheet of a workbook, or a whole text file. Row `rows[i]` is row `i + 1` in Excel: empty rows stay in their place. */
export type Sheet = { readonly name: string; readonly rows: readonly (readonly Cell[])[] }

/** Why a file cannot be read as a table; each has its words in the `spreadsheet` namespace. */
export type SheetFault = 'tooLarge' | 'tooManyRows' | 'notSpreadsheet' | 'encrypted' | 'oldFormat' | 'empty' | 'damaged'

/** How much the caller is ready to take. */
export type SheetLimits = {
  /** Rows with something in them, heading included, of the fullest sheet. */
  readonly rows: number
  /** Of the file as it lies on the disk. */
  readonly bytes: number
}

/** A file of more bytes is refused unread. */
export const MOST_SHEET_BYTES = 20 * 1024 * 1024
