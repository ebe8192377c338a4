import { expect, it } from 'vitest'
import { matchGoods } from '#shared/rules/reading/match.ts'
import { readText } from '#shared/rules/reading/read-text.ts'
import { civilDate } from '#shared/values/civil-date.ts'

// A Sunday: 下周五 is in the week after this one.
const CONTEXT = { today: civilDate('2026-11-22'), units: ['吨', '卷'] }
const PRODUCTS = [
  { id: 'wide', number: 'RM-70-787', name: '热敏纸', specification: '70g/m² 787mm' },
  { id: 'narrow', number: 'RM-55-405', name: '热敏纸', specification: '55g/m² 405mm' },
]
const WIDE = '70克787'
const NARROW = '55克405'

it.each([
  ['周姐,还是老规矩 70克787的来12吨,55克405的要6吨半,下周五前送到,谢谢', '2026-11-27'],
  ['周姐，您好，照旧，70克787的来12吨，55克405的要6吨半，下周五前送到，辛苦了', '2026-11-27'],
  ['您好 麻烦您安排 70克787 12吨、55克405 6.5吨，12月3号到货', '2026-12-03'],
  ['王经理 早上好!按老规矩 70克787 要12吨;55克405 要六吨半;月底前', '2026-11-30'],
  ['你好,还是跟以前一样 70克787的12吨\n55克405的6吨半\n12月3号要\n谢谢', '2026-12-03'],
  ['刘总,在吗,打扰了 照老样子 70克787的来12吨,再来55克405的6吨半,大后天送到', '2026-11-25'],
])('R1.2 small talk names no goods, and a day said once at the end is for all lines: %s', (text, day) => {
  const lines = readText(text, CONTEXT)
  expect(lines.map((line) => [line.product, line.quantity, line.unit, line.date, line.note])).toEqual([
    [WIDE, 12_000, '吨', day, ''],
    [NARROW, 6500, '吨', day, ''],
  ])
  const meant = matchGoods(lines, PRODUCTS, []).map((match) => match.products.map(({ product }) => product.id))
  expect(meant).toEqual([['wide'], ['narrow']])
})

it('R1.2 a day of its own stays with its line, and the last one does not reach over it', () => {
  const days = (text: string) => readText(text, CONTEXT).map((line) => line.date)
  expect(days('70克787 12吨 12月3号,55克405 6吨,12月5号')).toEqual(['2026-12-03', '2026-12-05'])
  expect(days('70克787 12吨,12月3号,55克405 6吨')).toEqual(['2026-12-03', null])
})
