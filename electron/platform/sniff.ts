import type { FileHandle } from 'node:fs/promises'

/** The kinds of file that the desk shows; `zip` (a workbook) and `text` (a CSV) are kept for whoever takes them out again. */
export type FileKind = 'pdf' | 'tiff' | 'png' | 'jpeg' | 'zip' | 'text' | 'unknown'

/** What a file is served as; an unknown one as bytes, so that no browser guesses. */
export const MIME = {
  pdf: 'application/pdf',
  tiff: 'image/tiff',
  png: 'image/png',
  jpeg: 'image/jpeg',
  zip: 'application/zip',
  text: 'text/plain',
  unknown: 'application/octet-stream',
} as const satisfies Record<FileKind, string>

export type Mime = (typeof MIME)[FileKind]

/** How many bytes `sniff` wants to see: readers accept a PDF's head anywhere in the first kilobyte. */
export const SNIFF_BYTES = 1024

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const JPEG = Buffer.from([0xff, 0xd8, 0xff])
const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04])
const TIFF_LITTLE = Buffer.from([0x49, 0x49, 0x2a, 0x00])
const TIFF_BIG = Buffer.from([0x4d, 0x4d, 0x00, 0x2a])
const UTF16_LITTLE = Buffer.from([0xff, 0xfe])
const UTF16_BIG = Buffer.from([0xfe, 0xff])

/** Tells what a file is by its first bytes. Its name and ending are the sender's word and count for nothing. */
export function sniff(head: Uint8Array): FileKind {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength)
  if (startsWith(bytes, PNG)) return 'png'
  if (startsWith(bytes, JPEG)) return 'jpeg'
  if (startsWith(bytes, TIFF_LITTLE) || startsWith(bytes, TIFF_BIG)) return 'tiff'
  if (bytes.subarray(0, SNIFF_BYTES).includes('%PDF-')) return 'pdf'
  if (startsWith(bytes, ZIP)) return 'zip'
  return isText(bytes.subarray(0, SNIFF_BYTES)) ? 'text' : 'unknown'
}

/** Text in any encoding: no byte that only a program writes. A page with markup is none, because a browser might run it. */
function isText(bytes: Buffer): boolean {
  if (bytes.length === 0 || /^\s*(<|\{\\rtf)/.test(bytes.toString('latin1').replace(/^\xef\xbb\xbf/, ''))) return false
  const hasMark = startsWith(bytes, UTF16_LITTLE) || startsWith(bytes, UTF16_BIG)
  return hasMark || bytes.every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d))
}

/** Up to `length` bytes from `position`; fewer at the end of the file. */
export async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}

const startsWith = (bytes: Buffer, mark: Buffer): boolean => bytes.subarray(0, mark.length).equals(mark)
