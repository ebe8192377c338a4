import { expect, it } from 'vitest'
import { type Candidate, coreName, likelyDoubles } from '#shared/rules/doubles.ts'

const one = (id: string, name: string, more: Partial<Candidate> = {}): Candidate => ({
  id,
  name,
  taxNumber: '',
  pinyin: '',
  region: '',
  digits: [],
  ...more,
})
const whys = (...customers: readonly Candidate[]) =>
  likelyDoubles(customers, 10).map(({ a, b, why }) => `${a} ${b} ${why.join()}`)

it.each([
  ['江苏省苏州市瑞丰标签有限公司', '瑞丰标签'],
  ['瑞丰标签厂', '瑞丰标签'],
  ['（苏州）瑞丰 标签有限责任公司', '苏州瑞丰标签'],
  ['华光集团股份有限公司', '华光'],
  ['ＡＢＣ 纸业有限公司', 'abc纸业'],
  ['公司', '公司'],
])('says of %s what tells it from others: %s', (name, core) => {
  expect(coreName(name)).toBe(core)
})

it('finds one customer under two names, with the place written or not', () => {
  expect(whys(one('1', '佛山德信标签材料有限公司'), one('2', '广东省佛山市德信标签材料厂'))).toEqual(['1 2 name'])
  expect(whys(one('1', '瑞丰标签'), one('2', '瑞丰票据'))).toEqual([])
})

it('finds a common telephone and tax number, and names every reason of a pair', () => {
  const a = one('1', '甲纸业', { taxNumber: '9132 05a', digits: ['051211112222'] })
  const b = one('2', '乙印务', { taxNumber: '913205A', digits: ['051233334444', '051211112222'] })
  expect(whys(a, b)).toEqual(['1 2 phone,taxNumber'])
})

it('takes the same initials only within a region, and never two letters', () => {
  const of = (id: string, pinyin: string, region: string) => one(id, `名${id}名名`, { pinyin, region })
  expect(whys(of('1', 'rfbq', '苏州'), of('2', 'rfbq', '苏州'))).toEqual(['1 2 initials'])
  expect(whys(of('1', 'rfbq', '苏州'), of('2', 'rfbq', '无锡'))).toEqual([])
  expect(whys(of('1', 'rf', '苏州'), of('2', 'rf', '苏州'))).toEqual([])
})

it('draws nothing from a switchboard that six share, and puts the surest pair first', () => {
  const park = Array.from({ length: 6 }, (_, index) => one(`${index}`, `园区${index}号公司`, { digits: ['0512'] }))
  expect(whys(...park)).toEqual([])
  const pairs = whys(
    one('1', '甲甲甲', { digits: ['1'] }),
    one('2', '乙乙乙', { digits: ['1'] }),
    one('3', '丙丙丙', { taxNumber: 'X' }),
    one('4', '丁丁丁', { taxNumber: 'X' }),
  )
  expect(pairs).toEqual(['3 4 taxNumber', '1 2 phone'])
})
