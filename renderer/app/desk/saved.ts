import { useSyncExternalStore } from 'react'

/** What the key strip says of the last save on this screen: nothing yet, saved at an instant, or failed. */
export type LastSave =
  | { readonly state: 'none' }
  | { readonly state: 'saved'; readonly at: number }
  | { readonly state: 'failed' }

let last: LastSave = { state: 'none' }
const listeners = new Set<() => void>()

function change(next: LastSave): void {
  last = next
  for (const listener of listeners) listener()
}

/** A save went through; `at` in milliseconds since 1970. */
export const noteSaved = (at: number): void => change({ state: 'saved', at })
/** A save did not go through; what was typed is still on the screen. */
export const noteFailed = (): void => change({ state: 'failed' })
/** Another person sits down: what became of the saves of the one before is no news of his. */
export const forgetSaves = (): void => change({ state: 'none' })

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The last save of this window. */
export const useLastSave = (): LastSave => useSyncExternalStore(subscribe, () => last)
