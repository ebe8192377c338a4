import { Worker } from 'node:worker_threads'

/** What opening a PDF brought: its pages, or why not. */
export type PdfPages = { readonly pages: number } | { readonly pages: null; readonly problem: 'damaged' | 'protected' }

/**
 * Counts the pages of a PDF in a worker thread with its own memory limit.
 *
 * A file from outside may be made to keep a reader busy for ever or to fill its memory; either ends the worker, not the
 * data owner, and the file counts as damaged. `limitMs` is wall time, start of the worker included.
 */
export function countPdfPages(path: string, limitMs = 15_000): Promise<PdfPages> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./pdf-pages.worker.ts', import.meta.url), {
      workerData: path,
      resourceLimits: { maxOldGenerationSizeMb: 256 },
      // What the library says of a broken file is no concern of the program's log.
      stdout: true,
      stderr: true,
    })
    const finish = (result: PdfPages): void => {
      clearTimeout(timer)
      resolve(result)
      void worker.terminate()
    }
    const timer = setTimeout(() => finish({ pages: null, problem: 'damaged' }), limitMs)
    worker.once('message', (result: PdfPages) => finish(result))
    worker.once('error', () => finish({ pages: null, problem: 'damaged' }))
    worker.once('exit', () => finish({ pages: null, problem: 'damaged' }))
  })
}
