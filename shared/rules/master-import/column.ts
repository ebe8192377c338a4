/** What a cell of a spreadsheet holds once it was read; a day is `YYYY-MM-DD` text. */
export type Cell = string | number | boolean | null

/**
 * What a cell means: texts as they are, figures as whole numbers of their smallest unit (fen, 1/10000, 1/1000, basis
 * points), yes or no, a day; null where a figure, a day or a choice is not said.
 */
export type Value = string | number | boolean | null
export type RowValues = Readonly<Record<string, Value>>

/** What a column's cells are read as. `info` is written for the reader alone and never read back. */
export type ColumnKind =
  | 'text'
  | 'amount'
  | 'unitPrice'
  | 'quantity'
  | 'percent'
  | 'whole'
  | 'yesNo'
  | 'day'
  | 'choice'
  | 'info'

/** What else of master data a cell may name. */
export type Reference = 'customer' | 'product' | 'sales' | 'clerk' | 'category' | 'contract'

/** One column of a kind's sheet, the same for export and import; its heading comes from the locales. */
export type ImportColumn = {
  readonly key: string
  readonly kind: ColumnKind
  /** Must be said for a new record, and can never be emptied. */
  readonly required?: boolean
  /** Codes of a choice. */
  readonly choices?: readonly string[]
  readonly refers?: Reference
  /** Longest text, in characters; 200 where nothing is said. */
  readonly most?: number
  /** Greatest figure, in its smallest unit. */
  readonly largest?: number
  /** What a new record has where the file is silent. */
  readonly blank?: Value
  /** R4.7 shown to, and changed by, those with the right alone. */
  readonly secret?: boolean
}

/** What a new record has in this column where the file says nothing. */
export const blankOf = ({ kind, blank }: ImportColumn): Value => {
  if (blank !== undefined) return blank
  if (kind === 'text' || kind === 'info') return ''
  return kind === 'yesNo' ? false : null
}

/** Whether a new record cannot be without it: a required field that nothing stands in for. */
export const mustBeSaid = (column: ImportColumn): boolean => column.required === true && column.blank === undefined
