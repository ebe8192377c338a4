import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { accepted, type Result, refused } from '#shared/values/result.ts'
import { checkStore, type ExpectedFile, type StoreCheck } from './file-store-check.ts'
import { MIME, type Mime, SNIFF_BYTES, sniff } from './sniff.ts'

/** What is larger is not taken in: no fax, scan or photo of an order is, and the screen could not show it. */
export const MOST_BYTES = 64 * 1024 * 1024

/** A file as the database remembers it. */
export interface StoredFile {
  /** Digest of the content, 64 lower-case hex digits; the only name that the file has in the folder. */
  readonly sha256: string
  readonly size: number
  readonly mime: Mime
  /** What the sender called it, for people to read; never used as a path. */
  readonly name: string
}

export type FileSource =
  | { readonly path: string }
  | { readonly bytes: Uint8Array }
  | { readonly stream: AsyncIterable<Uint8Array> }

/** The content-addressed folder beside the database. */
export interface FileStore {
  /**
   * Copies a file in and makes it durable before answering. The same content twice is one file. Refuses what is larger
   * than the limit; throws when the source cannot be read or the disk is full, leaving nothing half written behind.
   */
  put(source: FileSource, name: string): Promise<Result<StoredFile, 'tooLarge'>>
  /** Where a file is kept, whether it is there or not. Throws a `RangeError` for what is not a digest. */
  path(sha256: string): string
  has(sha256: string): Promise<boolean>
  /** The content as a stream; null when it is lost. */
  open(sha256: string): Promise<Readable | null>
  /** Compares the folder with the files that the database knows; `digests` reads each file again. */
  verify(known: Iterable<ExpectedFile>, options?: { readonly digests?: boolean }): Promise<StoreCheck>
}

/** Opens the folder (made if need be) and clears away what an interrupted copy left. `limit` is in bytes. */
export async function openFileStore(folder: string, limit = MOST_BYTES): Promise<FileStore> {
  const temporary = join(folder, 'tmp')
  await rm(temporary, { recursive: true, force: true })
  await mkdir(temporary, { recursive: true })
  const path = (sha256: string): string => pathOf(folder, sha256)

  return {
    path,
    has: (sha256) => exists(path(sha256)),
    open: async (sha256) => ((await exists(path(sha256))) ? createReadStream(path(sha256)) : null),
    verify: (known, options) => checkStore(folder, known, options?.digests ?? false),
    put: async (source, name) => {
      if ('path' in source && (await stat(source.path)).size > limit) return refused('tooLarge')
      const draft = join(temporary, randomUUID())
      try {
        const copied = await copy(chunksOf(source), draft, limit)
        if (copied === null) return refused('tooLarge')
        await keep(draft, path(copied.sha256))
        return accepted({ ...copied, name })
      } finally {
        await rm(draft, { force: true })
      }
    },
  }
}

const SHA256 = /^[0-9a-f]{64}$/

/** `ab/cdef…`: two digits of folder keep any one folder small. */
function pathOf(folder: string, sha256: string): string {
  if (!SHA256.test(sha256)) throw new RangeError(`not a digest: ${sha256}`)
  return join(folder, sha256.slice(0, 2), sha256.slice(2))
}

function chunksOf(source: FileSource): AsyncIterable<Uint8Array> {
  if ('path' in source) return createReadStream(source.path)
  return 'bytes' in source ? Readable.from([source.bytes], { objectMode: false }) : source.stream
}

/** Writes, digests and recognises in one pass; null as soon as the limit is passed. */
async function copy(chunks: AsyncIterable<Uint8Array>, draft: string, limit: number) {
  const digest = createHash('sha256')
  let head: Uint8Array = new Uint8Array()
  let size = 0
  const file = await open(draft, 'wx', 0o600)
  try {
    for await (const chunk of chunks) {
      size += chunk.byteLength
      if (size > limit) return null
      if (head.length < SNIFF_BYTES) head = Buffer.concat([head, chunk.subarray(0, SNIFF_BYTES - head.length)])
      digest.update(chunk)
      await file.writeFile(chunk)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { sha256: digest.digest('hex'), size, mime: MIME[sniff(head)] }
}

/** Moves the finished copy to its place. What is there already is the same by its name and stays. */
async function keep(draft: string, place: string): Promise<void> {
  if (await exists(place)) return
  await mkdir(dirname(place), { recursive: true })
  await rename(draft, place)
  await syncFolder(dirname(place))
  await syncFolder(dirname(dirname(place)))
}

/** Makes a rename survive a power cut. Windows neither needs nor allows it. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
