import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { openSqlite } from '#db/engines/sqlite.ts'
import { setting } from '#db/queries/settings.ts'
import { SAMPLE_PIN } from '#db/sample/index.ts'
import type { Announcement } from '#shared/contract/orders.ts'
import { instant } from '#shared/values/instant.ts'
import packageJson from '../package.json' with { type: 'json' }
import type { Services } from './core/context.ts'
import { isKnownFax, takeFax } from './core/faxes.ts'
import { createRouter } from './core/index.ts'
import { rebuildSearch } from './core/search-rebuild.ts'
import type { ReadFile } from './doors/pages.ts'
import type { HostedRouter } from './doors/router.ts'
import { openFaxInbox } from './fax-inbox.ts'
import { announcer } from './platform/announcer.ts'
import { systemClock } from './platform/clock.ts'
import { ensureWritable, placesIn } from './platform/data-folder.ts'
import { faultLog } from './platform/fault-log.ts'
import { takeIn } from './platform/file-intake.ts'
import { openFileStore } from './platform/file-store.ts'
import { hashPin, verifyPin } from './platform/pin.ts'
import { plantSampleFaxes } from './sample/faxes.ts'
import { plantSampleOffice } from './sample/index.ts'
import { storedFiles } from './stored-files.ts'

export { SAMPLE_PIN }

/** The data owner, ready to be hosted by a door. */
export type DataOwner = {
  readonly services: Services
  readonly router: HostedRouter
  readonly readFile: ReadFile
  /** For faults outside of any call. */
  readonly onFault: (error: unknown) => void
  /** Whether the office was set up: a company is there. */
  readonly isSetUp: () => Promise<boolean>
  /** Takes nothing in any more, waits for what is being saved, closes the store. */
  readonly close: () => Promise<void>
}

/**
 * Opens everything behind the doors in a data folder (made if need be): database, files, fax folder, log.
 *
 * Throws a `StoreError` where the database cannot be used, and the file system's own errors where the folder cannot.
 */
export async function openDataOwner(folder: string): Promise<DataOwner> {
  ensureWritable(folder)
  const places = placesIn(folder)
  ensureWritable(places.backups)
  const logFault = faultLog(places.logs)
  const onFault = (error: unknown): void => logFault('-', error)
  const files = await openFileStore(places.files)
  const store = await openSqlite({ path: places.database, backupFolder: places.backups })
  const news = announcer<Announcement>()
  const inbox = await openFaxInbox({
    store,
    files,
    clock: systemClock,
    usual: places.faxes,
    known: (identity, path) => isKnownFax(services, identity, path),
    take: (arrival) => takeFax(services, arrival),
    onFault,
  })
  const isSetUp = async (): Promise<boolean> => (await store.read((db) => setting(db, 'company'))) !== null
  const services: Services = {
    store,
    now: systemClock.now,
    version: packageJson.version,
    pins: { hash: (pin) => hashPin(pin), verify: verifyPin },
    files: {
      put: async (bytes, name) => {
        const taken = await takeIn(files, { bytes }, name)
        if (!taken.ok) throw new RangeError(`${name} is larger than the store takes`)
        const { sha256, size, mime, pages } = taken.value
        return { sha256, size, mime, pages: pages ?? 0 }
      },
    },
    faxFolder: { rescan: inbox.rescan, lastScan: inbox.lastScan, path: inbox.path },
    announce: (what) => {
      news.announce(what)
      if (what.topic === 'settings') void inbox.follow().catch(onFault)
    },
    announcements: news.listen,
    logFault,
    plantSample: async () => {
      await plantSampleOffice(services)
      await plantSampleFaxes(inbox.path())
    },
    lastBackup: () => newestBackup(places.backups),
  }
  // What an earlier program indexed is made findable anew while the office works on.
  const leaving = new AbortController()
  const indexing = rebuildSearch(store, systemClock.now, leaving.signal).catch(onFault)
  return {
    services,
    router: createRouter(services),
    readFile: storedFiles(store, files),
    onFault,
    isSetUp,
    close: async () => {
      leaving.abort()
      await inbox.close()
      await indexing
      await store.close()
    },
  }
}

/** The newest copy of the database; each was opened and read through when it was made. */
function newestBackup(folder: string): ReturnType<Services['lastBackup']> {
  const times = readdirSync(folder).map((name) => statSync(join(folder, name)).mtimeMs)
  return times.length === 0 ? null : { at: instant(Math.trunc(Math.max(...times))), verified: true }
}
