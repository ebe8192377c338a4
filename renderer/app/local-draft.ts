/** A draft as this PC remembers it: what was typed, when, and whether the data owner has it too. */
export type LocalDraft<Values> = { readonly at: number; readonly kept: boolean; readonly values: Partial<Values> }

const nameOf = (person: string, name: string): string => `draft/${person}/${name}`

/** What was typed into a form, as far as a stored text can be read; empty for anything else. */
export function readDraft<Values>(body: string): Partial<Values> {
  try {
    const read: unknown = JSON.parse(body)
    return typeof read === 'object' && read !== null ? read : {}
  } catch {
    return {}
  }
}

/** The draft that this PC kept at the last keystroke, or null. One person never sees another's. */
export function localDraft<Values>(person: string, name: string): LocalDraft<Values> | null {
  const body = attempt(() => window.localStorage.getItem(nameOf(person, name)))
  if (!body) return null
  const { at, kept, values } = readDraft<LocalDraft<Values>>(body)
  return typeof at === 'number' && typeof values === 'object' ? { at, kept: kept === true, values } : null
}

/** Keeps a draft on this PC at once; a full or forbidden storage is no reason to stop anybody from typing. */
export function keepLocally<Values>(person: string, name: string, draft: LocalDraft<Values>): void {
  attempt(() => window.localStorage.setItem(nameOf(person, name), JSON.stringify(draft)))
}

/** Forgets a draft that was saved. */
export function dropLocally(person: string, name: string): void {
  attempt(() => window.localStorage.removeItem(nameOf(person, name)))
}

function attempt<Answer>(what: () => Answer): Answer | null {
  try {
    return what()
  } catch {
    return null
  }
}
