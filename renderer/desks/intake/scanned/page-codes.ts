import type { PageSource } from '#renderer/desks/intake/viewer/page-source.ts'
import type { FoundCode } from './found-code.ts'

/** An A4 page at 200 dots to the inch: a fax has no more, and a printed code of 20 mm has 7 dots to a module then. */
const SCAN_WIDTH = 1654
/** A slip is one page; a fax of many pages carries its code on the first ones. */
const MOST_PAGES = 4

let worker: Worker | null = null
let asked = 0
const waiting = new Map<number, (codes: readonly FoundCode[]) => void>()

function reader(): Worker {
  if (worker) return worker
  const made = new Worker(new URL('./codes.worker.ts', import.meta.url), { type: 'module' })
  made.addEventListener(
    'message',
    ({ data }: MessageEvent<{ readonly id: number; readonly codes: readonly FoundCode[] }>) => {
      waiting.get(data.id)?.(data.codes)
      waiting.delete(data.id)
    },
  )
  worker = made
  return made
}

/** A page as its dots, as wide as a fax has them; null where the browser gives no canvas. */
export async function dotsOfPage(source: PageSource, number: number): Promise<ImageData | null> {
  const page = await source.page(number, 2)
  const height = Math.round((SCAN_WIDTH * page.height) / page.width)
  const canvas = new OffscreenCanvas(SCAN_WIDTH, height)
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  if (!pen) return null
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, SCAN_WIDTH, height)
  pen.drawImage(page.image, 0, 0, SCAN_WIDTH, height)
  return pen.getImageData(0, 0, SCAN_WIDTH, height)
}

/** The codes on one page, read in a worker: seconds on a slow PC must not hold up typing. */
export function codesIn(image: ImageData): Promise<readonly FoundCode[]> {
  asked += 1
  const id = asked
  return new Promise((resolve) => {
    waiting.set(id, resolve)
    reader().postMessage({ id, image })
  })
}

async function codesOfPage(source: PageSource, number: number): Promise<readonly string[]> {
  const image = await dotsOfPage(source, number)
  return image ? (await codesIn(image)).map(({ text }) => text) : []
}

/** All codes on the first pages of a file; a page that cannot be drawn has none. */
export async function codesOf(source: PageSource): Promise<readonly string[]> {
  const codes: string[] = []
  for (let number = 1; number <= Math.min(MOST_PAGES, source.pages); number += 1) {
    codes.push(...(await codesOfPage(source, number).catch(() => [])))
  }
  return [...new Set(codes)]
}
