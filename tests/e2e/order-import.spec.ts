import { expect } from '@playwright/test'
import writeXlsxFile from 'write-excel-file/node'
import { test } from '#tests/support/desk-test.ts'
import { become, beginFlow } from '#tests/support/e2e/flow.ts'
import { typeTerms } from '#tests/support/e2e/intake.ts'
import { say } from '#tests/support/e2e/words.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const SHEET: readonly (readonly (string | number | null)[])[] = [
  ['客户', '宏达印刷有限公司', null, '采购单号', 'PO-2611-7'],
  ['品号', '品名', '数量', '单位', '单价', '要求日期', '备注'],
  ['RM-70-787', '热敏纸', 10, '吨', 9850, '2199-12-03', '先送 5 吨'],
  ['RM-55-405', '热敏纸', 0, '吨', 10_400, '2199-12-03', null],
  ['RM-70-787', '热敏纸', 2, '吨', 9850.123_45, '2199-12-03', null],
  ['XX-99', null, 2, '吨', 9850, '尽快', null],
  ['rm55405', '热敏纸', 5000, '公斤', 10_400, '2199-12-10', null],
]

test('R1.1 an order sheet with three bad rows: they are named, the good ones become an order', async ({
  openDesk,
}, info) => {
  test.slow()
  const desk = await openDesk('office', { sample: true })
  const flow = beginFlow(desk, info)
  const { page } = desk
  await become(flow, 'clerk')
  await page.goto(`${new URL(page.url()).origin}/#/orders`)
  await expect(page.getByRole('button', { name: say('orders:newOrder') })).toBeVisible()
  await page.keyboard.press('Alt+n')
  await expect(page.getByRole('heading', { name: say('reading:entry.page') })).toBeVisible()
  await expect(page.getByText(say('intake:script.title'))).toBeHidden()

  const buffer = await writeXlsxFile(SHEET.map((row) => [...row])).toBuffer()
  await page
    .locator(`input[type=file][aria-label="${say('reading:menu.file')}"]`)
    .setInputFiles({ name: '宏达订货.xlsx', mimeType: XLSX, buffer })
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(say('reading:counted', { count: 5, good: 2, bad: 3 }))).toBeVisible()
  const row = (number: number) =>
    dialog.getByRole('row').filter({ has: page.getByRole('cell', { name: String(number), exact: true }) })
  await expect(row(4)).toContainText(say('reading:code.zero'))
  await expect(row(5)).toContainText(say('reading:code.tooManyDecimals'))
  await expect(row(6)).toContainText(say('reading:code.notADay'))
  await expect(row(6)).toContainText(say('reading:code.unknownProduct'))
  await expect(row(7)).toContainText(say('reading:code.converted'))
  await page.screenshot({ path: info.outputPath('order-sheet.png') })
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()

  await expect(page.getByLabel(say('intake:grid.quantityOf', { number: 1 }))).toHaveValue('10.000')
  await expect(page.getByLabel(say('intake:grid.quantityOf', { number: 2 }))).toHaveValue('5.000')
  await expect(page.getByLabel(say('intake:grid.productOf', { number: 3 }))).toHaveValue('')
  await expect(page.getByText('宏达订货.xlsx')).toBeVisible()

  await page.keyboard.press('F10')
  await page.getByRole('button', { name: say('intake:openMemo') }).click()
  await expect(page.getByLabel(say('intake:term.customerPo'), { exact: true })).toHaveValue('PO-2611-7')
  await typeTerms(flow, {
    packaging: '牛皮纸',
    label: '我方标签',
    transport: '送货',
    invoiceKind: '专票 13%',
    special: '无',
  })
  await page.getByLabel(say('intake:term.tolerance')).fill('5')
  await page.keyboard.press('Control+Enter')
  await expect(page).toHaveURL(/#\/orders\/[^/]+$/)
})

test('R1.1 a sheet dropped on the page opens the import, pasted lines without tabs open as a text', async ({
  openDesk,
}, info) => {
  const desk = await openDesk('office', { sample: true })
  const flow = beginFlow(desk, info)
  const { page } = desk
  await become(flow, 'clerk')
  await page.goto(`${new URL(page.url()).origin}/#/intake/entry`)
  await expect(page.getByRole('combobox', { name: say('intake:phoneElse') })).toBeVisible()
  const dialog = page.getByRole('dialog')
  const drop = async (name: string, type: string, text: string) => {
    const dataTransfer = await page.evaluateHandle(
      ([name, type, text]) => {
        const carried = new DataTransfer()
        carried.items.add(new File([text], name, { type }))
        return carried
      },
      [name, type, text] as const,
    )
    await page.getByRole('region', { name: say('intake:files.label') }).dispatchEvent('drop', { dataTransfer })
  }
  await drop('订货.csv', 'text/csv', '品号,数量,单位\nRM-70-787,3,吨\n热敏纸,2,吨')
  await expect(dialog.getByText(say('reading:file.title', { name: '订货.csv' }))).toBeVisible()
  await expect(dialog.getByRole('button', { name: say('reading:takeGood', { count: 1, left: 1 }) })).toBeVisible()
  // In a choice field too: it would open at any Enter.
  await dialog.getByRole('combobox').first().focus()
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByLabel(say('intake:grid.quantityOf', { number: 1 }))).toHaveValue('3.000')
  await expect(page.getByText('订货.csv')).toBeVisible()

  await drop('照片说明.pages', '', 'x')
  await expect(
    page.getByText(say('intake:files.problem.unknownType.happened', { name: '照片说明.pages' })),
  ).toBeVisible()
  await expect(dialog).toBeHidden()

  await page.getByLabel(say('intake:grid.productOf', { number: 2 })).focus()
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    clipboardData.setData('text/html', `<p>${text}</p>`)
    const pasted = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(pasted)
  }, '陈工你好\nRM-55-405 要两吨半，12月3号前\n谢谢')
  await expect(dialog.getByRole('textbox', { name: say('reading:text.label') })).toBeFocused()
  await expect(dialog.getByRole('button', { name: say('reading:takeLines', { count: 1 }) })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByLabel(say('intake:grid.quantityOf', { number: 2 }))).toHaveValue('2.500')
  await expect(page.getByLabel(say('intake:grid.productOf', { number: 3 }))).toBeFocused()
})
