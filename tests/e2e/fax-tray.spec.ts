import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '#tests/support/desk-test.ts'
import { beginFlow } from '#tests/support/e2e/flow.ts'
import { saveMemo, takeUpFax, typeLines } from '#tests/support/e2e/intake.ts'
import { say } from '#tests/support/e2e/words.ts'

const NAME = 'fax9_020-87314421.tif'
const QUANTITY = say('viewer:mark.ofLine', { line: 2, item: say('steps:item.quantity') })

test('R1.2 R1.3 a three-page fax is typed off where it lies, its places framed, and known when it comes again', async ({
  openDesk,
}, info) => {
  const desk = await openDesk('office', { sample: true })
  const flow = beginFlow(desk, info)
  const { page } = desk
  const mark = page.getByRole('button', { name: say('viewer:mark.here', { item: QUANTITY }) })
  const canvas = page.getByRole('img', { name: /\/ 3/ })
  const tool = (key: string) => page.getByRole('button', { name: say(`viewer:${key}`), exact: true })
  const leave = () =>
    page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())

  await takeUpFax(flow, '南方票据', 'three-pages-nanfang.tif', NAME)
  await expect(canvas).toBeVisible()

  await test.step('turned, zoomed, rotated, darkened with keys', async () => {
    await leave()
    await page.keyboard.press('PageDown')
    await page.keyboard.press('PageDown')
    await expect(page.getByRole('img', { name: '3 / 3 页' })).toBeVisible()
    await page.keyboard.press('PageUp')
    await page.keyboard.press('PageUp')
    await page.keyboard.press('+')
    await expect(tool('fit')).toHaveAttribute('aria-pressed', 'false')
    await page.keyboard.press('d')
    await expect(tool('darker')).toHaveAttribute('aria-pressed', 'true')
    const upright = await canvas.boundingBox()
    await page.keyboard.press('r')
    await expect(async () => {
      expect((await canvas.boundingBox())?.width).toBeCloseTo(upright?.height ?? 0, 0)
    }).toPass()
  })

  await typeLines(flow, [
    { product: 'RM-55-405', tons: '3.2', price: '10400', wanted: '2027-12-04' },
    { product: 'RM-65-640', tons: '4.5', price: '9900', wanted: '2027-12-04' },
  ])

  await test.step('a rectangle drawn on the rotated page lies upright in thousandths', async () => {
    await page.getByLabel(say('intake:grid.quantityOf', { number: 2 })).focus()
    await page.keyboard.press('Alt+m')
    const keyed = page.getByRole('button', { name: say('viewer:mark.keys', { item: QUANTITY }) })
    await expect(keyed).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(page.getByLabel(say('intake:grid.quantityOf', { number: 2 }))).toBeFocused()
    const box = await canvas.boundingBox()
    if (!box) throw new Error('no page')
    const ground = await page.getByRole('region', { name: say('viewer:ground') }).boundingBox()
    if (!ground) throw new Error('no ground')
    await tool('mark.tool').click()
    await page.mouse.move(ground.x + 120, ground.y + 120)
    await page.mouse.down()
    await page.mouse.move(ground.x + 220, ground.y + 180, { steps: 4 })
    await page.mouse.up()
    await expect(mark).toBeVisible()
    const drawn = await mark.boundingBox()
    expect(Math.abs((drawn?.x ?? 0) - ground.x - 120)).toBeLessThan(5)
    expect(drawn?.width).toBeCloseTo(100, -1)
    expect(drawn?.height).toBeCloseTo(60, -1)
    await expect(page.getByRole('button', { name: say('viewer:mark.show', { item: QUANTITY }) })).toBeVisible()
    // Turned upright again, the same place: what was across is now down.
    await leave()
    for (let quarter = 0; quarter < 3; quarter += 1) await page.keyboard.press('r')
    await expect(async () => expect((await mark.boundingBox())?.width).toBeCloseTo(60, -1)).toPass()
    await flow.shot('framed')
  })

  await test.step('saved and opened again: fax, form and rectangle side by side', async () => {
    await saveMemo(flow)
    await page.keyboard.press('m')
    await expect(canvas).toBeVisible()
    await expect(mark).toBeVisible()
    await page.getByLabel(say('intake:grid.priceOf', { number: 1 })).focus()
    await page.getByLabel(say('intake:grid.quantityOf', { number: 2 })).focus()
    await expect(page.getByText(say('viewer:mark.readHere', { item: QUANTITY }))).toBeVisible()
    await flow.shot('memo')
    await page.setViewportSize({ width: 1920, height: 1080 })
    await flow.shot('memo-1920')
  })

  await test.step('found by digits out of the middle of the sender’s number', async () => {
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: say('app:search.title') }).fill('8731 44')
    const hit = page.getByRole('option', { name: /FAX/ })
    await expect(hit).toContainText('南方票据')
    await hit.click()
    await expect(page.getByRole('button', { name: say('intake:openMemo') })).toBeVisible()
  })

  await test.step('the same bytes under another name', async () => {
    await copyFile(join(desk.faxFolder, NAME), join(desk.faxFolder, 'fax12_again.tif'))
    await expect(page.getByText(/又收到一次/)).toBeVisible({ timeout: 20_000 })
    await flow.shot('again')
  })
})
