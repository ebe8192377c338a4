import { addDays, civilDate } from '#shared/values/civil-date.ts'
import { civilDateOf, type Instant } from '#shared/values/instant.ts'
import { quantity } from '#shared/values/quantity.ts'
import { unitPrice } from '#shared/values/unit-price.ts'
import { initialsOf } from '../initials.ts'
import { insertCategory } from '../queries/categories.ts'
import { saveFormula } from '../queries/formulas.ts'
import { insertMaterial, moveMaterial } from '../queries/materials.ts'
import { insertPricePlan } from '../queries/price-plans.ts'
import { saveProductionLine } from '../queries/production.ts'
import { insertProduct } from '../queries/products.ts'
import { insertBatch, moveStock } from '../queries/stock.ts'
import type { WriteDb } from '../store.ts'
import { SAMPLE_PEOPLE } from './people.ts'
import {
  productIdOf,
  SAMPLE_CATEGORIES,
  SAMPLE_LINES,
  SAMPLE_MATERIALS,
  SAMPLE_PRODUCTS,
  SAMPLE_STOCK,
  type SampleProduct,
  sampleRecipe,
} from './products.ts'

const YEAR_BEGAN = civilDate('2026-01-01')
const TIME_ZONE = 'Asia/Shanghai'
const tons = (value: number) => quantity(Math.round(value * 1000))
const yuan = (value: number) => unitPrice(Math.round(value * 10_000))
const materialIdOf = (number: string): string => `material-${number.toLowerCase()}`

/** The sample products with prices, raw materials, formulas, production lines and what lies finished in the warehouse. */
export async function plantProducts(db: WriteDb, now: Instant): Promise<void> {
  for (const [position, category] of SAMPLE_CATEGORIES.entries()) {
    await insertCategory(db, { id: `category-${position + 1}`, ...category, active: true, version: 1 })
  }
  for (const product of SAMPLE_PRODUCTS) await insertProduct(db, rowOf(product))
  await plantPrices(db)
  await plantMaterials(db, now)
  for (const product of SAMPLE_PRODUCTS) await plantFormula(db, product)
  for (const [position, [id, name, capacity, categories]] of SAMPLE_LINES.entries()) {
    await saveProductionLine(db, {
      id,
      name,
      capacityPerDay: tons(capacity),
      unit: '吨',
      position,
      active: true,
      note: '',
      version: 1,
      categories,
    })
  }
  await plantStock(db, now)
}

const rowOf = ({ number, name, specification, category, cost, inspection }: SampleProduct) => ({
  id: productIdOf(number),
  number,
  name,
  specification,
  unit: '吨',
  category,
  pinyin: initialsOf(`${number}${name}`),
  cost: cost === null ? null : yuan(cost),
  inspectionItems: inspection,
  active: true,
  version: 1,
})

/** R4.4 one plan for everyone with breaks at 5 t and 20 t, one for class A, half a per cent less. */
async function plantPrices(db: WriteDb): Promise<void> {
  const rows = (share: number) =>
    SAMPLE_PRODUCTS.flatMap(({ number, prices: [low, middle, high] }) => {
      const productId = productIdOf(number)
      return [
        { productId, minimum: tons(0), price: yuan(low * share) },
        { productId, minimum: tons(5), price: yuan(middle * share) },
        { productId, minimum: tons(20), price: yuan(high * share) },
      ]
    })
  const from = YEAR_BEGAN
  await insertPricePlan(
    db,
    { id: 'base', name: '2026 年价目', scope: 'all', subject: '', from, to: null, version: 1, active: true },
    rows(1),
  )
  await insertPricePlan(
    db,
    { id: 'class-a', name: '2026 年 A 类价目', scope: 'class', subject: 'A', from, to: null, version: 1, active: true },
    rows(0.995),
  )
}

async function plantMaterials(db: WriteDb, at: Instant): Promise<void> {
  for (const [number, name, reserve] of SAMPLE_MATERIALS) {
    const id = materialIdOf(number)
    await insertMaterial(db, {
      id,
      number,
      name,
      unit: '吨',
      pinyin: initialsOf(name),
      onHand: tons(0),
      active: true,
      version: 1,
    })
    await moveMaterial(db, {
      materialId: id,
      kind: 'in',
      quantity: tons(reserve),
      orderId: null,
      lineId: null,
      at,
      byId: SAMPLE_PEOPLE.maQiang.id,
      reason: '期初',
    })
  }
}

async function plantFormula(db: WriteDb, { number, name }: SampleProduct): Promise<void> {
  const recipe = sampleRecipe(number)
  if (!recipe) return
  const materials = Object.entries(recipe.needs).map(([material, perUnit]) => ({
    materialId: materialIdOf(material),
    perUnit: quantity(perUnit),
  }))
  for (let version = 1; version <= recipe.versions; version += 1) {
    await saveFormula(db, {
      id: `formula-${number.toLowerCase()}`,
      number: `PF-${number}`,
      productId: productIdOf(number),
      name: `${name} 配方`,
      version,
      materials,
      process: recipe.process,
      from: addDays(YEAR_BEGAN, (version - 1) * 30),
      note: '',
      byName: SAMPLE_PEOPLE.chenGuodong.name,
    })
  }
}

async function plantStock(db: WriteDb, now: Instant): Promise<void> {
  const today = civilDateOf(now, TIME_ZONE)
  for (const [index, [batch, number, weight, daysAgo]] of SAMPLE_STOCK.entries()) {
    const id = `batch-${batch.toLowerCase()}`
    const recipe = sampleRecipe(number)
    await insertBatch(db, {
      id,
      number: batch,
      productId: productIdOf(number),
      specification: SAMPLE_PRODUCTS.find((one) => one.number === number)?.specification ?? '',
      madeOn: addDays(today, -daysAgo),
      location: `A-0${index + 1}`,
      formulaId: `formula-${number.toLowerCase()}`,
      formulaVersion: recipe?.versions ?? 1,
      orderId: null,
      lineId: null,
    })
    await moveStock(db, {
      batchId: id,
      kind: 'in',
      quantity: tons(weight),
      orderId: null,
      lineId: null,
      paperId: null,
      at: now,
      byId: SAMPLE_PEOPLE.wuJing.id,
      reason: '期初',
    })
  }
}
