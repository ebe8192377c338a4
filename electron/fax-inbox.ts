import { setting } from '#db/queries/settings.ts'
import type { Store } from '#db/store.ts'
import type { Instant } from '#shared/values/instant.ts'
import type { Clock } from './platform/clock.ts'
import { ensureWritable } from './platform/data-folder.ts'
import { type FaxArrival, type FaxFolder, watchFaxFolder } from './platform/fax-folder.ts'
import type { FileStore } from './platform/file-store.ts'

export type FaxInbox = {
  /** Reads the folder now; gives how many faxes came in by it. */
  readonly rescan: () => Promise<number>
  readonly lastScan: () => Instant | null
  readonly path: () => string
  /** Watches the folder that the settings name by now. */
  readonly follow: () => Promise<void>
  readonly close: () => Promise<void>
}

export type FaxInboxOptions = {
  readonly store: Store
  readonly files: FileStore
  readonly clock: Clock
  /** Used while the office named no folder of its own. */
  readonly usual: string
  /** Whether the tray has this content from this path; without a path, from anywhere. */
  readonly known: (identity: string, path?: string) => Promise<boolean>
  readonly take: (arrival: FaxArrival) => Promise<void>
  readonly onFault: (error: unknown) => void
}

/** The watched fax folder, wherever the settings put it, with the tray behind it. */
export async function openFaxInbox(options: FaxInboxOptions): Promise<FaxInbox> {
  const { store, files, clock, usual, known, onFault } = options
  let taken = 0
  const report = async (arrival: FaxArrival): Promise<void> => {
    await options.take(arrival)
    taken += 1
  }
  const chosen = async (): Promise<string> => {
    const found = await store.read((db) => setting(db, 'faxFolder'))
    return typeof found?.value === 'string' && found.value !== '' ? found.value : usual
  }
  const watch = (folder: string): FaxFolder => watchFaxFolder({ folder, store: files, clock, known, report, onFault })

  ensureWritable(usual)
  let folder = await chosen()
  let watching = watch(folder)
  return {
    rescan: async () => {
      const before = taken
      await watching.rescan()
      return taken - before
    },
    lastScan: () => watching.lastScan(),
    path: () => folder,
    follow: async () => {
      const next = await chosen()
      if (next === folder) return
      folder = next
      await watching.close()
      watching = watch(folder)
    },
    close: () => watching.close(),
  }
}
