import { createContext, useContext, useEffect, useId, useLayoutEffect, useSyncExternalStore } from 'react'
import { type KeyBinding, KeyRegistry } from './key-registry.ts'

export const KeysContext = createContext<KeyRegistry>(new KeyRegistry())

/**
 * Claims shortcuts for as long as the caller is on the screen; the newest claim of a key wins.
 *
 * Single letters rest while a text field has the focus. `modal` silences the screens below (dialogs).
 */
export function useKeys(bindings: readonly KeyBinding[], { modal = false }: { modal?: boolean } = {}): void {
  const registry = useContext(KeysContext)
  const id = useId()
  // After every render, so that `run` never works with an older render's values.
  useLayoutEffect(() => registry.set(id, bindings, modal))
  useEffect(() => () => registry.remove(id), [registry, id])
}

/** The shortcuts that are alive now, for the key strip and the F1 sheet. */
export function useActiveKeys(): readonly KeyBinding[] {
  const registry = useContext(KeysContext)
  return useSyncExternalStore(registry.subscribe, registry.active)
}
