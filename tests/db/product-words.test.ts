import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { productWords } from '#db/migrations/0006-product-words/index.ts'
import { insertProduct } from '#db/queries/products.ts'
import { indexForSearch, search } from '#db/queries/search.ts'
import type { Store } from '#db/store.ts'
import { searchDocs } from '#db/tables/index.ts'
import { ENGINES, removeFolders } from './engines.ts'

afterAll(removeFolders)

const PRODUCTS = [
  ['RM-65-890', '热敏纸', '65g/m² 890mm', 'rm-65-890rmz'],
  ['GL/62 1090', '格拉辛纸', '62g/m² 1090mm', 'gl/621090glxz'],
  ['CFB50', '无碳复写纸', '50g/m² 787mm', 'cfb50wtfxz'],
] as const

describe.each(ENGINES)('words of products on $name', ({ name, open }) => {
  let store: Store
  beforeAll(async () => {
    store = await open()
    await store.tx(async (db) => {
      for (const [number, called, specification, pinyin] of PRODUCTS) {
        const kind = { unit: '吨', category: '', cost: null, inspectionItems: [], active: true, version: 1 }
        await insertProduct(db, { id: number, number, name: called, specification, pinyin, ...kind })
      }
    })
  })
  afterAll(() => store.close())

  const found = async (text: string) =>
    store.read(async (db) => (await search(db, text, { kind: 'product', limit: 9 })).map((one) => one.refId))
  const docs = () => store.read((db) => db.select().from(searchDocs).orderBy(searchDocs.refId))

  it('finds a product by its number with and without dashes, its name, its figures and the initials of its name', async () => {
    expect(await found('rm65890')).toEqual(['RM-65-890'])
    expect(await found('rm65 8')).toEqual(['RM-65-890'])
    expect(await found('RM-65-890')).toEqual(['RM-65-890'])
    expect(await found('rmz')).toEqual(['RM-65-890'])
    expect(await found('glxz 1090')).toEqual(['GL/62 1090'])
    expect(await found('gl621090')).toEqual(['GL/62 1090'])
    expect(await found('热敏')).toEqual(['RM-65-890'])
    expect(await found('787')).toEqual(['CFB50'])
  })

  it('gives a database from before the very words that a product gets when it is saved today', async () => {
    const today = await docs()
    await store.tx(async (db) => {
      for (const [number, called, specification, pinyin] of PRODUCTS) {
        await indexForSearch(db, { kind: 'product', refId: number, texts: [number, called, specification], pinyin })
      }
    })
    expect(await found('rm65890')).toEqual([])
    await store.tx((db) => db.run(sql.raw(name === 'SQLite' ? productWords.sqlite : productWords.postgres)))
    expect(await docs()).toEqual(today)
    expect(await found('rm65890')).toEqual(['RM-65-890'])
  })
})
