import { PAPER_WIDTH, type PageSource } from './page-source.ts'

/** Opens a PNG or JPEG (a scan, a photo of a telephone): one page, upright as its camera says. */
export async function openImage(bytes: ArrayBuffer, mime: string): Promise<PageSource> {
  const image = await createImageBitmap(new Blob([bytes], { type: mime }))
  const shrink = Math.min(1, PAPER_WIDTH / image.width)
  const page = { image, width: image.width * shrink, height: image.height * shrink }
  return { pages: 1, page: async () => page, close: () => image.close() }
}
