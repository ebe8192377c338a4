import { drawSmall } from './draw-small.ts'
import { openPages } from './open-pages.ts'
import { type PageRect, WHOLE_PAGE } from './page-rect.ts'

type Wanted = {
  readonly url: string
  readonly mime: string
  readonly page: number
  /** How wide on the screen, in CSS pixels. */
  readonly width: number
  readonly part: PageRect
}

// A tray of two hundred, and the cut-outs of the memo at hand.
const MOST = 400
const made = new Map<string, Promise<HTMLCanvasElement | null>>()
// One file at a time: pictures in the list must not take the processor from the page that is being read.
let last: Promise<unknown> = Promise.resolve()

/** A small picture of a page or of a part of it, made once and kept in memory; null where the page cannot be read. */
export function smallPage(wanted: Wanted): Promise<HTMLCanvasElement | null> {
  const key = JSON.stringify(wanted)
  const known = made.get(key)
  if (known) return known
  const picture = last.then(() => make(wanted)).catch(() => null)
  last = picture
  made.set(key, picture)
  const oldest = made.keys().next().value
  if (made.size > MOST && oldest !== undefined) made.delete(oldest)
  return picture
}

async function make({ url, mime, page, width, part }: Wanted): Promise<HTMLCanvasElement> {
  const source = await openPages(url, mime, new AbortController().signal)
  try {
    const canvas = document.createElement('canvas')
    drawSmall(canvas, await source.page(page, part.width < WHOLE_PAGE.width ? 3 : 0.5), width, part)
    return canvas
  } finally {
    source.close()
  }
}
