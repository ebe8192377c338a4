import { sql } from 'drizzle-orm'
import { check, index, primaryKey, sqliteTable, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { MaterialPart } from '#shared/rules/materials.ts'
import type { SpecificationAttribute } from '#shared/rules/specification.ts'
import { count, day, instant, json, key, quantity, text, unitPrice, word, yesNo } from '../kit.ts'

export const products = sqliteTable(
  'products',
  {
    id: key(),
    number: text().notNull(),
    name: text().notNull(),
    specification: text().notNull(),
    unit: text().notNull(),
    category: text().notNull(),
    pinyin: text().notNull(),
    /** Null where it is not known (R4.7). */
    cost: unitPrice(),
    /** Names of the items that quality inspects (R12.2). */
    inspectionItems: json<readonly string[]>().notNull(),
    active: yesNo().notNull(),
    version: count().notNull(),
  },
  (t) => [uniqueIndex('products_number').on(t.number), index('products_pinyin').on(t.pinyin)],
)

/** A group of products that are specified by the same attributes (paper: grammage, width, core). */
export const productCategories = sqliteTable(
  'product_categories',
  {
    id: key(),
    /** As it stands in `products.category`. */
    name: text().notNull(),
    attributes: json<readonly SpecificationAttribute[]>().notNull(),
    active: yesNo().notNull(),
    version: count().notNull(),
  },
  (t) => [uniqueIndex('product_categories_name').on(t.name)],
)

/** What a customer calls our product. */
export const customerArticles = sqliteTable(
  'customer_articles',
  {
    id: key(),
    customerId: text().notNull(),
    productId: text().notNull(),
    article: text().notNull(),
    specification: text().notNull(),
    active: yesNo().notNull(),
  },
  (t) => [uniqueIndex('customer_articles_article').on(t.customerId, t.article, t.productId)],
)

export const materials = sqliteTable(
  'materials',
  {
    id: key(),
    number: text().notNull(),
    name: text().notNull(),
    unit: text().notNull(),
    pinyin: text().notNull(),
    /** In reserve; kept by the moves. What open orders hold of it is derived (`material_needs`). */
    onHand: quantity().notNull(),
    active: yesNo().notNull(),
    version: count().notNull(),
  },
  (t) => [uniqueIndex('materials_number').on(t.number), check('materials_not_negative', sql`on_hand >= 0`)],
)

/** Ledger of the reserves: append only, corrected by a counter-move. */
export const materialMoves = sqliteTable(
  'material_moves',
  {
    id: key(),
    materialId: text()
      .notNull()
      .references(() => materials.id),
    kind: word<'in' | 'out' | 'correct'>().notNull(),
    quantity: quantity().notNull(),
    orderId: text(),
    lineId: text(),
    at: instant().notNull(),
    byId: text().notNull(),
    reason: text().notNull(),
  },
  (t) => [index('material_moves_material').on(t.materialId, t.at), index('material_moves_line').on(t.lineId)],
)

export const formulas = sqliteTable(
  'formulas',
  {
    id: key(),
    number: text().notNull(),
    productId: text()
      .notNull()
      .references(() => products.id),
    name: text().notNull(),
    /** The version in use. */
    currentVersion: count().notNull(),
    active: yesNo().notNull(),
  },
  (t) => [uniqueIndex('formulas_number').on(t.number), index('formulas_product').on(t.productId)],
)

export const formulaVersions = sqliteTable(
  'formula_versions',
  {
    formulaId: text()
      .notNull()
      .references(() => formulas.id),
    version: count().notNull(),
    materials: json<readonly MaterialPart[]>().notNull(),
    process: text().notNull(),
    from: day().notNull(),
    /** Why this version, and who wrote it. */
    note: text().notNull(),
    byName: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.formulaId, t.version] })],
)
