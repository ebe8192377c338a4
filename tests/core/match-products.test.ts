import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#db/ids.ts'
import { insertCustomerArticle } from '#db/queries/products.ts'
import { plantCustomer } from '#tests/support/test-desk/office.ts'
import { officeForFile } from '#tests/support/test-desk/office-for-file.ts'
import { refusalOf } from '#tests/support/test-desk/refusals.ts'

const said = (product: string, name = '', specification = '') => ({ product, name, specification })
const GOODS = [
  ['RM-55-405', '热敏纸', '55g/m² 405mm'],
  ['RM-55-787', '热敏纸', '55g/m² 787mm'],
  ['GL-62-1090', '格拉辛底纸', '62g/m² 1090mm'],
] as const

const on = officeForFile()
let customerId: string
let otherId: string
beforeAll(async () => {
  customerId = await plantCustomer(on.office, { class: 'B' })
  otherId = await plantCustomer(on.office, { class: 'B' })
  const ids = new Map<string, string>()
  for (const [number, name, specification] of GOODS) {
    const product = { name, specification, unit: '吨', category: '', cost: null, inspectionItems: [], price: null }
    const saved = { key: newId(), id: null, version: 0, number, ...product, active: true }
    ids.set(number, (await on.office.as.supervisor.office.saveProduct(saved)).id)
  }
  const old = { key: newId(), id: null, version: 0, number: 'RM-OLD-1', name: '热敏纸旧款', specification: '48g/m²' }
  const gone = { unit: '吨', category: '', cost: null, inspectionItems: [], price: null, active: false }
  await on.office.as.supervisor.office.saveProduct({ ...old, ...gone })
  const productId = ids.get('GL-62-1090') ?? ''
  await on.office.desk.services.store.tx(async (db) => {
    const article = { customerId, productId, specification: '62g 白 1090', active: true }
    await insertCustomerArticle(db, { ...article, article: 'HD-白底 62' })
    await insertCustomerArticle(db, { ...article, article: 'HD-旧 62', active: false })
  })
})

const match = async (goods: ReturnType<typeof said>[], customer: string | null = customerId) =>
  (await on.office.as.clerk.intake.matchProducts({ customerId: customer, goods })).map(({ by, products }) => [
    by,
    ...products.map((one) => one.number),
  ])

describe('R2.1 the product that a line means', () => {
  it('R2.1 is the exact number, also without punctuation and case', async () => {
    expect(await match([said('RM-55-405'), said('rm55405'), said(' ＲＭ 55／405 ')])).toEqual([
      ['number', 'RM-55-405'],
      ['number', 'RM-55-405'],
      ['number', 'RM-55-405'],
    ])
  })
  it('R2.1 is what this customer calls it, with his specification, and for no other customer', async () => {
    const goods = [said('hd白底62')]
    const [mine] = await on.office.as.clerk.intake.matchProducts({ customerId, goods })
    expect(mine?.by).toBe('article')
    expect(mine?.products[0]).toMatchObject({
      number: 'GL-62-1090',
      specification: '62g 白 1090',
      article: 'HD-白底 62',
    })
    expect(await match(goods, otherId)).toEqual([['nothing']])
    expect(await match(goods, null)).toEqual([['nothing']])
    expect(await match([said('HD-旧 62')])).toEqual([['nothing']])
  })
  it('R2.1 is found by words and figures of name and specification; several are candidates', async () => {
    expect(
      await match([said('格拉辛'), said('热敏纸 55克'), said('', '热敏纸', '55g/m² 787mm'), said('70克热敏')]),
    ).toEqual([
      ['words', 'GL-62-1090'],
      ['words', 'RM-55-405', 'RM-55-787'],
      ['words', 'RM-55-787'],
      ['words', 'RM-70-787'],
    ])
  })
  it('R2.1 is none where nothing fits: no unknown number, no bare figure, nothing out of use, no half of a figure', async () => {
    expect(await match([said('RM-99-999'), said('70'), said('RM-OLD-1'), said('热敏纸 5克'), said('')])).toEqual([
      ['nothing'],
      ['nothing'],
      ['nothing'],
      ['nothing'],
      ['nothing'],
    ])
  })
  it('answers 500 lines at once and refuses 501, and those who take no orders', async () => {
    const many = Array.from({ length: 500 }, () => said('RM-55-405'))
    expect((await match(many)).length).toBe(500)
    await expect(match([...many, said('RM-55-405')])).rejects.toMatchObject({ code: 'INVALID' })
    const asked = on.office.as.warehouse.intake.matchProducts({ customerId, goods: [] })
    expect(await refusalOf(asked)).toMatchObject({ code: 'FORBIDDEN' })
  })
  it('R2.1 says how many more fit than the eight that are listed', async () => {
    for (let at = 1; at <= 10; at += 1) {
      const product = { number: `KF-${at}0`, name: '牛皮袋纸', specification: `${at}0g/m²`, unit: '令', category: '' }
      const rest = { cost: null, inspectionItems: [], price: null, active: true }
      await on.office.as.supervisor.office.saveProduct({ key: newId(), id: null, version: 0, ...product, ...rest })
    }
    const [found] = await on.office.as.clerk.intake.matchProducts({ customerId: null, goods: [said('', '牛皮袋纸')] })
    expect([found?.products.length, found?.more]).toEqual([8, 2])
    const [one] = await on.office.as.clerk.intake.matchProducts({ customerId: null, goods: [said('KF-10')] })
    expect([one?.products.length, one?.more]).toEqual([1, 0])
  })
  it('R2.1 sees at once what was saved after the last question: a new name, out of use, in use again', async () => {
    const { supervisor } = on.office.as
    const goods = [said('', '描图纸')]
    const product = { number: 'MT-1', specification: '63g/m²', unit: '张', category: '' }
    const rest = { cost: null, inspectionItems: [], price: null }
    const save = (id: string | null, version: number, change: { name: string; active: boolean }) =>
      supervisor.office.saveProduct({ key: newId(), id, version, ...product, ...rest, ...change })
    expect(await match(goods)).toEqual([['nothing']])
    const { id } = await save(null, 0, { name: '描图纸', active: true })
    expect(await match(goods)).toEqual([['words', 'MT-1']])
    await save(id, 1, { name: '硫酸纸', active: true })
    expect(await match([...goods, said('', '硫酸纸')])).toEqual([['nothing'], ['words', 'MT-1']])
    await save(id, 2, { name: '硫酸纸', active: false })
    expect(await match([said('', '硫酸纸'), said('MT-1')])).toEqual([['nothing'], ['nothing']])
    await save(id, 3, { name: '描图纸', active: true })
    expect(await match(goods)).toEqual([['words', 'MT-1']])
  })
  it('R2.1 knows each unit of the products in use once, and none for those who take no orders', async () => {
    const old = { number: 'KF-OLD', name: '旧纸', specification: '1g', unit: '捆', category: '', active: false }
    const rest = { cost: null, inspectionItems: [], price: null }
    await on.office.as.supervisor.office.saveProduct({ key: newId(), id: null, version: 0, ...old, ...rest })
    const units = await on.office.as.clerk.intake.units({})
    expect(units).toContain('令')
    expect(units.filter((unit) => unit === '吨')).toHaveLength(1)
    expect(units).not.toContain('捆')
    expect(await refusalOf(on.office.as.warehouse.intake.units({}))).toMatchObject({ code: 'FORBIDDEN' })
  })
})
