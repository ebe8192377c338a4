import { newId } from '#db/ids.ts'
import { initialsOf } from '#db/initials.ts'
import { categoryByName } from '#db/queries/categories.ts'
import { basePrices } from '#db/queries/price-plans.ts'
import { listProductionLines } from '#db/queries/production.ts'
import {
  findProducts,
  insertProduct,
  listProducts,
  type Product,
  productById,
  productByNumber,
  updateProduct,
} from '#db/queries/products.ts'
import type { ReadDb } from '#db/store.ts'
import { seesCosts } from '#shared/rules/cost-right.ts'
import { saveBasePrice } from './base-price.ts'
import { type Inputs, os } from './kit/implementer.ts'
import { savedMeanwhile } from './kit/meanwhile.ts'
import { momentOf } from './kit/moment.ts'
import { invalid, notFound } from './kit/refusals.ts'
import { type Save, saveOnce } from './kit/save.ts'
import { reprojectOrdersPricedBy } from './reproject.ts'

type ProductInput = Inputs['office']['saveProduct']

const editable = (one: ProductInput | Product) => ({
  number: one.number,
  name: one.name,
  specification: one.specification,
  unit: one.unit,
  category: one.category,
  cost: one.cost,
  inspectionItems: one.inspectionItems,
  active: one.active,
})

const foundProducts = (
  db: ReadDb,
  { text, limit, inactive }: Inputs['office']['products'],
): Promise<readonly Product[]> =>
  text === '' ? listProducts(db, { limit, inactive }) : findProducts(db, text, { limit, inactive })

async function mustBeSound(db: ReadDb, input: ProductInput, before: Product | null): Promise<void> {
  const other = await productByNumber(db, input.number)
  if (other && other.id !== input.id) throw invalid('number', 'taken')
  const isKept = input.category === '' || input.category === before?.category
  const category = isKept ? null : await categoryByName(db, input.category)
  if (!isKept && !category?.active) throw invalid('category', 'unknown')
  if (input.price === 0) throw invalid('price', 'notPositive')
}

type SavedProduct = { readonly id: string; readonly planId: string | null }

/** One product, inside the transaction of whoever saves it; with the plan that its price for everyone went into. */
export async function saveProduct(save: Save, input: ProductInput): Promise<SavedProduct> {
  const { db, at } = save
  const before = input.id === null ? null : await productById(db, input.id)
  if (input.id !== null && !before) throw notFound('product')
  await mustBeSound(db, input, before)

  const id = before?.id ?? newId()
  const fields = editable(input)
  const pinyin = initialsOf(`${fields.number}${fields.name}`)
  if (before) {
    const done = await updateProduct(db, id, input.version, { ...fields, pinyin })
    const newer = { entity: 'product', entityId: id, at, mine: fields, theirs: editable(before) }
    if (!done.saved) throw await savedMeanwhile(db, { ...newer, version: done.current })
  } else {
    await insertProduct(db, { id, ...fields, pinyin, version: 1 })
  }
  const entry = { action: 'saveProduct', entity: 'product', entityId: id }
  await save.audit({ ...entry, before: before && editable(before), after: fields })
  save.announce({ topic: 'settings', id })
  const { today } = await momentOf(db, at)
  const { price } = input
  return { id, planId: price === null ? null : await saveBasePrice(save, { productId: id, price, today }) }
}

/** Products with their plan price, formulas and production lines. */
export const products = {
  products: os.office.products.handler(({ context: { core, actor }, input }) =>
    core.store.read(async (db) => {
      const rows = await foundProducts(db, input)
      const { today } = await momentOf(db, core.now())
      const prices = await basePrices(
        db,
        rows.map((row) => row.id),
        today,
      )
      return rows.map((row) => ({
        id: row.id,
        version: row.version,
        ...editable(row),
        cost: seesCosts(actor.roles) ? row.cost : null,
        price: prices.get(row.id) ?? null,
      }))
    }),
  ),
  saveProduct: os.office.saveProduct.handler(async ({ context, input }) => {
    const asked = { key: input.key, procedure: 'saveProduct', input }
    const { id, planId } = await saveOnce(context, asked, (save) => saveProduct(save, input))
    if (planId !== null) await reprojectOrdersPricedBy(context.core, { scope: 'all', subject: '', ids: [planId] })
    return { id }
  }),
  productionLines: os.office.productionLines.handler(({ context: { core } }) =>
    core.store.read(async (db) =>
      (await listProductionLines(db)).map(({ id, name, unit, categories }) => ({ id, name, unit, categories })),
    ),
  ),
}
