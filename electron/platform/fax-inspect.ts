import { open } from 'node:fs/promises'
import { countPdfPages } from './pdf-pages.ts'
import { type FileKind, readAt, SNIFF_BYTES, sniff } from './sniff.ts'
import { readTiffPages } from './tiff-pages.ts'

/** Why a fax cannot be shown; the file is kept all the same, except where it is too large or cannot be read. */
export type FaxProblem = 'empty' | 'tooLarge' | 'damaged' | 'protected' | 'unreadable' | 'unknownType'

/** What a file in the folder holds. */
export interface FaxContent {
  /** Null where they cannot be counted. */
  readonly pages: number | null
  readonly problem: FaxProblem | null
}

const PDF_TAIL = 2048

/**
 * Whether the end of a file is there, told by its first and last bytes; the sender may still be writing when not.
 *
 * An unknown type has no end that could be looked for, and counts as whole.
 */
export async function isWhole(path: string, size: number): Promise<boolean> {
  const file = await open(path, 'r')
  try {
    const tail = await readAt(file, Math.max(0, size - PDF_TAIL), PDF_TAIL)
    const kind = sniff(await readAt(file, 0, SNIFF_BYTES))
    if (kind === 'tiff') return (await readTiffPages(file, size)).whole
    return endsWell(kind, tail)
  } finally {
    await file.close()
  }
}

/** Counts the pages of a file that has stopped growing, and says what is wrong with it. */
export async function inspectFax(path: string, size: number): Promise<FaxContent> {
  const file = await open(path, 'r')
  try {
    const kind = sniff(await readAt(file, 0, SNIFF_BYTES))
    if (!isPage(kind)) return { pages: null, problem: 'unknownType' }
    if (kind === 'tiff') {
      const { pages, whole } = await readTiffPages(file, size)
      return { pages: pages === 0 ? null : pages, problem: whole ? null : 'damaged' }
    }
    if (kind === 'pdf') {
      const counted = await countPdfPages(path)
      return counted.pages === null ? counted : { pages: counted.pages, problem: null }
    }
    const whole = endsWell(kind, await readAt(file, Math.max(0, size - PDF_TAIL), PDF_TAIL))
    return { pages: 1, problem: whole ? null : 'damaged' }
  } finally {
    await file.close()
  }
}

/** A fax is a page that can be looked at; an order sheet in its folder is none. */
const isPage = (kind: FileKind): boolean => kind !== 'unknown' && kind !== 'zip' && kind !== 'text'

const JPEG_END = Buffer.from([0xff, 0xd9])

function endsWell(kind: FileKind, tail: Buffer): boolean {
  if (kind === 'pdf') return tail.includes('%%EOF')
  if (kind === 'png') return tail.includes('IEND')
  return kind !== 'jpeg' || tail.includes(JPEG_END)
}
