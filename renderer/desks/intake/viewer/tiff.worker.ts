import { decode, decodeImage, type IFD, toRGBA8 } from 'utif2'
import type { TiffAnswer, TiffPage, TiffRequest } from './tiff-protocol.ts'

// A fax page has four million dots; a file that promises a hundred times as many is not one.
const MOST_DOTS = 200_000_000
const FAX_DPI = 204
const PER_CENTIMETRE = 3

let bytes = new ArrayBuffer(0)
let pages: readonly IFD[] = []

addEventListener('message', ({ data }: MessageEvent<TiffRequest>) => {
  answer(data).then(
    (given) => postMessage(given, { transfer: given.answer === 'page' ? [given.page.bitmap] : [] }),
    (error: unknown) => postMessage({ answer: 'failed', message: String(error) } satisfies TiffAnswer),
  )
})

async function answer(request: TiffRequest): Promise<TiffAnswer> {
  if (request.ask === 'page') return { answer: 'page', page: await decodePage(request.number) }
  bytes = request.bytes
  pages = decode(bytes).filter((page) => first(page, 't256') !== undefined)
  if (pages.length === 0) throw new Error('no page')
  return { answer: 'opened', pages: pages.length }
}

async function decodePage(number: number): Promise<TiffPage> {
  const page = pages[number - 1]
  if (page === undefined) throw new RangeError(`no page ${number}`)
  if ((first(page, 't256') ?? 0) * (first(page, 't257') ?? 0) > MOST_DOTS) throw new RangeError('too many dots')
  decodeImage(bytes, page)
  const dots = new Uint8ClampedArray(toRGBA8(page))
  const bitmap = await createImageBitmap(new ImageData(dots, page.width, page.height))
  page.data = new Uint8Array()
  const unit = first(page, 't296') === PER_CENTIMETRE ? 2.54 : 1
  const xDpi = (first(page, 't282') ?? FAX_DPI) * unit
  return { bitmap, xDpi, yDpi: (first(page, 't283') ?? xDpi / unit) * unit }
}

/** A number in a directory; 0 and nonsense count as not given. */
function first(page: IFD, tag: `t${number}`): number | undefined {
  const field = page[tag]
  const value: unknown = Array.isArray(field) ? field[0] : undefined
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : undefined
}
