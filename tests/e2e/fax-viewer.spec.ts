import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, type Page, test } from '@playwright/test'
import { serveViewer } from './viewer/serve.ts'

const hengtong = readFileSync(
  fileURLToPath(new URL('../../resources/samples/faxes/class-a-hengtong.tif', import.meta.url)),
)
let served: Awaited<ReturnType<typeof serveViewer>>

// What is built for the file is built once.
test.describe.configure({ mode: 'default' })

test.beforeAll(async () => {
  served = await serveViewer(
    new Map([
      ['cut.pdf', Buffer.from('%PDF-1.4\n1 0 obj<<')],
      ['cut.tif', hengtong.subarray(0, 6)],
    ]),
  )
})
test.afterAll(() => served.close())

/** Opens the viewer and collects what a broken policy or a fault would write to the console. */
async function open(page: Page, query: Record<string, string>): Promise<string[]> {
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(`${served.origin}/?${new URLSearchParams(query)}`)
  return complaints
}

/** The share of dark dots on the page as it stands on the screen, 0 to 1. */
const ink = (page: Page): Promise<number> =>
  page.locator('canvas[role="img"]').evaluate((canvas) => {
    if (!(canvas instanceof HTMLCanvasElement)) return 0
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] }
    let dark = 0
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) dark++
    return dark / (data.length / 4)
  })

for (const { file, mime, pages } of [
  { file: 'class-a-hengtong.tif', mime: 'image/tiff', pages: 2 },
  { file: 'class-b-hongda.pdf', mime: 'application/pdf', pages: 1 },
  { file: 'hongda-signback.pdf', mime: 'application/pdf', pages: 1 },
  { file: 'class-c-ruifeng.png', mime: 'image/png', pages: 1 },
]) {
  test(`shows ${file} under the strictest policy`, async ({ page }, info) => {
    const complaints = await open(page, { file, mime, pages: String(pages) })
    await expect(page.getByText(`1 / ${pages} 页`)).toBeVisible()
    const canvas = page.locator('canvas[role="img"]')
    await expect(canvas).toBeVisible()
    const share = await ink(page)
    expect(share).toBeGreaterThan(0.005)
    expect(share).toBeLessThan(0.2)
    const box = await canvas.boundingBox()
    // A4, with the fax's own dots: as high as wide × 1.41, whatever the dots to the inch.
    expect((box?.height ?? 0) / (box?.width ?? 1)).toBeGreaterThan(1.3)
    expect((box?.height ?? 0) / (box?.width ?? 1)).toBeLessThan(1.43)
    await page.screenshot({ path: info.outputPath(`${file}.png`) })
    expect(complaints).toEqual([])
  })
}

test('turns pages, zooms, rotates and inverts by button and key', async ({ page }, info) => {
  await open(page, { file: 'class-a-hengtong.tif', mime: 'image/tiff', pages: '2' })
  const canvas = page.locator('canvas[role="img"]')
  await expect(canvas).toBeVisible()
  const first = await ink(page)
  await page.keyboard.press('PageDown')
  await expect(page.getByText('2 / 2 页')).toBeVisible()
  await expect(page.locator('body')).toHaveAttribute('data-page', '2')
  await expect(canvas).toBeVisible()
  expect(await ink(page)).not.toBe(first)
  await page.keyboard.press('PageDown')
  await expect(page.getByText('2 / 2 页')).toBeVisible()
  await page.getByRole('button', { name: '第 1 页' }).first().click()
  await expect(page.getByText('1 / 2 页')).toBeVisible()

  const upright = await canvas.boundingBox()
  await page.keyboard.press('+')
  await expect.poll(async () => (await canvas.boundingBox())?.width ?? 0).toBeGreaterThan((upright?.width ?? 0) + 20)
  await page.getByRole('button', { name: '适合宽度' }).click()
  await expect.poll(async () => (await canvas.boundingBox())?.width).toBe(upright?.width)
  await page.keyboard.press('r')
  await expect
    .poll(async () => {
      const turned = await canvas.boundingBox()
      return turned !== null && turned.width > turned.height
    })
    .toBe(true)
  await page.getByRole('button', { name: '反相' }).click()
  await expect(page.getByRole('button', { name: '反相' })).toHaveAttribute('aria-pressed', 'true')
  await page.screenshot({ path: info.outputPath('turned.png') })
})

for (const { name, query, says } of [
  { name: 'a damaged PDF', query: { file: 'cut.pdf', mime: 'application/pdf' }, says: '这份传真打不开：文件是坏的。' },
  { name: 'a damaged TIFF', query: { file: 'cut.tif', mime: 'image/tiff' }, says: '这份传真打不开：文件是坏的。' },
  { name: 'a file that is lost', query: { file: 'gone.pdf', mime: 'application/pdf' }, says: '找不到这份文件。' },
  { name: 'a file that was too large', query: { problem: 'tooLarge' }, says: '这份文件太大，超过 64 MB，没有收进来。' },
]) {
  test(`says of ${name} what happened, what is safe and what next`, async ({ page }, info) => {
    await open(page, query)
    const alert = page.getByRole('alert')
    await expect(alert).toContainText(says)
    await expect(alert.locator('p > *')).toHaveCount(3)
    await page.screenshot({ path: info.outputPath('problem.png') })
  })
}
