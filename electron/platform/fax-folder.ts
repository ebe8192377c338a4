import type { Stats } from 'node:fs'
import { lstat, mkdir, readdir, rename } from 'node:fs/promises'
import { basename, join, parse } from 'node:path'
import { watch } from 'chokidar'
import { type Instant, instant } from '#shared/values/instant.ts'
import type { Clock } from './clock.ts'
import { faultChanges } from './fault-changes.ts'
import { type FaxProblem, isWhole } from './fax-inspect.ts'
import { senderNumber } from './fax-name.ts'
import { takeIn } from './file-intake.ts'
import { type FileStore, MOST_BYTES } from './file-store.ts'
import type { Mime } from './sniff.ts'

/** A file that came into the fax folder, reported once. */
export interface FaxArrival {
  /** What tells it from others: the digest of its content, or `stat:…` where the content was not read. */
  readonly identity: string
  readonly path: string
  readonly name: string
  /** Null where nothing was stored: empty, too large, unreadable. */
  readonly sha256: string | null
  readonly size: number
  readonly mime: Mime | null
  readonly pages: number | null
  readonly problem: FaxProblem | null
  /** Digest of the same content that came before under another name. */
  readonly duplicateOf: string | null
  readonly senderNumber: string | null
  /** When the fax machine finished the file, but never later than now. */
  readonly arrivedAt: Instant
}

export interface FaxFolderOptions {
  readonly folder: string
  readonly store: FileStore
  readonly clock: Clock
  /** Whether the tray has this content from this path; without a path, from anywhere. */
  readonly known: (identity: string, path?: string) => Promise<boolean>
  /** Takes the fax in. When it throws, the file is reported again at the next scan. */
  readonly report: (arrival: FaxArrival) => Promise<void>
  /** What cannot be told to a caller: the folder is gone, a report failed. Called when it begins, not at each scan. */
  readonly onFault: (error: unknown) => void
  /** Moves reported files into `taken` inside the folder. */
  readonly moveTaken?: boolean
  /** How long a file must stay the same before it is read, ms. */
  readonly settleMs?: number
  /** How long an empty or unfinished file is waited for, ms. */
  readonly graceMs?: number
  /** How often the folder is read whatever the operating system announces: network shares announce nothing, ms. */
  readonly rescanMs?: number
}

export interface FaxFolder {
  /** Reads the folder now; gives the number of files that it reported. One that still settles comes a little later. */
  rescan(): Promise<number>
  /** When the folder was last read through; null before that. */
  lastScan(): Instant | null
  close(): Promise<void>
}

/** A file as it was last seen, and what became of it. */
interface Sighting {
  readonly signature: string
  /** By a clock that cannot be set back, ms. */
  readonly since: number
  readonly done: boolean
}

const TAKEN = 'taken'
const NOT_A_FAX = /^(?:\.|~\$|thumbs\.db$|desktop\.ini$)|\.(?:tmp|temp|part|partial|crdownload)$/i

/**
 * Watches the folder into which the fax machine writes, and reports each file once, however often it is looked at.
 *
 * The operating system's announcements only wake it up; what is there is always read from the folder itself. A file is
 * taken when it has not changed for `settleMs` and its end is there; when the end does not come within `graceMs`, it is
 * taken as damaged, because a torn fax is still a customer's fax.
 */
export function watchFaxFolder(options: FaxFolderOptions): FaxFolder {
  const { settleMs = 1_000, graceMs = 30_000, rescanMs = 30_000 } = options
  const sightings = new Map<string, Sighting>()
  let scanned: Instant | null = null
  let wake: NodeJS.Timeout | undefined
  const faults = faultChanges(options.onFault)
  let closed = false
  let running: Promise<unknown> = Promise.resolve()

  const scan = async (): Promise<number> => {
    if (closed) return 0
    clearTimeout(wake)
    let waiting = false
    let reported = 0
    const report = async (arrival: FaxArrival): Promise<void> => {
      await options.report(arrival)
      reported++
    }
    try {
      waiting = await scanOnce({ ...options, report, onFault: faults.note }, sightings, { settleMs, graceMs })
      scanned = options.clock.now()
    } catch (error) {
      faults.note(error)
    }
    faults.endRound()
    if (!closed) wake = setTimeout(() => void rescan(), waiting ? settleMs : rescanMs)
    return reported
  }
  // One scan after another: two at once would report a file twice.
  const rescan = (): Promise<number> => {
    const scanning = running.then(scan)
    running = scanning
    return scanning
  }

  const watcher = watch(options.folder, { depth: 0, ignoreInitial: true })
  watcher.on('add', () => void rescan()).on('change', () => void rescan())
  watcher.on('error', options.onFault)
  void rescan()

  return {
    rescan,
    lastScan: () => scanned,
    close: async () => {
      closed = true
      clearTimeout(wake)
      await watcher.close()
      await running
    },
  }
}

