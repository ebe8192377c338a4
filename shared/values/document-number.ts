import { type CivilDate, isCivilDate } from './civil-date.ts'

/** What a document number says: the kind by prefix (orders have none), the day, and the serial of that day from 1. */
export type DocumentNumberParts = { readonly prefix: string; readonly date: CivilDate; readonly serial: number }

const PREFIX = /^[A-Z]{0,4}$/
const SHAPE = /^([A-Z]{0,4})(\d{4})(\d{2})(\d{2})-(\d{3,})$/

/**
 * `20231001-001` for an order, `FH20261117-003` for a delivery notice (R7.1).
 *
 * Three digits, more from the thousandth document of a day on. Only the form is made here: serials without gaps are
 * given by the store inside its transaction. Throws a `RangeError` for a prefix or serial that no document can have.
 */
export function formatDocumentNumber(prefix: string, date: CivilDate, serial: number): string {
  if (!PREFIX.test(prefix)) throw new RangeError(`not a document prefix: ${prefix}`)
  if (!Number.isSafeInteger(serial) || serial < 1) throw new RangeError(`not a serial: ${serial}`)
  return `${prefix}${date.replaceAll('-', '')}-${String(serial).padStart(3, '0')}`
}

/** The parts of a number exactly as `formatDocumentNumber` writes it; `undefined` for any other text. */
export function parseDocumentNumber(text: string): DocumentNumberParts | undefined {
  const match = SHAPE.exec(text)
  if (!match) return undefined
  const [, prefix = '', year, month, day, digits] = match
  const date = `${year}-${month}-${day}`
  const serial = Number(digits)
  if (!isCivilDate(date) || serial < 1 || !Number.isSafeInteger(serial)) return undefined
  return formatDocumentNumber(prefix, date, serial) === text ? { prefix, date, serial } : undefined
}
