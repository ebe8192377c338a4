/**
 * Makes resources/samples/faxes anew. The results are committed; nobody needs this to build or to test.
 *
 *   node scripts/sample-faxes.mjs FONTS
 *
 * FONTS is a folder with the handwriting fonts (SIL OFL), made by
 * `npm install --prefix FONTS @fontsource/zhi-mang-xing @fontsource/long-cang @fontsource/liu-jian-mao-cao`.
 * Needs a Chromium with Noto CJK fonts, and `tiffcp` (Debian: chromium fonts-noto-cjk libtiff-tools).
 */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'
import { browserArguments, findBrowser } from './lib/browser.mjs'
import { root } from './lib/root.mjs'
import { faxed } from './sample-faxes/fax-machine.mjs'
import { SAMPLE_FAXES } from './sample-faxes/papers.mjs'
import { asPdf, asPhoto, asPng, asTiff } from './sample-faxes/write.mjs'

const MOST_BYTES = 150_000

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  console.error('Say where the handwriting fonts are: node scripts/sample-faxes.mjs FONTS (see the head of this file)')
  process.exit(2)
}
const fonts = ['zhi-mang-xing', 'long-cang', 'liu-jian-mao-cao'].map(
  (name) => pathToFileURL(resolve(folder, 'node_modules', '@fontsource', name, 'index.css')).href,
)
const target = join(root, 'resources', 'samples', 'faxes')
mkdirSync(target, { recursive: true })

const browser = await chromium.launch({ executablePath: findBrowser(), args: [...browserArguments] })
const scratch = mkdtempSync(join(tmpdir(), 'sample-faxes-'))
try {
  const page = await browser.newPage({ viewport: { width: 794, height: 1123 }, deviceScaleFactor: 2.2 })
  // Only a page from a file may load fonts from files.
  writeFileSync(join(scratch, 'blank.html'), '<!doctype html>')
  await page.goto(pathToFileURL(join(scratch, 'blank.html')).href)
  let seed = 7
  for (const { file, header, pages, coding } of SAMPLE_FAXES) {
    const bits = []
    for (const [index, html] of pages.entries()) {
      const line = header.replace('{page}', String(index + 1).padStart(2, '0'))
      bits.push(await faxed(page, { html, header: line, fonts, seed: seed++ }))
    }
    const bytes = await encode(page, { file, coding }, bits)
    if (bytes.length > MOST_BYTES) throw new Error(`${file} has ${bytes.length} bytes, more than ${MOST_BYTES}`)
    writeFileSync(join(target, file), bytes)
    console.log(`${file}: ${pages.length} p., ${bytes.length} bytes`)
  }
} finally {
  await browser.close()
  rmSync(scratch, { recursive: true, force: true })
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {{ file: string, coding?: 'g3' | 'g4' | undefined }} fax
 * @param {readonly Buffer[]} pages
 */
async function encode(page, { file, coding }, pages) {
  if (file.endsWith('.tif')) return asTiff(pages, coding)
  if (file.endsWith('.pdf')) return asPdf(pages)
  const [first] = pages
  if (first === undefined) throw new Error(`${file} has no page`)
  return file.endsWith('.jpg') ? asPhoto(page, first) : asPng(first)
}
