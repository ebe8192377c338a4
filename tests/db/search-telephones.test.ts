import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertCustomer } from '#db/queries/customers.ts'
import { insertFax } from '#db/queries/faxes.ts'
import { insertMemo } from '#db/queries/memos.ts'
import { dropFromSearch, indexForSearch, search } from '#db/queries/search.ts'
import { saveSetting, setting } from '#db/queries/settings.ts'
import { phoneFragment, phoneWords, searchQuery } from '#db/search-words.ts'
import type { Store } from '#db/store.ts'
import { rebuildSearch } from '#electron/core/search-rebuild.ts'
import { ENGINES, removeFolders } from './engines.ts'
import { aCustomer, aMemo, at } from './planted.ts'

afterAll(removeFolders)

describe('telephone numbers as words', () => {
  it('are every end of four digits or more, once', () => {
    expect(phoneWords(['6588 2107', '65882107', '', '110'])).toBe('65882107 5882107 882107 82107 2107')
  })

  it('are typed in groups, with or without the country', () => {
    expect(phoneFragment('88 2107')).toBe('882107')
    expect(phoneFragment('(0512) 6588-21')).toBe('0512658821')
    expect(phoneFragment('+86 512 6588')).toBe('05126588')
    expect(phoneFragment('6588')).toBeNull()
    expect(phoneFragment('8 吨 2107')).toBeNull()
    expect(phoneFragment('1 2')).toBeNull()
  })
})

describe('what is asked of the full-text index', () => {
  it('is walked from its newest row: a beginning of two to four letters as it is, of one letter as all of two', () => {
    expect(searchQuery('RM-70 热敏')).toBe('{words pinyin} : ("rm"* AND "70"* AND "热 敏")')
    const digit = searchQuery('20261102-0', 'order') ?? ''
    expect(digit.startsWith('kind : "order" AND {words pinyin} : ("20261102"* AND ("0" OR "00"* OR "01"* OR ')).toBe(
      true,
    )
    expect(digit.endsWith(' OR "0z"*))')).toBe(true)
  })
})

describe.each(ENGINES)('telephone fragments on $name', ({ open }) => {
  let store: Store
  beforeAll(async () => {
    store = await open()
    await store.tx(async (db) => {
      await insertCustomer(db, aCustomer('hongda', { pinyin: 'hdys', phone: '0512-6588 2107', fax: '0512-6588 2108' }))
      await insertCustomer(db, aCustomer('nanfang', { pinyin: 'nfpj', phone: '139 5882 1070', fax: '' }))
    })
  })
  afterAll(() => store.close())

  const found = async (asked: string) =>
    (await store.read((db) => search(db, asked, { limit: 10 }))).map((one) => one.refId).toSorted()

  it('finds by one letter, with others and alone', async () => {
    await store.tx((db) =>
      indexForSearch(db, { kind: 'order', refId: 'a', texts: ['20261102-012', 'GT 5 z'], pinyin: 'hdys' }),
    )
    const orders = async (asked: string) =>
      (await store.read((db) => search(db, asked, { kind: 'order', limit: 10 }))).map((one) => one.refId)
    for (const asked of ['20261102-0', 'g', '5', 'z', 'h g z'])
      expect([asked, await orders(asked)]).toEqual([asked, ['a']])
    for (const asked of ['20261102-3', 'x', 'g x']) expect([asked, await orders(asked)]).toEqual([asked, []])
    await store.tx((db) => dropFromSearch(db, 'order', 'a'))
  })

  it('finds a customer by digits out of the middle of any of his numbers', async () => {
    expect(await found('6588')).toEqual(['hongda'])
    expect(await found('88 2107')).toEqual(['hongda', 'nanfang'])
    expect(await found('5882 1')).toEqual(['hongda', 'nanfang'])
    expect(await found('882108')).toEqual(['hongda'])
    expect(await found('0512-6588 2107')).toEqual(['hongda'])
    expect(await found('+86 512 6588')).toEqual(['hongda'])
    expect(await found('6589')).toEqual([])
  })

  it('puts whole numbers before groups of digits that stand apart', async () => {
    await store.tx(async (db) => {
      const texts = ['8821 号 0700']
      await indexForSearch(db, { kind: 'product', refId: 'apart', texts, pinyin: '' })
    })
    const hits = await store.read((db) => search(db, '8821 07', { limit: 10 }))
    expect(hits.map((one) => one.refId).at(-1)).toBe('apart')
    expect(
      hits
        .map((one) => one.refId)
        .slice(0, 2)
        .toSorted(),
    ).toEqual(['hongda', 'nanfang'])
  })

  it('makes findable again what an earlier program indexed without them, once, from where it stopped', async () => {
    await store.tx(async (db) => {
      await insertMemo(db, aMemo('m1', { phone: '0571-8832 6610' }))
      await insertFax(db, { ...FAX, customerId: 'nanfang' })
      const old = { kind: 'customer' as const, refId: 'hongda', texts: ['hongda'], pinyin: 'hdys' }
      await indexForSearch(db, old)
      const state = { words: 1, kind: null, after: '' }
      await saveSetting(db, { key: 'searchIndex', value: state, expected: 0, at: at(1), byId: null })
    })
    expect(await found('6588 2107')).toEqual([])
    const stopped = new AbortController()
    stopped.abort()
    expect(await rebuildSearch(store, () => at(2), stopped.signal)).toBe(0)
    expect(await rebuildSearch(store, () => at(2))).toBe(4)
    expect(await found('6588 2107')).toEqual(['hongda'])
    expect(await found('832661')).toEqual(['m1'])
    expect(await found('FAX-1117-08')).toEqual(['f1'])
    expect(await found('22318')).toEqual(['f1'])
    expect(await found('nfpj')).toEqual(['f1', 'nanfang'])
    expect(await rebuildSearch(store, () => at(3))).toBe(0)
    expect((await store.read((db) => setting(db, 'searchIndex')))?.value).toMatchObject({ kind: null })
  })
})

const FAX = {
  id: 'f1',
  number: 'FAX-1117-08',
  fileId: null,
  sha256: 'f1',
  pages: 3,
  senderNumber: '0757-2231 8807',
  arrivedAt: at(1),
  status: 'unfiled',
  reason: '',
  memoId: null,
  orderId: null,
  path: '/faxes/f1.tif',
  problem: '',
  handledAt: null,
  handledById: null,
  repeats: 0,
  repeatedAt: null,
} as const
