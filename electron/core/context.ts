import type { Store } from '#db/store.ts'
import type { Announcement } from '#shared/contract/orders.ts'
import type { Instant } from '#shared/values/instant.ts'

/** Who stands at a door: where the call came from, and the session token that the door keeps for him. */
export type Caller = {
  readonly door: 'desktop' | 'office'
  /** 'window' or the network address; for the audit trail. */
  readonly address: string
  readonly token: string | null
  /** The door remembers the token: as a cookie, or beside the port. Null forgets it. */
  readonly keepToken: (token: string | null) => void
}

/** What a door gives to every call. */
export type CallContext = { readonly caller: Caller }

/** A file as the content-addressed folder knows it. */
export type StoredFile = {
  readonly sha256: string
  readonly size: number
  readonly mime: string
  readonly pages: number
}

/** What the use cases need from outside: no Electron, no HTTP, no file system behind these but their own ports. */
export type Services = {
  readonly store: Store
  readonly now: () => Instant
  readonly version: string
  readonly pins: {
    readonly hash: (pin: string) => Promise<string>
    readonly verify: (pin: string, stored: string) => Promise<boolean>
  }
  readonly files: { readonly put: (bytes: Uint8Array, name: string) => Promise<StoredFile> }
  readonly faxFolder: {
    readonly rescan: () => Promise<number>
    readonly lastScan: () => Instant | null
    readonly path: () => string
  }
  readonly announce: (what: Announcement) => void
  /** Announcements until the signal aborts. */
  readonly announcements: (signal?: AbortSignal) => AsyncIterableIterator<Announcement>
  /** Writes the full report of a fault; the caller hears the incident number alone. */
  readonly logFault: (incident: string, error: unknown) => void
  /** The sample company, where the user asks for it at first start. */
  readonly plantSample: () => Promise<void>
  readonly lastBackup: () => { readonly at: Instant; readonly verified: boolean } | null
}
