import type { PageSource } from './page-source.ts'
import { ViewerFault } from './problems.ts'

/**
 * Fetches a file and opens it with the reader of its type. Each reader is loaded when the first file of its kind is.
 *
 * Throws a `ViewerFault` that says why it cannot be shown.
 */
export async function openPages(url: string, mime: string, signal: AbortSignal): Promise<PageSource> {
  if (!(mime in readers)) throw new ViewerFault('unknownType')
  const bytes = await fetchBytes(url, signal)
  if (bytes.byteLength === 0) throw new ViewerFault('empty')
  const open = await readers[mime as keyof typeof readers]()
  try {
    return await open(bytes, mime)
  } catch (error) {
    if (error instanceof ViewerFault) throw error
    throw new ViewerFault('damaged', { cause: error })
  }
}

const readImage = async () => (await import('./image-source.ts')).openImage

const readers = {
  'application/pdf': async () => (await import('./pdf-source.ts')).openPdf,
  'image/tiff': async () => (await import('./tiff-source.ts')).openTiff,
  'image/png': readImage,
  'image/jpeg': readImage,
}

async function fetchBytes(url: string, signal: AbortSignal): Promise<ArrayBuffer> {
  let answer: Response
  try {
    answer = await fetch(url, { signal })
    if (answer.ok) return await answer.arrayBuffer()
  } catch (error) {
    throw new ViewerFault('unreachable', { cause: error })
  }
  throw new ViewerFault(answer.status === 404 || answer.status === 410 ? 'lost' : 'unreachable')
}
