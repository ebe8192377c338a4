import { createContext, useContext, useLayoutEffect, useSyncExternalStore } from 'react'
import type { KeyBinding } from '#renderer/ui/keys/key-registry.ts'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'
import { type PageHead, PageStore } from './page-store.ts'

export const PageContext = createContext(new PageStore())

const NO_KEYS: readonly KeyBinding[] = []

/**
 * A page says what it is called, one line of fact, and its keys; the frame shows them in top bar and key strip.
 *
 * The title becomes the page's one h1 and the window's title. `fact` had better be a string, or a memoised element.
 */
export function usePage({ keys = NO_KEYS, ...head }: PageHead & { readonly keys?: readonly KeyBinding[] }): void {
  const store = useContext(PageContext)
  useKeys(keys)
  useLayoutEffect(() => {
    store.set(head)
    document.title = head.title
  })
}

/** The head of the page on the screen, for the frame. */
export function usePageHead(): PageHead {
  const store = useContext(PageContext)
  return useSyncExternalStore(store.subscribe, store.read)
}
