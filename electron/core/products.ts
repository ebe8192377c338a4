import { newId } from '#db/ids.ts'
import { initialsOf } from '#db/initials.ts'
import { allFormulas, formulasOfProduct } from '#db/queries/formulas.ts'
import { basePrices, setBasePrice } from '#db/queries/price-plans.ts'
import { listProductionLines } from '#db/queries/production.ts'
import {
  insertProduct,
  listProducts,
  type Product,
  productById,
  productByNumber,
  productsByIds,
  updateProduct,
} from '#db/queries/products.ts'
import { search } from '#db/queries/search.ts'
import type { ReadDb } from '#db/store.ts'
import { type Inputs, os } from './kit/implementer.ts'
import { savedMeanwhile } from './kit/meanwhile.ts'
import { momentOf } from './kit/moment.ts'
import { invalid, notFound } from './kit/refusals.ts'
import { type Save, saveOnce } from './kit/save.ts'

type ProductInput = Inputs['office']['saveProduct']

const editable = ({ number, name, specification, unit, active }: ProductInput | Product) => ({
  number,
  name,
  specification,
  unit,
  active,
})

async function foundProducts(db: ReadDb, text: string, limit: number): Promise<readonly Product[]> {
  if (text === '') return listProducts(db, { limit })
  const found = await search(db, text, { kind: 'product', limit })
  return productsByIds(
    db,
    found.map((one) => one.refId),
  )
}

async function mustBeNewNumber(db: ReadDb, number: string, id: string | null): Promise<void> {
  const other = await productByNumber(db, number)
  if (other && other.id !== id) throw invalid('number', 'taken')
}

async function saveProduct(save: Save, input: ProductInput): Promise<{ readonly id: string }> {
  const { db, at } = save
  const before = input.id === null ? null : await productById(db, input.id)
  if (input.id !== null && !before) throw notFound('product')
  await mustBeNewNumber(db, input.number, input.id)

  const id = before?.id ?? newId()
  const fields = editable(input)
  const pinyin = initialsOf(`${fields.number}${fields.name}`)
  if (before) {
    const done = await updateProduct(db, id, input.version, { ...fields, pinyin })
    const newer = { entity: 'product', entityId: id, at, mine: fields, theirs: editable(before) }
    if (!done.saved) throw await savedMeanwhile(db, { ...newer, version: done.current })
  } else {
    await insertProduct(db, { id, ...fields, pinyin, category: '', cost: null, inspectionItems: [], version: 1 })
  }
  const { today } = await momentOf(db, at)
  if (input.price !== null) await setBasePrice(db, { productId: id, price: input.price, from: today })

  const entry = { action: 'saveProduct', entity: 'product', entityId: id }
  await save.audit({ ...entry, before, after: { ...fields, price: input.price } })
  save.announce({ topic: 'settings', id })
  return { id }
}

/** Products with their plan price, formulas and production lines. */
export const products = {
  products: os.office.products.handler(({ context: { core }, input: { text, limit } }) =>
    core.store.read(async (db) => {
      const rows = await foundProducts(db, text, limit)
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
        price: prices.get(row.id) ?? null,
      }))
    }),
  ),
  saveProduct: os.office.saveProduct.handler(({ context, input }) =>
    saveOnce(context, { key: input.key, procedure: 'saveProduct', input }, (save) => saveProduct(save, input)),
  ),
  formulas: os.office.formulas.handler(({ context: { core }, input: { productId } }) =>
    core.store.read(async (db) => {
      const rows = productId === null ? await allFormulas(db) : await formulasOfProduct(db, productId)
      return rows.map(({ id, number, currentVersion: version, productId: of }) => ({
        id,
        number,
        version,
        productId: of,
      }))
    }),
  ),
  productionLines: os.office.productionLines.handler(({ context: { core } }) =>
    core.store.read(async (db) => (await listProductionLines(db)).map(({ id, name }) => ({ id, name }))),
  ),
}
