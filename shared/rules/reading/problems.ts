/** What a customer's line says, item by item. */
export const READ_FIELDS = ['product', 'name', 'specification', 'quantity', 'unit', 'price', 'date', 'note'] as const
export type ReadField = (typeof READ_FIELDS)[number]

/** Why a text is no figure of the wanted kind. */
export type FigureFault = 'notANumber' | 'tooManyDecimals' | 'tooLarge' | 'negative' | 'zero'

/**
 * What is wrong with a field, or what the clerk should know of it.
 *
 * `past` and `converted` are notices: the value stands. With every other code the field has no value: nothing is rounded,
 * nothing is guessed.
 */
export type ReadCode =
  | FigureFault
  | 'formulaError'
  | 'unknownUnit'
  | 'otherUnit'
  | 'notADay'
  | 'noProduct'
  | 'unknownProduct'
  | 'severalProducts'
  | 'tooLong'
  | 'past'
  | 'converted'

/** One thing wrong at one place: the row as Excel counts it (or the number of the line in a text), the field, what stood there. */
export type ReadProblem = {
  readonly row: number
  readonly column: ReadField
  readonly code: ReadCode
  readonly said: string
}

const NOTICES: ReadonlySet<ReadCode> = new Set(['past', 'converted'])

/** Whether the field is without a value because of it; a notice only wants to be seen. */
export const isFault = ({ code }: ReadProblem): boolean => !NOTICES.has(code)
