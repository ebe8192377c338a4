import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toSVG } from 'bwip-js/node'
import type { Flow } from './flow.ts'

/**
 * A signed page comes out of the office's own scanner into the fax folder, with the codes of so many papers on it.
 *
 * The page is drawn at 200 dots to the inch, as a fax machine would, with codes as large as they are printed (20 mm).
 */
export async function scanSlips({ page, desk }: Pick<Flow, 'page' | 'desk'>, name: string, codes: readonly string[]) {
  const sheet = await page.context().newPage()
  await sheet.setViewportSize({ width: 1654, height: 2339 })
  const drawn = codes.map((text) => `<div>${toSVG({ bcid: 'qrcode', text })}<p>签字：陈国栋</p></div>`)
  const style = 'body{margin:80px 118px;font:40px serif}svg{width:158px;height:158px}div{height:900px}'
  await sheet.setContent(`<style>${style}</style><h1>确认单</h1>${drawn.join('')}`)
  const bytes = await sheet.screenshot()
  await sheet.close()
  const path = join(desk.faxFolder, name)
  await writeFile(`${path}.part`, bytes)
  await rename(`${path}.part`, path)
}
