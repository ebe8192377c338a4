import { PAPER_WIDTH, type PageImage, type PageSource } from './page-source.ts'
import { ViewerFault } from './problems.ts'
import type { TiffAnswer, TiffPage, TiffRequest } from './tiff-protocol.ts'

/** Opens a TIFF as fax machines write it (group 3 and 4, several pages); decoding happens in a worker. */
export async function openTiff(bytes: ArrayBuffer): Promise<PageSource> {
  const worker = new Worker(new URL('./tiff.worker.ts', import.meta.url), { type: 'module' })
  // One question at a time: the worker answers in order and the answers carry no number.
  let last: Promise<unknown> = Promise.resolve()
  const ask = (request: TiffRequest, transfer: Transferable[] = []): Promise<TiffAnswer> => {
    const asked = last.then(() => askOnce(worker, request, transfer))
    last = asked.catch(() => undefined)
    return asked
  }
  const opened = await ask({ ask: 'open', bytes }, [bytes])
  if (opened.answer !== 'opened') {
    worker.terminate()
    throw new ViewerFault('damaged')
  }
  const decoded = new Map<number, Promise<PageImage>>()
  const page = async (number: number): Promise<PageImage> => {
    const given = await ask({ ask: 'page', number })
    if (given.answer !== 'page') throw new ViewerFault('damaged')
    return onPaper(given.page)
  }
  return {
    pages: opened.pages,
    page: (number) => {
      const known = decoded.get(number) ?? page(number)
      decoded.set(number, known)
      return known
    },
    close: () => worker.terminate(),
  }
}

function askOnce(worker: Worker, request: TiffRequest, transfer: Transferable[]): Promise<TiffAnswer> {
  return new Promise((resolve, reject) => {
    const heard = new AbortController()
    const settle = (how: () => void): void => {
      heard.abort()
      how()
    }
    const { signal } = heard
    worker.addEventListener('message', ({ data }: MessageEvent<TiffAnswer>) => settle(() => resolve(data)), { signal })
    worker.addEventListener('error', () => settle(() => reject(new ViewerFault('damaged'))), { signal })
    worker.postMessage(request, transfer)
  })
}

/** A scan without a believable resolution is laid out as wide as a page. */
function onPaper({ bitmap, xDpi, yDpi }: TiffPage): PageImage {
  const width = (bitmap.width / xDpi) * 96
  const across = width >= PAPER_WIDTH / 4 && width <= PAPER_WIDTH * 4 ? width : PAPER_WIDTH
  return { image: bitmap, width: across, height: (across * bitmap.height * xDpi) / (bitmap.width * yDpi) }
}
