import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { browserArguments, findBrowser } from '#scripts/lib/browser.mjs'
import { root } from '#scripts/lib/root.mjs'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
}

export type Press = {
  /** A page of the gallery, with its fonts there. */
  readonly open: (query: string) => Promise<Page>
  /** The PDF of one sample paper: its path. */
  readonly print: (name: string) => Promise<string>
  readonly close: () => Promise<void>
}

/** The papers as the browser prints them: the gallery built, served on a free port, printed by a real Chromium. */
export async function startPress(): Promise<Press> {
  const folder = await mkdtemp(join(tmpdir(), 'press-'))
  await buildGallery(folder)
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    readFile(join(folder, path)).then(
      (bytes) => response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream').end(bytes),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  const browser = await chromium.launch({ executablePath: findBrowser(), args: [...browserArguments] })

  const open = async (query: string) => {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
    await page.goto(`http://127.0.0.1:${port}/print-gallery.html?${query}`)
    await page.locator('[data-paper]').waitFor()
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    return page
  }
  const print = async (name: string) => {
    const path = join(folder, `${name}.pdf`)
    if (existsSync(path)) return path
    const page = await open(`preview=${name}`)
    await page.pdf({ path, preferCSSPageSize: true })
    await page.close()
    return path
  }
  const close = async () => {
    await browser.close()
    server.closeAllConnections()
    server.close()
    await rm(folder, { recursive: true, force: true })
  }
  return { open, print, close }
}

async function buildGallery(outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: join(root, 'renderer'),
    base: '/',
    publicDir: false,
    plugins: [react()],
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      minify: false,
      target: 'chrome131',
      reportCompressedSize: false,
      chunkSizeWarningLimit: 100_000,
      rolldownOptions: { input: join(root, 'renderer', 'print-gallery.html') },
    },
  })
}

/** A page of a PDF as a fax machine has it: at 200 dots to the inch. */
export function dotsOf(pdf: string, page: number): Pick<ImageData, 'data' | 'width' | 'height'> {
  const pgm = execFileSync('pdftoppm', ['-r', '200', '-f', `${page}`, '-l', `${page}`, '-gray', pdf], {
    maxBuffer: 64_000_000,
  })
  const head = /^P5\s(\d+)\s(\d+)\s255\s/.exec(pgm.subarray(0, 40).toString('latin1'))
  const [width, height, begin] = [Number(head?.[1]), Number(head?.[2]), head?.[0].length ?? 0]
  const data = new Uint8ClampedArray(width * height * 4)
  for (let dot = 0; dot < width * height; dot += 1) data.fill(pgm[begin + dot] ?? 255, dot * 4, dot * 4 + 4)
  return { data, width, height }
}

/** The words of a PDF, page by page, as any other program reads them. */
export function pagesOf(pdf: string): readonly string[] {
  const text = execFileSync('pdftotext', ['-layout', '-enc', 'UTF-8', pdf, '-'], { encoding: 'utf8' })
  return text.split('\f').slice(0, -1)
}

/** All words of a PDF without the spaces between them: where a line is broken does not matter. */
export const wordsOf = (pdf: string): string => pagesOf(pdf).join('').replace(/\s+/g, '')
