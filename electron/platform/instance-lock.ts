import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'

const LOCK_FILE = 'order-desk.lock'
// Between making the file and writing into it lie microseconds; an empty one that is older was left by a power cut.
const BEING_WRITTEN_MS = 2_000

// A process number that this process was given again after a crash must not look like a living holder.
const heldHere = new Set<string>()

/** Who works on a database folder: process, machine, and where it can be asked to come to the front. */
export interface LockHolder {
  readonly pid: number
  readonly host: string
  /** Where the holder listens (`http://127.0.0.1:…`, a pipe); null while it is still starting. */
  readonly address: string | null
}

/** What a start gets: the lock, or who has it already. */
export type InstanceLock =
  | {
      readonly held: false
      /** Tells later starts where this program can be reached. */
      announce(address: string): void
      /** Gives the folder free; does nothing when another has it by now. */
      release(): void
    }
  | { readonly held: true; readonly address: string | null; readonly holder: LockHolder | null }

/**
 * Takes the lock of a database folder: one program for each.
 *
 * A lock whose process is dead is taken over. One from another machine (the folder on a network share) is believed: its
 * process cannot be looked up from here. Throws what the file system throws when the folder cannot be written.
 */
export function takeInstanceLock(folder: string, address: string | null = null): InstanceLock {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, LOCK_FILE)
  let mine: LockHolder = { pid: process.pid, host: hostname(), address }
  // Two tries: the second is for the moment after a dead program's lock was cleared away.
  for (let attempt = 0; attempt < 2; attempt++) {
    if (writeNew(path, mine)) {
      heldHere.add(path)
      return {
        held: false,
        announce: (at) => {
          mine = { ...mine, address: at }
          rewrite(path, mine)
        },
        release: () => {
          if (heldHere.delete(path) && isMine(readHolder(path), mine)) rmSync(path, { force: true })
        },
      }
    }
    const holder = readHolder(path)
    if (holder === null ? isBeingWritten(path) : isAlive(holder, path)) return heldBy(holder)
    rmSync(path, { force: true })
  }
  return heldBy(readHolder(path))
}

const heldBy = (holder: LockHolder | null): InstanceLock => ({ held: true, address: holder?.address ?? null, holder })

function isBeingWritten(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false })
  return found !== undefined && Date.now() - found.mtimeMs < BEING_WRITTEN_MS
}

/** Creates the file only where there is none: the one step that the file system makes indivisible. */
function writeNew(path: string, holder: LockHolder): boolean {
  try {
    write(openSync(path, 'wx', 0o600), holder)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

const rewrite = (path: string, holder: LockHolder): void => write(openSync(path, 'w', 0o600), holder)

function write(descriptor: number, holder: LockHolder): void {
  try {
    writeSync(descriptor, JSON.stringify(holder))
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** The holder that the file names; null when the file is gone or was cut off by a power cut. */
function readHolder(path: string): LockHolder | null {
  try {
    const read: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return isHolder(read) ? read : null
  } catch {
    return null
  }
}

const isHolder = (value: unknown): value is LockHolder =>
  typeof value === 'object' &&
  value !== null &&
  'pid' in value &&
  Number.isInteger(value.pid) &&
  'host' in value &&
  typeof value.host === 'string' &&
  'address' in value &&
  (value.address === null || typeof value.address === 'string')

const isMine = (found: LockHolder | null, mine: LockHolder): boolean =>
  found !== null && found.pid === mine.pid && found.host === mine.host

function isAlive(holder: LockHolder, path: string): boolean {
  if (holder.host !== hostname()) return true
  if (holder.pid === process.pid) return heldHere.has(path)
  try {
    process.kill(holder.pid, 0)
    return true
  } catch (error) {
    // Not ours to signal, so it lives.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
