import { type Result, refused } from '#shared/values/result.ts'
import type { ReadRequest } from './reader.worker.ts'
import { MOST_SHEET_BYTES, type Sheet, type SheetFault } from './sheet.ts'

type Read = Result<readonly Sheet[], SheetFault>

/**
 * Reads a chosen or dropped file as a table, in a worker of its own, so that 50,000 rows freeze nothing.
 *
 * `rows` is how many rows with something in them the caller is ready to take, heading included. The data owner never
 * opens the file. `signal` stops the worker; the promise is rejected then with the signal's reason.
 */
export async function readSpreadsheet(file: Blob, rows: number, signal?: AbortSignal): Promise<Read> {
  if (file.size > MOST_SHEET_BYTES) return refused('tooLarge')
  const bytes = await file.arrayBuffer().catch(() => null)
  if (bytes === null) return refused('damaged')
  signal?.throwIfAborted()
  const worker = new Worker(new URL('./reader.worker.ts', import.meta.url), { type: 'module' })
  try {
    return await askOnce(worker, { bytes, limits: { rows, bytes: MOST_SHEET_BYTES } }, signal)
  } finally {
    worker.terminate()
  }
}

function askOnce(worker: Worker, request: ReadRequest, signal?: AbortSignal): Promise<Read> {
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Read>) => resolve(data))
    worker.addEventListener('error', () => resolve(refused('damaged')))
    signal?.addEventListener('abort', () => reject(signal.reason as Error))
    worker.postMessage(request, [request.bytes])
  })
}
