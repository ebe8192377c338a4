import { useSyncExternalStore } from 'react'
import type { ThemeMode } from '#renderer/ui/theme.ts'
import { LANGUAGES, type Language } from '#shared/contract/office.ts'

/** How this window looks; remembered on this PC, not with the person: it belongs to the screen and its distance. */
export type Appearance = { readonly mode: ThemeMode; readonly largeType: boolean }

const LOOK = 'order-desk.look'
const LANGUAGE = 'order-desk.language'

/** A PC that remembers nothing (storage full or forbidden) still shows the program. */
function attempt<Answer>(what: () => Answer): Answer | null {
  try {
    return what()
  } catch {
    return null
  }
}

function remembered(): Appearance {
  const said = attempt((): unknown => JSON.parse(localStorage.getItem(LOOK) ?? '{}'))
  const look = (typeof said === 'object' && said !== null ? said : {}) as Partial<Appearance>
  return { mode: look.mode === 'dark' ? 'dark' : 'light', largeType: look.largeType === true }
}

let look = remembered()
const listeners = new Set<() => void>()

/** Changes the look and remembers it. */
export function setAppearance(change: Partial<Appearance>): void {
  look = { ...look, ...change }
  attempt(() => localStorage.setItem(LOOK, JSON.stringify(look)))
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useAppearance = (): Appearance => useSyncExternalStore(subscribe, () => look)

/** The language chosen on this PC; null as long as nobody chose: then the company's counts. */
export function rememberedLanguage(): Language | null {
  const said = attempt(() => localStorage.getItem(LANGUAGE))
  return LANGUAGES.find((one) => one === said) ?? null
}

export function rememberLanguage(language: Language): void {
  attempt(() => localStorage.setItem(LANGUAGE, language))
}
