import { expect, it } from 'vitest'
import type { Sheet } from '#renderer/app/spreadsheet/sheet.ts'
import { HEADINGS } from '#renderer/desks/master-data/import/all-languages.ts'
import { findSheets } from '#renderer/desks/master-data/import/find-sheets.ts'
import { COLUMNS } from '#shared/rules/master-import/columns.ts'
import { MASTER_KINDS } from '#shared/rules/master-import/kinds.ts'
import { plainHeading } from '#shared/rules/master-import/plain.ts'

const sheet = (rows: Sheet['rows'], name = '表1'): Sheet => ({ name, rows })

it.each(MASTER_KINDS)('knows the headings of %s in three languages, and none twice', (kind) => {
  const names = HEADINGS.get(kind)
  for (const { key } of COLUMNS[kind]) expect(names?.get(key)).toHaveLength(3)
  const owners = new Map<string, string>()
  for (const [key, all] of names ?? []) {
    for (const name of all.map(plainHeading)) {
      expect([name, owners.get(name) ?? key]).toEqual([name, key])
      owners.set(name, key)
    }
  }
})

it('finds the headings under a title, in any order, and keeps the numbers that Excel shows', () => {
  const [found] = findSheets(
    [
      sheet([
        ['2026 年品号一览', null, null],
        [null, null, null],
        ['单 位', '品号', '规格', '颜色', 'ＮＡＭＥ', '品名 *'],
        ['吨', 'X-1', '60g', '白', null, '纸'],
        [null, null, null, null, null, null],
        ['吨', 'X-2', '70g', '黄', null, '纸'],
      ]),
    ],
    ['products'],
  )
  expect(found?.kind).toBe('products')
  expect(found?.table).toEqual({
    columns: ['unit', 'number', 'specification', 'name'],
    rows: [
      { row: 4, cells: ['吨', 'X-1', '60g', '纸'] },
      { row: 6, cells: ['吨', 'X-2', '70g', '纸'] },
    ],
  })
  expect(found?.unknown).toEqual(['颜色', 'ＮＡＭＥ'])
})

it('puts the code of a choice in the place of its label, in whatever language it is written', () => {
  const [found] = findSheets(
    [
      sheet([
        ['Contract number', 'Customer', 'From', 'Payment', 'Signer'],
        ['XS-1', 'C0001', '2026-01-01', '月结', '李红'],
        ['XS-2', 'C0002', '2026-01-01', 'Cash on  delivery', '李红'],
        ['XS-3', 'C0003', '2026-01-01', '赊账', '李红'],
      ]),
    ],
    ['contracts'],
  )
  expect(found?.table.rows.map(({ cells }) => cells[3])).toEqual(['monthly', 'cashOnDelivery', '赊账'])
})

it('tells products from customers, contract prices from a price plan, and a letter from both', () => {
  const products = sheet(
    [
      ['品号', '品名', '规格', '单位'],
      ['X', 'Y', 'Z', '吨'],
    ],
    '品号',
  )
  const prices = sheet(
    [
      ['合同编号', '品号', '起订量', '合同单价（元）'],
      ['XS-1', 'X', 0, 1],
    ],
    '合同价',
  )
  const letter = sheet([['敬启者'], ['见附件', '谢谢']], '信')
  expect(findSheets([products, prices, letter], ['customers']).map(({ kind }) => kind)).toEqual([
    'products',
    'contractPrices',
  ])
})

it('names columns that are there twice, and those that a row cannot be found without', () => {
  const [found] = findSheets(
    [
      sheet([
        ['品名', '规格', '规格（mm）', '单位'],
        ['纸', '60g', '60g', '吨'],
      ]),
    ],
    ['products'],
  )
  expect([found?.doubled, found?.missing]).toEqual([['specification'], ['number']])
})

it('does not read the column of a downloaded sheet that says what is wrong', () => {
  const [found] = findSheets(
    [
      sheet([
        ['品号', '单位', '哪里有错'],
        ['X', '吨', '品名: 必填，空着'],
      ]),
    ],
    ['products'],
  )
  expect([found?.table.columns, found?.unknown]).toEqual([['number', 'unit'], []])
})
