import { type ReactNode, useEffect, useState } from 'react'
import { keyName } from './key-names.ts'
import { KeyRegistry } from './key-registry.ts'
import { KeysContext } from './useKeys.ts'

const isChoiceField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('.ant-select') !== null

/** Listens to the keyboard once for the whole program and hands each press to the screen that claimed it. */
export function KeysProvider({ children }: { children: ReactNode }) {
  const [registry] = useState(() => new KeyRegistry())
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (registry.press(event)) event.preventDefault()
    }
    // A choice field opens at any Enter and keeps it to itself: the page is asked for its Ctrl+Enter before such a field is.
    const beforeFields = (event: KeyboardEvent) => {
      if (keyName(event) !== 'Ctrl+Enter' || !isChoiceField(event.target) || !registry.press(event)) return
      event.preventDefault()
      event.stopPropagation()
    }
    document.addEventListener('keydown', beforeFields, { capture: true })
    document.addEventListener('keydown', onKeyDown)
    return () => {
      document.removeEventListener('keydown', beforeFields, { capture: true })
      document.removeEventListener('keydown', onKeyDown)
    }
  }, [registry])
  return <KeysContext value={registry}>{children}</KeysContext>
}