/** One look at every file; true when one of them has to be looked at again soon. */
async function scanOnce(
  options: FaxFolderOptions,
  sightings: Map<string, Sighting>,
  times: { readonly settleMs: number; readonly graceMs: number },
): Promise<boolean> {
  const names = (await readdir(options.folder)).filter((name) => !NOT_A_FAX.test(name)).sort()
  const paths = new Set(names.map((name) => join(options.folder, name)))
  for (const path of sightings.keys()) if (!paths.has(path)) sightings.delete(path)
  let waiting = false
  for (const path of paths) {
    const found = await lstat(path).catch(() => null)
    // Gone since the listing, a folder, or a link that leads out of the folder.
    if (found === null || !found.isFile()) continue
    const signature = `${found.size}-${found.mtimeMs}`
    const before = sightings.get(path)
    const sighting = before?.signature === signature ? before : { signature, since: performance.now(), done: false }
    sightings.set(path, sighting)
    if (sighting.done) continue
    const unchangedMs = performance.now() - sighting.since
    try {
      const done = unchangedMs >= times.settleMs && (await take(options, path, found, unchangedMs >= times.graceMs))
      if (done) sightings.set(path, { ...sighting, done })
      else waiting = true
    } catch (error) {
      waiting = true
      options.onFault(error)
    }
  }
  return waiting
}

/** Judges one settled file; false when it has to be waited for. */
async function take(options: FaxFolderOptions, path: string, found: Stats, graceIsOver: boolean): Promise<boolean> {
  if (found.size === 0 && !graceIsOver) return false
  if (found.size === 0) return tell(options, unread(options, path, found, 'empty'))
  if (found.size > MOST_BYTES) return tell(options, unread(options, path, found, 'tooLarge'))
  const read = await readFax(options, path, found, graceIsOver).catch((error: unknown) => {
    if (isRefused(error, path)) return graceIsOver ? unread(options, path, found, 'unreadable') : null
    throw error
  })
  return read !== null && tell(options, read)
}

/** Takes in a file whose end is there, or for which nobody waits any longer; null while it has to be waited for. */
async function readFax(
  options: FaxFolderOptions,
  path: string,
  found: Stats,
  graceIsOver: boolean,
): Promise<FaxArrival | null> {
  const whole = await isWhole(path, found.size)
  if (!whole && !graceIsOver) return null
  const taken = await takeIn(options.store, { path }, basename(path))
  if (!taken.ok) return unread(options, path, found, 'tooLarge')
  const { sha256, size, mime, pages, problem } = taken.value
  const isKnown = await options.known(sha256)
  return {
    ...unread(options, path, found, problem ?? (whole ? null : 'damaged')),
    identity: sha256,
    sha256,
    size,
    mime,
    pages,
    duplicateOf: isKnown ? sha256 : null,
  }
}

function unread(options: FaxFolderOptions, path: string, found: Stats, problem: FaxProblem | null): FaxArrival {
  const name = basename(path)
  return {
    identity: `stat:${found.size}:${Math.trunc(found.mtimeMs)}:${name}`,
    path,
    name,
    sha256: null,
    size: found.size,
    mime: null,
    pages: null,
    problem,
    duplicateOf: null,
    senderNumber: senderNumber(name),
    arrivedAt: instant(Math.min(Math.trunc(found.mtimeMs), options.clock.now())),
  }
}

async function tell(options: FaxFolderOptions, arrival: FaxArrival): Promise<true> {
  if (!(await options.known(arrival.identity, arrival.path))) await options.report(arrival)
  if (options.moveTaken === true && arrival.sha256 !== null) await moveAway(options.folder, arrival.path, arrival.name)
  return true
}

/** Out of the folder, but still on the disk; a name that is taken there gets the time behind it. */
async function moveAway(folder: string, path: string, name: string): Promise<void> {
  const taken = join(folder, TAKEN)
  await mkdir(taken, { recursive: true })
  const { name: stem, ext } = parse(name)
  const isFree = (await lstat(join(taken, name)).catch(() => null)) === null
  await rename(path, join(taken, isFree ? name : `${stem}.${Date.now()}${ext}`))
}

/** Permission on this very file, or a lock that Windows programs hold while they write; not a fault of the store. */
const isRefused = (error: unknown, path: string): boolean =>
  error instanceof Error &&
  'code' in error &&
  ['EACCES', 'EPERM', 'EBUSY'].includes(String(error.code)) &&
  'path' in error &&
  error.path === path
