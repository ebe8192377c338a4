import type { FormItem, FormLine } from '#shared/rules/order-form.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import { emptyLine, isEmptyLine } from './memo-values.ts'

type Lines = readonly FormLine[]

const indexOf = (lines: Lines, id: string): number => lines.findIndex((line) => line.id === id)

/** The lines with further ones behind them; rows in which nothing stands make way. */
export const withLines = (lines: Lines, added: Lines): Lines => [
  ...lines.filter((line) => !isEmptyLine(line)),
  ...added,
]

/** A line put in at a place, at the end where there are fewer; the way back of `withoutLine`. */
export const withLineAt = (lines: Lines, line: FormLine, at: number): Lines => lines.toSpliced(at, 0, line)

/** An empty row above or below a line, to be typed into. */
export function withRowBeside(lines: Lines, id: string, newId: string, side: 'above' | 'below'): Lines {
  const at = indexOf(lines, id)
  return at < 0 ? lines : withLineAt(lines, emptyLine(newId), side === 'above' ? at : at + 1)
}

/** The line once more, under itself; what was not understood of the one is not understood of the other. */
export function withCopy(lines: Lines, id: string, newId: string): Lines {
  const at = indexOf(lines, id)
  const line = lines[at]
  return line === undefined ? lines : withLineAt(lines, { ...line, id: newId }, at + 1)
}

/** The line one place up or down; as it was at either end. */
export function withMoved(lines: Lines, id: string, by: -1 | 1): Lines {
  const at = indexOf(lines, id)
  const line = lines[at]
  const to = at + by
  return line === undefined || to < 0 || to >= lines.length ? lines : withLineAt(lines.toSpliced(at, 1), line, to)
}

export const withoutLine = (lines: Lines, id: string): Lines => lines.filter((line) => line.id !== id)

/** One date for all lines: what the customer usually means when he says it once. */
export const withDate = (lines: Lines, requestedDate: CivilDate): Lines =>
  lines.map((line) => (isEmptyLine(line) ? line : { ...line, requestedDate }))

/** The fields that belong to a cell: a product's number never stands without its name and unit. */
const FIELDS: Partial<Record<FormItem, readonly (keyof FormLine)[]>> = {
  product: ['productId', 'productNumber', 'productName', 'specification', 'unit'],
  specification: ['specification'],
  quantity: ['quantity'],
  price: ['unitPrice'],
  requestedDate: ['requestedDate'],
}

/** The field that answers what was not understood of an item. */
const ANSWERS: Partial<Record<FormItem, readonly (keyof FormLine)[]>> = { ...FIELDS, product: ['productId'] }

/** What the cell above holds, as a change of the line under it; null in the first row, where there is nothing above. */
export function cellAbove(lines: Lines, id: string, cell: FormItem): Partial<FormLine> | null {
  const at = indexOf(lines, id)
  const above = lines[(at < 0 ? lines.length : at) - 1]
  const fields = FIELDS[cell]
  if (above === undefined || fields === undefined) return null
  return Object.fromEntries(fields.map((field) => [field, above[field]]))
}

/** Marks an item of one line as not understood, or takes the mark away (R2.2). */
export function withMark(line: FormLine, item: FormItem): FormLine {
  const before = line.unclear ?? []
  const unclear = before.includes(item) ? before.filter((one) => one !== item) : [...before, item]
  const { unclear: _, ...rest } = line
  return unclear.length === 0 ? rest : { ...rest, unclear }
}

/** Said anew, an item that was marked as not understood is understood; what cannot be read keeps its mark (R2.2). */
export function withAnswer(line: FormLine, patch: Partial<FormLine>): Partial<FormLine> {
  const isAnswered = (item: FormItem) =>
    (ANSWERS[item] ?? []).some((field) => patch[field] !== undefined && patch[field] !== null && patch[field] !== '')
  const unclear = (line.unclear ?? []).filter((item) => !isAnswered(item))
  if (unclear.length === (line.unclear ?? []).length) return patch
  return { ...patch, unclear: unclear.length === 0 ? undefined : unclear }
}

/** What a cell for a figure was given: the value, or, where it is none, the text as it was heard. */
export function withFigure<Field extends 'quantity' | 'unitPrice' | 'requestedDate'>(
  line: FormLine,
  { item, field, value, text }: { item: FormItem; field: Field; value: FormLine[Field]; text: string },
): Partial<FormLine> {
  const { [item]: _, ...others } = line.heard ?? {}
  const isHeard = value === null && text.trim() !== ''
  const heard = isHeard ? { ...others, [item]: text.trim() } : others
  const isAny = Object.keys(heard).length > 0
  // Absent where nothing is kept: an emptied line must be an empty line again.
  return { [field]: value, ...(isAny || line.heard !== undefined ? { heard: isAny ? heard : undefined } : {}) }
}
