import type { FileHandle } from 'node:fs/promises'
import { readAt } from './sniff.ts'

/** What the directories of a TIFF say, without touching a pixel. */
export interface TiffPages {
  readonly pages: number
  /** Every directory and every strip that is promised lies within the file. */
  readonly whole: boolean
}

const ENTRY = 12
const MOST_ENTRIES = 512
const MOST_PAGES = 2_000
const STRIP_OFFSETS = 273
const STRIP_LENGTHS = 279
const SHORT = 3
const LONG = 4

/**
 * Walks the page directories of a TIFF and counts them.
 *
 * A fax server writes the head first and the strips as the pages come in; so 'whole' is also how one tells that it has
 * finished. Directories that point back at each other, or promise absurd numbers, end the walk as not whole.
 */
export async function readTiffPages(file: FileHandle, size: number): Promise<TiffPages> {
  const head = await readAt(file, 0, 8)
  if (head.length < 8) return { pages: 0, whole: false }
  const read = reader(head[0] === 0x49)
  const visited = new Set<number>()
  let offset = read.long(head, 4)
  while (offset !== 0) {
    if (visited.has(offset) || visited.size >= MOST_PAGES) return { pages: visited.size, whole: false }
    const directory = await readDirectory(file, offset, size, read)
    if (directory === null) return { pages: visited.size, whole: false }
    visited.add(offset)
    if (!(await stripsFit(file, directory.entries, size, read))) return { pages: visited.size, whole: false }
    offset = directory.next
  }
  return { pages: visited.size, whole: visited.size > 0 }
}

interface Reader {
  short(bytes: Buffer, at: number): number
  long(bytes: Buffer, at: number): number
}

const reader = (little: boolean): Reader => ({
  short: (bytes, at) => (little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at)),
  long: (bytes, at) => (little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at)),
})

interface Entry {
  readonly tag: number
  readonly type: number
  readonly count: number
  /** The four bytes that hold the value, or where it stands. */
  readonly inline: Buffer
}

async function readDirectory(
  file: FileHandle,
  offset: number,
  size: number,
  read: Reader,
): Promise<{ entries: readonly Entry[]; next: number } | null> {
  const counted = await readAt(file, offset, 2)
  if (counted.length < 2) return null
  const count = read.short(counted, 0)
  if (count === 0 || count > MOST_ENTRIES) return null
  const length = count * ENTRY + 4
  if (offset + 2 + length > size) return null
  const bytes = await readAt(file, offset + 2, length)
  if (bytes.length < length) return null
  const entries = Array.from({ length: count }, (_, index) => {
    const at = index * ENTRY
    return {
      tag: read.short(bytes, at),
      type: read.short(bytes, at + 2),
      count: read.long(bytes, at + 4),
      inline: bytes.subarray(at + 8, at + ENTRY),
    }
  })
  return { entries, next: read.long(bytes, count * ENTRY) }
}

/** A directory without strips (tiles, which no fax machine writes) has nothing to check. */
async function stripsFit(file: FileHandle, entries: readonly Entry[], size: number, read: Reader): Promise<boolean> {
  const offsets = await values(file, find(entries, STRIP_OFFSETS), size, read)
  const lengths = await values(file, find(entries, STRIP_LENGTHS), size, read)
  if (offsets === null || lengths === null) return false
  return offsets.every((offset, index) => offset + (lengths[index] ?? 0) <= size)
}

const find = (entries: readonly Entry[], tag: number): Entry | undefined => entries.find((entry) => entry.tag === tag)

async function values(
  file: FileHandle,
  entry: Entry | undefined,
  size: number,
  read: Reader,
): Promise<readonly number[] | null> {
  if (entry === undefined) return []
  if (entry.type !== SHORT && entry.type !== LONG) return null
  const width = entry.type === SHORT ? 2 : 4
  const length = entry.count * width
  if (length > size) return null
  const bytes = length <= 4 ? entry.inline : await readAt(file, read.long(entry.inline, 0), length)
  if (bytes.length < length) return null
  return Array.from({ length: entry.count }, (_, index) =>
    width === 2 ? read.short(bytes, index * 2) : read.long(bytes, index * 4),
  )
}
