import { fitsForm } from './draft-shape.ts'

/** A draft as this PC remembers it: what was typed, when, and whether the data owner has it too. */
export type LocalDraft<Values> = { readonly at: number; readonly kept: boolean; readonly values: Partial<Values> }

const nameOf = (person: string, name: string): string => `draft/${person}/${name}`

/**
 * What was typed into a form, as far as a stored text can be read and still fits the form; empty for anything else.
 *
 * An update may have changed the form since: a draft of another shape would take the form down at each opening.
 */
export function readDraft<Values extends object>(body: string, defaults: Values): Partial<Values> {
  const read = attempt((): unknown => JSON.parse(body))
  return fitsForm(read, defaults) ? read : {}
}

/** The draft that this PC kept at the last keystroke, or null where none fits. One person never sees another's. */
export function localDraft<Values extends object>(
  person: string,
  name: string,
  defaults: Values,
): LocalDraft<Values> | null {
  const body = attempt(() => window.localStorage.getItem(nameOf(person, name)))
  const read = body ? attempt((): unknown => JSON.parse(body)) : null
  if (typeof read !== 'object' || read === null) return null
  const { at, kept, values } = read as Readonly<Record<string, unknown>>
  return typeof at === 'number' && fitsForm(values, defaults) ? { at, kept: kept === true, values } : null
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
