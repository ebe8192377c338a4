import { newId } from '#db/ids.ts'
import { listCategories } from '#db/queries/categories.ts'
import {
  listProductionLines,
  type ProductionLine,
  productionLineById,
  productionLinesNamed,
  saveProductionLine,
  unitsPromisedOn,
} from '#db/queries/production.ts'
import type { ReadDb } from '#db/store.ts'
import { heldField } from '#shared/rules/production-line.ts'
import { MOST_CATEGORIES } from './categories.ts'
import type { Inputs, Signed } from './kit/implementer.ts'
import { savedMeanwhile } from './kit/meanwhile.ts'
import { invalid, notFound } from './kit/refusals.ts'
import { type Save, saveOnce } from './kit/save.ts'

type LineInput = Inputs['production']['saveLine']

/** A line as its history and a clash say it: the categories as one word, so that one more of them is one change. */
const said = ({ name, capacityPerDay, unit, note, categories, active }: LineInput | ProductionLine) => ({
  name,
  capacityPerDay,
  unit,
  note,
  categories: categories.join(' · '),
  active,
})

/** What the line says that it makes are categories of the office, or stood on it before they went out of use. */
async function mustBeKnown(db: ReadDb, { categories }: LineInput, before: ProductionLine | null): Promise<void> {
  const known = (await listCategories(db, MOST_CATEGORIES)).filter((one) => one.active).map((one) => one.name)
  const all = [...known, ...(before?.categories ?? [])]
  if (categories.some((one) => !all.includes(one))) throw invalid('categories', 'unknown')
  if (new Set(categories).size < categories.length) throw invalid('categories', 'duplicate')
}

/** One production line, in its transaction. */
async function saveLine({ db, at, audit, announce }: Save, input: LineInput): Promise<{ readonly id: string }> {
  const { name, capacityPerDay, unit, note, categories, active } = input
  const named = await productionLinesNamed(db, name)
  // Who writes the name of a line that was put out of use means that one: it comes back with its history.
  const retired = input.id === null ? named.find((one) => !one.active) : undefined
  const before = input.id === null ? (retired ?? null) : await productionLineById(db, input.id)
  if (input.id !== null && !before) throw notFound('productionLine')
  const other = named.find((one) => one.id !== before?.id)
  if (other) throw invalid('name', other.active ? 'taken' : 'takenByRetired')
  if (input.id !== null && before && before.version !== input.version) {
    const entry = { entity: 'productionLine', entityId: before.id, at, mine: said(input), theirs: said(before) }
    throw await savedMeanwhile(db, { ...entry, version: before.version })
  }
  await mustBeKnown(db, input, before)
  const held = before?.active ? heldField(before, input, await unitsPromisedOn(db, before.name)) : null
  if (held) throw invalid(held, 'inUse')

  const id = before?.id ?? newId()
  const position = before?.position ?? (await listProductionLines(db)).length
  const fields = { name, capacityPerDay, unit, note, categories, active }
  await saveProductionLine(db, { id, ...fields, position, version: (before?.version ?? 0) + 1 })
  await audit({
    action: 'saveLine',
    entity: 'productionLine',
    entityId: id,
    before: before && said(before),
    after: said(input),
  })
  announce({ topic: 'settings', id })
  return { id }
}

/**
 * R6.1 a production line with its name, capacity, unit, and what it makes; put out of use instead of deleted.
 *
 * Its name stands in production's signed answers: INVALID where it is changed, counted otherwise or put out of use while
 * orders are promised on it. R19.3 CLASH where somebody else saved it since `version`.
 */
export const saveProductionLineOf = (context: Signed, input: LineInput) =>
  saveOnce(context, { key: input.key, procedure: 'saveLine', input }, (save) => saveLine(save, input))
