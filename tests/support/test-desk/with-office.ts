import type { Store } from '#db/store.ts'
import { type Office, plantOffice } from './office.ts'
import { openDesk } from './open.ts'

export type OpenOffice = { readonly office: Office; readonly store: Store; readonly close: () => Promise<void> }

/** An office with everybody signed in, on a new store. */
export async function openOffice(open: () => Promise<Store>): Promise<OpenOffice> {
  const store = await open()
  const office = await plantOffice(openDesk(store))
  return { office, store, close: () => store.close() }
}
