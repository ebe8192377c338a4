import { type Result, refused } from '#shared/values/result.ts'
import { parseText } from './parse-text.ts'
import { parseWorkbook } from './parse-workbook.ts'
import type { Sheet, SheetFault, SheetLimits } from './sheet.ts'

const ZIP = [0x50, 0x4b]
const OLE = [0xd0, 0xcf, 0x11, 0xe0]
const OTHER_FILES = [
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
]

/**
 * Reads the bytes of a workbook (xlsx) or a text table (csv, tsv, txt); what kind it is shows in its content, not in its name.
 *
 * Never throws: what cannot be read is refused by name. Runs in a worker (`readSpreadsheet`), because a large sheet takes a second.
 */
export async function parseSpreadsheet(
  bytes: Uint8Array,
  limits: SheetLimits,
): Promise<Result<readonly Sheet[], SheetFault>> {
  if (bytes.length === 0) return refused('empty')
  if (bytes.length > limits.bytes) return refused('tooLarge')
  const read = await sheetsOf(bytes)
  if (!read.ok) return read
  const most = Math.max(...read.value.map(({ rows }) => rows.filter((row) => row.some((cell) => cell !== null)).length))
  if (most <= 0) return refused('empty')
  return most > limits.rows ? refused('tooManyRows') : read
}

async function sheetsOf(bytes: Uint8Array): Promise<Result<readonly Sheet[], SheetFault>> {
  const begins = (mark: readonly number[]) => mark.every((byte, at) => bytes[at] === byte)
  if (begins(OLE)) return refused(oleFault(bytes))
  if (begins(ZIP)) return parseWorkbook(bytes)
  return OTHER_FILES.some(begins) ? refused('notSpreadsheet') : parseText(bytes)
}

/** Excel puts a workbook with a password into the same container as the old .xls; the names inside tell them apart. */
function oleFault(bytes: Uint8Array): SheetFault {
  const names = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length - (bytes.length % 2)))
  if (names.includes('EncryptedPackage')) return 'encrypted'
  return names.includes('Workbook') || names.includes('Book') || names.includes('ETExtData')
    ? 'oldFormat'
    : 'notSpreadsheet'
}
