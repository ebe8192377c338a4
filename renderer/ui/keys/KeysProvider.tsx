import { type ReactNode, useEffect, useState } from 'react'
import { KeyRegistry } from './key-registry.ts'
import { KeysContext } from './useKeys.ts'

/** Listens to the keyboard once for the whole program and hands each press to the screen that claimed it. */
export function KeysProvider({ children }: { children: ReactNode }) {
  const [registry] = useState(() => new KeyRegistry())
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (registry.press(event)) event.preventDefault()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [registry])
  return <KeysContext value={registry}>{children}</KeysContext>
}
