import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Press, startPress } from './press.ts'

let press: Press
beforeAll(async () => {
  press = await startPress()
}, 120_000)
afterAll(() => press.close())

describe('print preview', () => {
  it('shows the sheets that will be printed, each with its number', async () => {
    const page = await press.open('preview=confirmation-long')
    await expect.poll(() => page.locator('footer').count()).toBe(2)
    expect(await page.locator('footer').last().innerText()).toContain('第 2 页，共 2 页')
    // As in print: the head again on the second sheet, but not twice on paper.
    expect(await page.locator('[data-repeated-head]:visible').count()).toBe(1)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('[data-repeated-head]:visible').count()).toBe(0)
    await page.close()
  })

  it('prints only the paper', async () => {
    const page = await press.open('preview=confirmation,production')
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('button').first().isVisible()).toBe(false)
    expect(await page.locator('[data-paper]').isVisible()).toBe(true)
    await page.close()
  })

  it('lets one choose the copy', async () => {
    const page = await press.open('preview=confirmation,production')
    await page.getByText('生产单 · 生产联', { exact: true }).click()
    await expect.poll(() => page.locator('[data-paper]').innerText()).toContain('特别规定')
    await page.close()
  })

  it('opens the browser’s print dialogue by Ctrl+P and by the button', async () => {
    const page = await press.open('preview=confirmation')
    await page.evaluate(() => {
      window.print = () => {
        document.title += '+'
      }
    })
    await page.keyboard.press('Control+P')
    await expect.poll(() => page.title()).toBe('20261113-004 订单确认书 · 客户联+')
    await page.getByRole('button', { name: '打印' }).click()
    await expect.poll(() => page.title()).toBe('20261113-004 订单确认书 · 客户联++')
    await page.close()
  })

  it('goes back on Esc', async () => {
    const page = await press.open('preview=confirmation')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.url()).toBe('about:blank')
    await page.close()
  })
})
