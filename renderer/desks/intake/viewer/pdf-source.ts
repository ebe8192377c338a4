import { getDocument, type PDFDocumentProxy, PDFWorker, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PageImage, PageSource } from './page-source.ts'
import { ViewerFault } from './problems.ts'

// Put beside the program by the build: character maps of Chinese fonts, the standard fonts, decoders of fax images.
const FILES = `${import.meta.env.BASE_URL}pdf/`
const POINT = 96 / 72
// A browser gives no larger canvas; sharper than this nobody can see.
const LONGEST_EDGE = 6_000

/** Opens a PDF. No scripts, no forms, no WebAssembly: it works under the strictest content security policy. */
export async function openPdf(bytes: ArrayBuffer): Promise<PageSource> {
  const port = new Worker(new URL('./pdf.worker.ts', import.meta.url), { type: 'module' })
  const files = new URL(FILES, document.baseURI).href
  const task = getDocument({
    data: new Uint8Array(bytes),
    worker: PDFWorker.create({ port }),
    verbosity: VerbosityLevel.ERRORS,
    cMapUrl: `${files}cmaps/`,
    standardFontDataUrl: `${files}standard_fonts/`,
    wasmUrl: `${files}wasm/`,
    useWasm: false,
    useWorkerFetch: false,
    enableXfa: false,
  })
  const close = (): void => {
    void task.destroy()
    port.terminate()
  }
  try {
    const opened = await task.promise
    return { pages: opened.numPages, page: (number, scale) => draw(opened, number, scale), close }
  } catch (error) {
    close()
    const isProtected = error instanceof Error && error.name === 'PasswordException'
    throw new ViewerFault(isProtected ? 'protected' : 'damaged', { cause: error })
  }
}

async function draw(opened: PDFDocumentProxy, number: number, scale: number): Promise<PageImage> {
  const page = await opened.getPage(number)
  const { width, height } = page.getViewport({ scale: POINT })
  const sharp = Math.min(scale, LONGEST_EDGE / Math.max(width, height))
  const viewport = page.getViewport({ scale: POINT * sharp })
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil(viewport.width)
  canvas.height = Math.ceil(viewport.height)
  await page.render({ canvas, viewport }).promise
  return { image: canvas, width, height }
}
