import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { type ServedGallery, serveGallery } from './serve-gallery.ts'

let gallery: ServedGallery

// What is built for the file is built once.
test.describe.configure({ mode: 'default' })

test.beforeAll(async () => {
  gallery = await serveGallery()
})
test.afterAll(() => gallery.close())

async function open(page: Page, query: string): Promise<void> {
  await page.goto(`${gallery.url}?${query}`)
  await page.evaluate(() => document.fonts.ready)
  await page.locator('h1').waitFor()
}

const views = [
  { name: 'order file', query: 'page=file', width: 1366, height: 768 },
  { name: 'order file, dark', query: 'page=file&theme=dark', width: 1366, height: 768 },
  { name: 'order file at 1920', query: 'page=file', width: 1920, height: 1080 },
  { name: 'order file at 125 %', query: 'page=file', width: 1093, height: 614 },
  { name: 'order file at 200 %', query: 'page=file', width: 683, height: 384 },
  { name: 'order file, large type', query: 'page=file&large', width: 1366, height: 768 },
  { name: 'order file, English', query: 'page=file&lang=en', width: 1366, height: 768 },
  { name: 'list', query: 'page=list', width: 1366, height: 768 },
  { name: 'list, dark', query: 'page=list&theme=dark', width: 1366, height: 768 },
  { name: 'components', query: 'page=components', width: 1366, height: 768 },
  { name: 'components, dark', query: 'page=components&theme=dark', width: 1366, height: 768 },
  { name: 'sign-in', query: 'page=sign-in', width: 1366, height: 768 },
] as const

for (const { name, query, width, height } of views) {
  test(`${name}: readable, reachable, nothing sideways`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await open(page, query)
    const sideways = await page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('main')].map((box) => box.scrollWidth - box.clientWidth),
    )
    expect(Math.max(...sideways)).toBeLessThanOrEqual(0)
    // At 125 % all 18 steps on one page come before 24 px to a row; G and the number reaches each of them as well.
    const targets = { 'target-size': { enabled: width !== 1093 } }
    const { violations } = await new AxeBuilder({ page }).options({ rules: targets }).analyze()
    expect(
      violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.target).join(', ')}`),
    ).toEqual([])
  })
}

test('all 18 steps can be seen at once at 125 %', async ({ page }) => {
  await page.setViewportSize({ width: 1093, height: 614 })
  await open(page, 'page=file')
  await expect(page.getByRole('button', { name: '签收·归档' })).toBeInViewport({ ratio: 1 })
})

test('G and a number opens that step, one digit after a moment, two at once', async ({ page }) => {
  await open(page, 'page=file')
  const opened = page.locator('nav button[aria-pressed=true]')
  await page.keyboard.press('g')
  await page.keyboard.press('1')
  await page.keyboard.press('2')
  await expect(opened).toContainText('日报·检验·入库')
  await page.keyboard.press('g')
  await page.keyboard.press('1')
  await expect(opened).toContainText('电话')
})

test('F1 lists the keys of the page; they rest until it is gone', async ({ page }) => {
  await open(page, 'page=file')
  await page.keyboard.press('F1')
  const sheet = page.getByRole('dialog')
  await expect(sheet).toContainText('读给客户')
  await page.keyboard.press('g')
  await page.keyboard.press('5')
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await expect(page.locator('nav button[aria-pressed=true]')).toContainText('客户签回')
})

test('arrows walk the list across its groups; a letter in the PIN field is no shortcut', async ({ page }) => {
  await open(page, 'page=list')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('tr[aria-current]')).toContainText('博艺标签')
  await page.keyboard.press('Control+Enter')
  const pin = page.getByLabel('沈雅琴 的 PIN')
  await expect(pin).toBeFocused()
  await pin.pressSequentially('12g345')
  await expect(pin).toHaveValue('12345')
  await pin.press('Enter')
  await expect(page.getByRole('alert')).toHaveText('PIN 不对，还可试 4 次')
  await expect(pin).toHaveValue('')
  await expect(pin).toBeFocused()
})
