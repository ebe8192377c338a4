import { accepted, type Result, refused } from '#shared/values/result.ts'
import type { Sheet, SheetFault } from './sheet.ts'
import { splitTable } from './split-table.ts'

// A byte that no text has, in any of the encodings below.
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for.
// oxlint-disable-next-line no-control-regex
const NOT_TEXT = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/

/**
 * Reads a table as text: by its byte order mark, else as UTF-8, GB18030 (what Excel writes in China) or Big5, in this order.
 *
 * Each is decoded strictly: the first one in which every byte makes sense is taken. Chinese in GB18030 is never valid UTF-8.
 */
export function parseText(bytes: Uint8Array): Result<readonly Sheet[], SheetFault> {
  const text = decode(bytes)
  if (text === null || NOT_TEXT.test(text)) return refused('notSpreadsheet')
  if (/^\s*(<\?xml|<!doctype|<html|\{\\rtf)/i.test(text)) return refused('notSpreadsheet')
  const rows = splitTable(text)
  return accepted([{ name: '', rows: rows.map((row) => row.map((cell) => (cell.trim() === '' ? null : cell.trim()))) }])
}

function decode(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return strictly(bytes, 'utf-16le')
  if (first === 0xfe && second === 0xff) return strictly(bytes, 'utf-16be')
  for (const encoding of ['utf-8', 'gb18030', 'big5']) {
    const text = strictly(bytes, encoding)
    if (text !== null) return text
  }
  return null
}

function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
