import { readFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import type { PdfPages } from './pdf-pages.ts'

// The drawing classes of a browser, which the library looks for at its start; counting pages draws nothing.
for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
  if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value: class {} })
}
const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
// Already in a worker thread: the library finds its parser here instead of looking for a file beside the bundle.
Object.assign(globalThis, { pdfjsWorker: await import('pdfjs-dist/legacy/build/pdf.worker.mjs') })

parentPort?.postMessage(await count(String(workerData)))

async function count(path: string): Promise<PdfPages> {
  try {
    const data = new Uint8Array(await readFile(path))
    const document = await getDocument({
      data,
      verbosity: VerbosityLevel.ERRORS,
      stopAtErrors: true,
      useSystemFonts: false,
    }).promise
    // A page tree may promise pages that are not there.
    for (let page = 1; page <= Math.min(document.numPages, 20); page++) await document.getPage(page)
    return { pages: document.numPages }
  } catch (error) {
    const isProtected = error instanceof Error && error.name === 'PasswordException'
    return { pages: null, problem: isProtected ? 'protected' : 'damaged' }
  }
}
