import { execFileSync } from 'node:child_process'
import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { Flow } from './flow.ts'
import { say } from './words.ts'

/** An A4 page at 200 dots to the inch. */
const SCAN = { width: 1654, height: 2339 }

/** One page of the confirmation sheet as it is printed, from the step that lies open; as the address of a picture. */
async function pictureOfSheet({ page, desk }: Pick<Flow, 'page' | 'desk'>, sheetPage: number): Promise<string> {
  await page.keyboard.press('Control+P')
  const preview = page.getByRole('dialog', { name: say('print:preview.title') })
  await expect(preview.locator('[data-paper]').first()).toBeVisible()
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  const path = join(desk.dataDir, 'sheet.pdf')
  await writeFile(path, await page.pdf({ preferCSSPageSize: true }))
  await page.keyboard.press('Escape')
  await expect(preview).toBeHidden()
  const picture = execFileSync('pdftoppm', [
    '-r',
    '200',
    '-f',
    `${sheetPage}`,
    '-l',
    `${sheetPage}`,
    '-gray',
    '-png',
    path,
  ])
  return `data:image/png;base64,${picture.toString('base64')}`
}

/**
 * The sheet as the customer's fax machine gives it back: laid as `transform` says (CSS, about the middle of the page),
 * with a quantity altered by hand and a stroke of the pen across the rules. Answers with the file's path.
 */
export async function returnedPage(
  flow: Pick<Flow, 'page' | 'desk'>,
  transform: string,
  sheetPage = 1,
): Promise<string> {
  const { page, desk } = flow
  const picture = await pictureOfSheet(flow, sheetPage)
  const glass = await page.context().newPage()
  await glass.setViewportSize(SCAN)
  const pen = '<path d="M1000 1800 q200 -160 420 60" stroke="#000" stroke-width="7" fill="none"/>'
  const altered = '<text x="860" y="690" font-size="44">15.000</text>'
  await glass.setContent(
    `<style>body{margin:0;background:#fff;overflow:hidden}div{transform:${transform}}img,svg{position:absolute;inset:0;width:1654px;height:2339px}div,body{width:1654px;height:2339px}</style>
     <div><img src="${picture}"><svg>${pen}${altered}</svg></div>`,
  )
  await glass.evaluate(() => document.images[0]?.decode())
  const bytes = await glass.screenshot()
  await glass.close()
  const path = join(desk.dataDir, `returned-${Date.now()}.png`)
  await writeFile(`${path}.part`, bytes)
  await rename(`${path}.part`, path)
  return path
}
