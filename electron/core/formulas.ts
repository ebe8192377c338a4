import { newId } from '#db/ids.ts'
import {
  type Formula,
  type FormulaVersion,
  formulaByNumber,
  formulaNumbers,
  listFormulas,
  saveFormula,
  setFormulaActive,
  versionsOf,
} from '#db/queries/formulas.ts'
import { materialsByIds } from '#db/queries/materials.ts'
import { productById } from '#db/queries/products.ts'
import type { FormulaRow } from '#shared/contract/technical-desk.ts'
import { formulaNow, mustBeAsSeen } from './formula-now.ts'
import { type Inputs, os, type Signed } from './kit/implementer.ts'
import { momentOf } from './kit/moment.ts'
import { invalid } from './kit/refusals.ts'
import { type Save, saveOnce } from './kit/save.ts'
import { reprojectOrdersMadeOf } from './reproject.ts'

type Wanted = Inputs['technical']['saveFormula']
type Named = {
  readonly formula: Formula
  readonly productNumber: string
  readonly productName: string
  readonly unit: string
}

/** Formulas with their versions, newest first. */
export const formulaRows = (heads: readonly Named[], versions: readonly FormulaVersion[]): readonly FormulaRow[] =>
  heads.map(({ formula, ...named }) => ({
    ...formula,
    ...named,
    versions: versions
      .filter((one) => one.formulaId === formula.id)
      .map(({ version, from, materials, process, note, byName }) => ({
        version,
        from,
        materials,
        process,
        note,
        byName,
      })),
  }))

/** What a formula is made of is in the master data, each material once. */
async function mustBeSound({ db }: Save, { materials, productId, number, id }: Wanted): Promise<void> {
  const ids = materials.map((one) => one.materialId)
  const double = ids.findIndex((one, index) => ids.indexOf(one) !== index)
  if (double >= 0) throw invalid(`materials.${double}.materialId`, 'taken')
  const known = new Map((await materialsByIds(db, ids)).map((one) => [one.id, one]))
  const missing = ids.findIndex((one) => !known.get(one)?.active)
  if (missing >= 0) throw invalid(`materials.${missing}.materialId`, 'unknown')
  if (!(await productById(db, productId))) throw invalid('productId', 'unknown')
  const same = await formulaByNumber(db, number)
  if (same && same.id !== id) throw invalid('number', 'taken')
}

/**
 * R5.1 a new formula, or the next version of one: the old versions stay, for what was made by them.
 *
 * Number and product of a formula stay what they were, and so does whether it is in use. CLASH where somebody wrote a newer
 * version meanwhile, or took it out of use; INVALID where nothing changed, since a new version makes every answer that stands
 * on the old one stale.
 */
async function writeFormula(save: Save, { actor }: Signed, input: Wanted) {
  const { db, at, audit, announce } = save
  const { name, materials, process, note, version: seen, active } = input
  const before = input.id === null ? null : await formulaNow(db, input.id)
  if (before) await mustBeAsSeen(save, before, { name, materials, process, version: seen, active })
  await mustBeSound(save, { ...input, number: before?.number ?? input.number })
  if (before && input.note === '') throw invalid('note', 'required')
  const told = { name, materials, process }
  if (
    before &&
    JSON.stringify(told) === JSON.stringify({ name: before.name, materials: before.materials, process: before.process })
  )
    throw invalid('materials', 'nothingChanged')
  const id = before?.id ?? newId()
  const version = (before?.version ?? 0) + 1
  const { today } = await momentOf(db, at)
  const { number, productId } = before ?? input
  await saveFormula(db, { id, number, productId, ...told, version, from: today, note, byName: actor.name })
  await audit({ action: 'saveFormula', entity: 'formula', entityId: id, before, after: { ...told, version, note } })
  announce({ topic: 'settings', id })
  return { id, version, productId }
}

/** Formulas: the list with every version, new ones, new versions, out of use and in again. */
export const formulas = {
  formulaNumbers: os.technical.formulaNumbers.handler(({ context: { core }, input }) =>
    core.store.read((db) => formulaNumbers(db, input.ids)),
  ),
  formulaList: os.technical.formulaList.handler(({ context: { core }, input }) =>
    core.store.read(async (db) => {
      const heads = await listFormulas(db, input.limit)
      const versions = await versionsOf(
        db,
        heads.map((one) => one.formula.id),
      )
      return formulaRows(heads, versions)
    }),
  ),
  saveFormula: os.technical.saveFormula.handler(async ({ context, input }) => {
    const asked = { key: input.key, procedure: 'saveFormula', input }
    const { productId, ...saved } = await saveOnce(context, asked, (save) => writeFormula(save, context, input))
    await reprojectOrdersMadeOf(context.core, productId)
    return saved
  }),
  setFormulaActive: os.technical.setFormulaActive.handler(async ({ context, input }) => {
    const asked = { key: input.key, procedure: 'setFormulaActive', input }
    const productId = await saveOnce(context, asked, async (save) => {
      const { db, audit, announce } = save
      const { id, version, active, reason } = input
      const before = await formulaNow(db, id)
      await mustBeAsSeen(save, before, { version, active: !active })
      await setFormulaActive(db, id, active)
      const entry = { action: 'setFormulaActive', entity: 'formula', entityId: id }
      await audit({ ...entry, before: { active: before.active }, after: { active, reason } })
      announce({ topic: 'settings', id })
      return before.productId
    })
    await reprojectOrdersMadeOf(context.core, productId)
    return null
  }),
}
