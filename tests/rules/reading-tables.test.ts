import { test as prop } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReadRow } from '#shared/rules/reading/cell.ts'
import { recogniseTable } from '#shared/rules/reading/columns.ts'
import { readHead, readTable } from '#shared/rules/reading/read-table.ts'
import { readText } from '#shared/rules/reading/read-text.ts'
import { settleLine } from '#shared/rules/reading/settle.ts'
import { civilDate } from '#shared/values/civil-date.ts'

const CONTEXT = { today: civilDate('2026-11-22'), units: ['吨', '卷'] }
const read = (rows: readonly ReadRow[]) => readTable(rows, recogniseTable(rows, CONTEXT), CONTEXT)
const brief = (rows: readonly ReadRow[]) =>
  read(rows).map((line) => [line.row, line.product, line.quantity, line.unit, line.price, line.date])
const faults = (rows: readonly ReadRow[]) =>
  read(rows).flatMap((line) => line.problems.map((one) => `${one.row} ${one.column} ${one.code} ${one.said}`))
const WANTED = [[2, 'RM-70-787', 10_000, '吨', 98_500_000, '2026-12-03']]

describe('R1.1 columns of a pasted or imported table', () => {
  it.each([
    ['zh-CN', ['品号', '数量', '单位', '单价', '要求日期']],
    ['zh-TW', ['料號', '數量', '單位', '單價', '交貨日期']],
    ['English', ['Item No.', 'Qty', 'UOM', 'Unit Price', 'Delivery date']],
    ['other words', ['物料编码 *', '订购数量', '计量单位', '含税单价', '交期']],
  ])('R1.1 are recognised by headings: %s', (_, headings) => {
    expect(brief([headings, ['RM-70-787', 10, '吨', 9850, '2026-12-03']])).toEqual(WANTED)
  })
  it('R1.1 take their unit from the heading, and their own order', () => {
    const rows = [
      ['要货日期', '单价 元/吨', '数量（吨）', '货号'],
      ['12月3日', '9,850', '10', 'RM-70-787'],
    ]
    expect(brief(rows)).toEqual(WANTED)
  })
  it('R1.1 are recognised by what they hold where no headings stand', () => {
    expect(
      brief([
        [1, 'RM-70-787', '热敏纸', '10吨', '9850', '12/3'],
        [2, 'RM-55-405', '热敏纸', '3吨', '10200', '12/4'],
      ]),
    ).toEqual([
      [1, 'RM-70-787', 10_000, '吨', 98_500_000, '2026-12-03'],
      [2, 'RM-55-405', 3000, '吨', 102_000_000, '2026-12-04'],
    ])
  })
  it('R1.1 the head above is read, sums, examples and empty rows are no lines', () => {
    const rows = [
      ['宏达印刷订货单'],
      ['客户：宏达印刷有限公司', null, '采购单号', 'PO-2611'],
      ['交货地址', '苏州吴中 3 号库', '联系人', null, '电话', '0512 6588'],
      ['序号', '品号', '数量', '单位'],
      ['例', 'RM-70-787', 1, '吨'],
      [],
      [1, 'RM-70-787', 10, '吨'],
      ['合计', null, 10, null],
      ['制表人：李红'],
    ]
    expect([...readHead(rows, recogniseTable(rows, CONTEXT))]).toEqual([
      ['customer', '宏达印刷有限公司'],
      ['customerPo', 'PO-2611'],
      ['deliveryPlace', '苏州吴中 3 号库'],
      ['contactPhone', '0512 6588'],
    ])
    expect(brief(rows)).toEqual([[7, 'RM-70-787', 10_000, '吨', null, null]])
  })
  it('R1.2 every bad field is a problem of its own row, and the other rows stay', () => {
    const rows = [
      ['品号', '数量', '单位', '单价', '要求日期'],
      ['RM-70-787', 0, '吨', 9850.123_45, '尽快'],
      ['RM-70-787', -3, '桌', '#N/A', '2026-11-01'],
      ['RM-70-787', '1e21', '吨', 'x'.repeat(9), null],
      [null, 5, '吨', null, null],
      ['RM-70-787', 10, '吨', 9850, '2026-12-03'],
    ]
    expect(faults(rows)).toEqual([
      '2 quantity zero 0',
      '2 price tooManyDecimals 9850.12345',
      '2 date notADay 尽快',
      '3 quantity negative -3',
      '3 unit unknownUnit 桌',
      '3 price formulaError #N/A',
      '3 date past 2026-11-01',
      '4 quantity tooLarge 1e21',
      '4 price notANumber xxxxxxxxx',
      '5 product noProduct ',
    ])
    expect(brief(rows).at(-1)).toEqual([6, 'RM-70-787', 10_000, '吨', 98_500_000, '2026-12-03'])
  })
  const cell = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null))
  prop.prop([fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 20 })])('R1.2 any table is read', (rows) => {
    for (const line of read(rows)) expect(line.quantity === null || line.quantity > 0).toBe(true)
  })
})

