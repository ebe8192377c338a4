import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { StoreError } from '#db/errors.ts'
import { NEVER } from '#db/kit.ts'
import type { Store, WriteDb } from '#db/store.ts'
import { productionLines, settings } from '#db/tables/index.ts'
import type { Instant } from '#shared/values/instant.ts'
import { ENGINES, removeFolders } from './engines.ts'

afterAll(removeFolders)

const setting = (key: string) => ({ key, value: { key }, version: 1, setAt: 1 as Instant, setById: null })
const keys = async (store: Store): Promise<string[]> =>
  (await store.read((db) => db.select({ key: settings.key }).from(settings).orderBy(settings.key))).map(
    (row) => row.key,
  )

describe.each(ENGINES)('store on $name', ({ open }) => {
  let store: Store
  beforeAll(async () => {
    store = await open()
  })
  afterAll(() => store.close())

  it('keeps what a transaction wrote and gives every type back as it was', async () => {
    await store.tx((db) =>
      db.insert(productionLines).values({
        id: 'coater-1',
        name: '一号涂布线',
        capacityPerDay: NEVER as never,
        unit: '卷',
        position: 1,
        active: true,
        note: '',
        version: 1,
        categories: ['热敏'],
      }),
    )
    const rows = await store.read((db) => db.select().from(productionLines))
    expect(rows).toEqual([
      {
        id: 'coater-1',
        name: '一号涂布线',
        capacityPerDay: 8_640_000_000_000_000,
        unit: '卷',
        position: 1,
        active: true,
        note: '',
        version: 1,
        categories: ['热敏'],
      },
    ])
  })

  it('keeps nothing of a transaction that throws', async () => {
    const attempt = store.tx(async (db) => {
      await db.insert(settings).values(setting('lost'))
      throw new Error('changed my mind')
    })
    await expect(attempt).rejects.toThrow('changed my mind')
    expect(await keys(store)).not.toContain('lost')
  })

  it('runs transactions one after the other, however many are asked for at once', async () => {
    await store.tx((db) => db.insert(settings).values({ ...setting('counter'), value: 0 }))
    const increase = async (db: WriteDb) => {
      const [row] = await db.select().from(settings).where(eq(settings.key, 'counter'))
      await Promise.resolve()
      await db
        .update(settings)
        .set({ value: (row?.value as number) + 1 })
        .where(eq(settings.key, 'counter'))
    }
    await Promise.all(Array.from({ length: 40 }, () => store.tx(increase)))
    const [row] = await store.read((db) => db.select().from(settings).where(eq(settings.key, 'counter')))
    expect(row?.value).toBe(40)
  })

  it('lets an inner transaction join, and dooms the outer one when the inner one fails', async () => {
    await store.tx(async (db) => {
      await db.insert(settings).values(setting('outer'))
      await store.tx((inner) => inner.insert(settings).values(setting('inner')))
      const seen = await store.read((reader) => reader.select().from(settings).where(eq(settings.key, 'inner')))
      expect(seen).toHaveLength(1)
    })
    expect(await keys(store)).toEqual(expect.arrayContaining(['inner', 'outer']))

    const doomed = store.tx(async (db) => {
      await db.insert(settings).values(setting('half'))
      await store
        .tx(async () => {
          throw new Error('inner failed')
        })
        .catch(() => undefined)
    })
    await expect(doomed).rejects.toThrow('inner failed')
    expect(await keys(store)).not.toContain('half')
  })

  it('says what the database refused', async () => {
    const twice = store.tx((db) => db.insert(settings).values(setting('outer')))
    await expect(twice).rejects.toMatchObject({ name: 'StoreError', fault: 'unique' })
  })

  it('goes on after an error inside a transaction', async () => {
    await expect(store.tx((db) => db.run(sql.raw('select nonsense from nowhere')))).rejects.toBeInstanceOf(StoreError)
    await store.tx((db) => db.insert(settings).values(setting('afterwards')))
    expect(await keys(store)).toContain('afterwards')
  })

  it('refuses a write by a reader, even one that got around its type', async () => {
    const write = store.read((db) => (db as WriteDb).insert(settings).values(setting('smuggled')))
    await expect(write).rejects.toMatchObject({ fault: 'readOnly' })
    expect(await keys(store)).not.toContain('smuggled')
  })

  it('shows a reader one moment, and nothing that is not committed', async () => {
    let written = (): void => undefined
    const half = new Promise<void>((resolve) => {
      written = resolve
    })
    const writing = store.tx(async (db) => {
      await db.insert(settings).values(setting('z-first'))
      written()
      await new Promise((resolve) => setTimeout(resolve, 20))
      await db.insert(settings).values(setting('z-second'))
    })
    await half
    const seen = (await keys(store)).filter((key) => key.startsWith('z-'))
    await writing
    expect([[], ['z-first', 'z-second']]).toContainEqual(seen)
    expect((await keys(store)).filter((key) => key.startsWith('z-'))).toEqual(['z-first', 'z-second'])
  })

  it('reads many at once', async () => {
    const all = await Promise.all(Array.from({ length: 50 }, () => keys(store)))
    expect(new Set(all.map((one) => one.join())).size).toBe(1)
  })

  it('is closed for good', async () => {
    const other = await open()
    await other.close()
    await expect(other.tx(async () => undefined)).rejects.toMatchObject({ fault: 'closed' })
  })
})
