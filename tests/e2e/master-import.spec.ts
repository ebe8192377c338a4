import { readFile } from 'node:fs/promises'
import { expect, type Locator, type Page } from '@playwright/test'
import writeXlsxFile from 'write-excel-file/node'
import { parseSpreadsheet } from '#renderer/app/spreadsheet/parse-spreadsheet.ts'
import type { Cell } from '#renderer/app/spreadsheet/sheet.ts'
import { test } from '#tests/support/desk-test.ts'
import { become, beginFlow, type Flow } from '#tests/support/e2e/flow.ts'
import { say } from '#tests/support/e2e/words.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const HEAD = ['品号', '品名', '规格', '单位', '成本价（元）']
const PRODUCTS: readonly (readonly Cell[])[] = [
  ['NW-62-1090', '格拉辛纸', '62g/m² 1090mm', '吨', 9_100.5],
  ['NW-63-1090', '格拉辛纸', '63g/m² 1090mm', '吨', '九千一'],
  ['RM-70-787', '热敏纸（新）', '70g/m² 787mm', '吨', null],
  ['NW-64-1090', null, '64g/m² 1090mm', '吨', 9_200],
  ['NW-65-1090', '格拉辛纸', '65g/m² 1090mm', '吨', 9_100.123_45],
]
const MENDED: readonly (readonly Cell[])[] = [
  ['NW-63-1090', '格拉辛纸', '63g/m² 1090mm', '吨', 9_100],
  ['NW-64-1090', '格拉辛纸', '64g/m² 1090mm', '吨', 9_200],
  ['NW-65-1090', '格拉辛纸', '65g/m² 1090mm', '吨', 9_100.1234],
]

const workbook = (rows: readonly (readonly Cell[])[]): Promise<Buffer> =>
  writeXlsxFile(rows.map((row) => row.map((cell) => cell))).toBuffer()
const counter = (page: Page, state: string): Locator =>
  page.getByRole('list', { name: say('imports:counts') }).getByRole('button', { name: say(`imports:state.${state}`) })

async function expectCounts(page: Page, counts: Readonly<Record<string, number>>): Promise<void> {
  for (const [state, count] of Object.entries(counts)) {
    await expect(counter(page, state)).toHaveText(`${count}${say(`imports:state.${state}`)}`)
  }
}

async function chooseFile(page: Page, name: string, buffer: Buffer, mimeType = XLSX): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer })
}

/** The master data of a tab, and from there the page that imports it. */
async function openImport({ page }: Flow, list: string): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/#/master/${list}/import`)
  await expect(page.getByText(say('imports:pick.sentence'))).toBeVisible()
}

async function downloaded(page: Page, press: () => Promise<void>): Promise<Buffer> {
  const waiting = page.waitForEvent('download')
  await press()
  return readFile(await (await waiting).path())
}

async function rowsOf(bytes: Buffer): Promise<readonly (readonly Cell[])[]> {
  const read = await parseSpreadsheet(new Uint8Array(bytes), { rows: 30_000, bytes: 20_000_000 })
  if (!read.ok) throw new Error(read.reason)
  return read.value[0]?.rows ?? []
}

test('three bad rows are named, the good ones imported, the bad ones downloaded, mended and imported', async ({
  openDesk,
}, info) => {
  const desk = await openDesk('office', { sample: true })
  const flow = beginFlow(desk, info)
  const { page } = desk
  await become(flow, 'supervisor')
  await openImport(flow, 'products')
  await flow.shot('pick')

  await chooseFile(page, '新产品.xlsx', await workbook([HEAD, ...PRODUCTS]))
  await expectCounts(page, { bad: 3, changed: 1, new: 1, unchanged: 0 })
  const table = page.getByRole('table', { name: say('imports:state.bad') })
  await expect(table.getByRole('row').nth(1)).toContainText('NW-63-1090')
  await expect(table.getByRole('row').nth(1)).toContainText('九千一')
  await expect(table.getByRole('row').nth(1)).toContainText(say('imports:problem.notANumber'))
  await expect(table.getByRole('row').nth(2)).toContainText(say('imports:problem.required'))
  await expect(table.getByRole('row').nth(3)).toContainText('9100.12345')
  await flow.shot('bad-rows')
  await counter(page, 'changed').click()
  await expect(page.getByRole('table', { name: say('imports:state.changed') })).toContainText('热敏纸（新）')
  await flow.shot('changed-rows')

  await page.getByRole('button', { name: say('imports:decide.allGood', { count: 2 }) }).click()
  await expect(page.getByRole('status').filter({ hasText: say('imports:done', { new: 1, changed: 1 }) })).toBeVisible()
  await flow.shot('imported')
  const bad = await downloaded(page, () =>
    page.getByRole('button', { name: say('imports:decide.download', { count: 3 }) }).click(),
  )
  const [headings, ...rows] = await rowsOf(bad)
  expect(headings).toEqual([...HEAD, say('imports:problemColumn')])
  expect(rows.map((row) => row[0])).toEqual(['NW-63-1090', 'NW-64-1090', 'NW-65-1090'])
  expect(rows[1]?.[5]).toBe(`品名: ${say('imports:problem.required')}`)

  const mended = rows.map((row, at) => [...(MENDED[at] ?? []), row[5] ?? null])
  await page.getByRole('button', { name: say('imports:decide.again') }).click()
  await chooseFile(page, '改好的.xlsx', await workbook([headings ?? [], ...mended]))
  await expectCounts(page, { bad: 0, changed: 0, new: 3, unchanged: 0 })
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('status').filter({ hasText: say('imports:done', { new: 3, changed: 0 }) })).toBeVisible()
  await page.getByRole('button', { name: say('imports:see', { name: say('imports:kind.products') }) }).click()
  await page.getByRole('textbox', { name: say('master:search') }).fill('NW-65')
  await expect(page.getByRole('row').filter({ hasText: 'NW-65-1090' })).toBeVisible()
  await flow.shot('list')
})