describe('R1.2 lines out of a text', () => {
  const lines = (text: string) =>
    readText(text, CONTEXT).map((line) => [line.product, line.quantity, line.unit, line.price, line.date, line.note])
  it('R1.2 of a telephone note, with what names nothing kept as a note', () => {
    const text =
      '跟上次一样的 70 克，十吨；55 克那个三吨，价钱上次说好一万零二百；格拉辛来一吨，一千零九十几的，你们看着排。'
    expect(lines(text)).toEqual([
      ['70 克', 10_000, '吨', null, null, ''],
      ['55 克', 3000, '吨', 102_000_000, null, ''],
      ['格拉辛', 1000, '吨', null, null, '一千零九十几的，你们看着排'],
    ])
  })
  it('R1.2 of a numbered list, a day for all of them going to each that has none', () => {
    const text =
      '李工您好：\n1. RM-70-787 10吨 单价9850 12月3号要\n2、RM-55-405 3.5吨，10200元/吨\n以上都要月底前到。谢谢！'
    expect(lines(text)).toEqual([
      ['RM-70-787', 10_000, '吨', 98_500_000, '2026-12-03', ''],
      ['RM-55-405', 3500, '吨', 102_000_000, '2026-11-30', ''],
    ])
  })
  it('R1.2 in English, with full-width figures, and one thing to a line', () => {
    expect(lines('RM-70-787: 5000kg @9850/t by Dec 3; RM-55-405: 2 t')).toEqual([
      ['RM-70-787', 5_000_000, 'kg', 98_500_000, '2026-12-03', ''],
      ['RM-55-405', 2000, 't', null, null, ''],
    ])
    expect(lines('我要RM70787 １０吨、RM55405 ３吨')).toEqual([
      ['RM70787', 10_000, '吨', null, null, ''],
      ['RM55405', 3000, '吨', null, null, ''],
    ])
    expect(lines('RM-70-787\n10吨\n9850')).toEqual([['RM-70-787', 10_000, '吨', 98_500_000, null, '']])
  })
  it('R1.2 of small talk there is none', () => {
    expect(lines('你好，在吗？')).toEqual([])
  })
  prop.prop([fc.string()])('R1.2 each line stands where it says, and none overlaps the one before', (text) => {
    let end = 0
    for (const line of readText(text, CONTEXT)) {
      expect(text.slice(line.from, line.to)).toBe(line.source)
      expect(line.from).toBeGreaterThanOrEqual(end)
      end = line.to
    }
  })
})

describe('R2.2 a line on its product', () => {
  const product = { id: 'p', number: 'RM-70-787', name: '热敏纸', specification: '70g/m² 787mm', unit: '吨' }
  const settled = (row: ReadRow) => {
    const [line] = read([['品号', '规格', '数量', '单价'], row])
    if (!line) throw new Error('no line')
    return settleLine(line, product, 1, 'l')
  }
  it('R2.2 converts kilograms to the tons it is sold by, and says so', () => {
    const { line, problems } = settled(['RM-70-787', '70克', '5000公斤', 9850])
    expect([line.quantity, line.unit, line.specification]).toEqual([5000, '吨', '70g/m² 787mm'])
    expect(problems.map((one) => [one.code, one.said])).toEqual([['converted', '5,000 公斤']])
  })
  it('R2.2 keeps what cannot be read as it was heard, so that the form still asks', () => {
    const { line } = settled(['RM-70-787', '75g', '3卷', '9.123456'])
    expect(line).toMatchObject({ quantity: null, unitPrice: null, specification: '75g' })
    expect(line.heard).toEqual({ quantity: '3 卷', price: '9.123456' })
  })
})
