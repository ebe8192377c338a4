import { type FormulaRecord, formulaById, formulaHead } from '#db/queries/formulas.ts'
import type { ReadDb } from '#db/store.ts'
import { savedMeanwhile } from './kit/meanwhile.ts'
import { notFound } from './kit/refusals.ts'
import type { Save } from './kit/save.ts'

type FormulaNow = FormulaRecord & { readonly active: boolean }

/** A formula in its current version, and whether it is in use; NOT_FOUND when there is none. */
export async function formulaNow(db: ReadDb, id: string): Promise<FormulaNow> {
  const [head, current] = [await formulaHead(db, id), await formulaById(db, id)]
  if (!head || !current) throw notFound('formula')
  return { ...current, active: head.active }
}

/** R19.3 the formula as it was on the screen, or CLASH: a newer version was written, it went out of use or came into it. */
export async function mustBeAsSeen(
  { db, at }: Pick<Save, 'db' | 'at'>,
  now: FormulaNow,
  mine: Partial<FormulaNow> & Pick<FormulaNow, 'version' | 'active'>,
): Promise<void> {
  if (mine.version === now.version && mine.active === now.active) return
  const theirs = Object.fromEntries(Object.entries(now).filter(([key]) => key in mine))
  const newer = { entity: 'formula', entityId: now.id, version: now.version, at }
  throw await savedMeanwhile(db, { ...newer, mine, theirs })
}