test('what was exported comes back unchanged, with all its sheets', async ({ openDesk }, info) => {
  const desk = await openDesk('office', { sample: true })
  const flow = beginFlow(desk, info)
  const { page } = desk
  await become(flow, 'supervisor')
  await page.goto(`${new URL(page.url()).origin}/#/master/contracts`)
  const file = await downloaded(page, () => page.getByRole('button', { name: say('imports:export') }).click())
  await openImport(flow, 'contracts')
  await chooseFile(page, '合同.xlsx', file)
  await expectCounts(page, { bad: 0, changed: 0, new: 0 })
  await expect(counter(page, 'unchanged')).not.toHaveText(/^0/)
  await page.getByRole('tab', { name: say('imports:kind.contractPrices') }).click()
  await expectCounts(page, { bad: 0, changed: 0, new: 0 })
  await expect(counter(page, 'unchanged')).not.toHaveText(/^0/)
  await flow.shot('unchanged')
})

test('files that cannot be taken say what they are and what to do', async ({ openDesk }, info) => {
  const desk = await openDesk('office', { sample: true })
  const flow = beginFlow(desk, info)
  const { page } = desk
  await become(flow, 'supervisor')
  await openImport(flow, 'customers')
  const alert = page.getByRole('alert')

  await chooseFile(page, '空.xlsx', Buffer.alloc(0))
  await expect(alert).toContainText(say('imports:fault.empty'))
  await chooseFile(page, '坏.xlsx', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(200, 4)]))
  await expect(alert).toContainText(say('imports:fault.damaged'))
  await chooseFile(page, '信.xlsx', await workbook([['敬启者'], ['见附件', '谢谢']]))
  await expect(alert).toContainText(say('imports:fault.unknownSheet'))
  const many = Array.from({ length: 50_000 }, (_, at) => `新客户 ${at},0512`)
  await chooseFile(page, '多.csv', Buffer.from(['客户名称,电话', ...many].join('\n')), 'text/csv')
  await expect(alert).toContainText(say('imports:fault.tooManyRows', { most: '20,000' }))
  await flow.shot('too-many')

  await chooseFile(page, '产品.xlsx', await workbook([HEAD, ...PRODUCTS]))
  const wanted = { kind: say('imports:kind.products'), wanted: say('imports:kind.customers') }
  await expect(page.getByRole('note')).toContainText(say('imports:looksLike', wanted))
  await flow.shot('wrong-kind')
  await page.getByRole('button', { name: say('imports:asThat', wanted) }).click()
  await expectCounts(page, { bad: 3, new: 1, changed: 1 })
  await page.getByRole('button', { name: say('imports:decide.nothing') }).click()

  // 品号,单位 / RM-70-787,卷 as Excel saves it in China: GBK.
  const gbk = [0xc6, 0xb7, 0xba, 0xc5, 0x2c, 0xb5, 0xa5, 0xce, 0xbb, 0x0a]
  const row = [...Buffer.from('RM-70-787,'), 0xbe, 0xed, 0x0a]
  await chooseFile(page, '单位.csv', Buffer.from([...gbk, ...row]), 'text/csv')
  await page.getByRole('button', { name: say('imports:asThat', wanted) }).click()
  await expectCounts(page, { bad: 0, new: 0, changed: 1 })
  await expect(page.getByRole('table', { name: say('imports:state.changed') })).toContainText('卷')
})

test('who does not keep master data exports and does not import', async ({ openDesk }, info) => {
  const desk = await openDesk('office', { sample: true })
  const flow = beginFlow(desk, info)
  const { page } = desk
  await become(flow, 'clerk')
  await page.goto(`${new URL(page.url()).origin}/#/master/products`)
  const file = await downloaded(page, () => page.getByRole('button', { name: say('imports:export') }).click())
  const [headings] = await rowsOf(file)
  expect(headings).not.toContain(say('imports:column.products.cost'))
  await expect(page.getByRole('button', { name: say('imports:import') })).toHaveCount(0)
  await page.goto(`${new URL(page.url()).origin}/#/master/products/import`)
  const refused = say('imports:notYours', { kind: say('imports:kind.products') })
  await expect(page.getByText(refused)).toBeVisible()
})
