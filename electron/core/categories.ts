import { newId } from '#db/ids.ts'
import {
  type Category,
  categoryById,
  categoryByName,
  insertCategory,
  listCategories,
  updateCategory,
} from '#db/queries/categories.ts'
import { attributeProblems } from '#shared/rules/category.ts'
import { type Inputs, os } from './kit/implementer.ts'
import { savedMeanwhile } from './kit/meanwhile.ts'
import { invalid, notFound } from './kit/refusals.ts'
import { type Save, saveOnce } from './kit/save.ts'

/** An office has a dozen. */
export const MOST_CATEGORIES = 500

type CategoryInput = Inputs['office']['saveCategory']

const editable = ({ name, attributes, active }: CategoryInput | Category) => ({ name, attributes, active })

/** One category, in its transaction. */
async function saveCategory(save: Save, input: CategoryInput): Promise<{ readonly id: string }> {
  const { db, at } = save
  const before = input.id === null ? null : await categoryById(db, input.id)
  if (input.id !== null && !before) throw notFound('category')
  const same = await categoryByName(db, input.name)
  if (same && same.id !== input.id) throw invalid('name', 'taken')
  const [problem] = attributeProblems(input.attributes)
  if (problem) throw invalid(`attributes.${problem.index}`, problem.code)

  const id = before?.id ?? newId()
  const fields = editable(input)
  if (!before) await insertCategory(db, { id, ...fields, version: 1 })
  else {
    const done = await updateCategory(db, before, input.version, fields)
    const newer = { entity: 'productCategory', entityId: id, at, mine: fields, theirs: editable(before) }
    if (!done.saved) throw await savedMeanwhile(db, { ...newer, version: done.current })
  }

  const entry = { action: 'saveCategory', entity: 'productCategory', entityId: id }
  await save.audit({ ...entry, before: before && editable(before), after: fields })
  save.announce({ topic: 'settings', id })
  return { id }
}

/** Categories of products and the attributes by which each is specified; nothing here knows what the office makes. */
export const categories = {
  categories: os.office.categories.handler(({ context: { core }, input: { text, limit } }) =>
    core.store.read(async (db) => {
      const wanted = text.toLowerCase()
      const rows = await listCategories(db, MOST_CATEGORIES)
      return rows
        .filter((row) => row.name.toLowerCase().includes(wanted))
        .slice(0, limit)
        .map((row) => ({ id: row.id, version: row.version, ...editable(row) }))
    }),
  ),
  saveCategory: os.office.saveCategory.handler(({ context, input }) =>
    saveOnce(context, { key: input.key, procedure: 'saveCategory', input }, (save) => saveCategory(save, input)),
  ),
}
