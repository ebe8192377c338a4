import { Worker } from 'node:worker_threads'
import { StoreError, type StoreFault } from '../errors.ts'
import { builderOver } from './builder.ts'
import { type Lane, type Lanes, laneLender } from './lanes.ts'
import type { ReaderAnswer, ReaderRequest } from './reader-worker.ts'

type Waiting = { readonly resolve: (rows: unknown[]) => void; readonly reject: (error: unknown) => void }

export type ReaderPool = Pick<Lanes, 'read'> & { readonly close: () => Promise<void> }

const LANES = 3

/**
 * Read-only connections in worker threads: a long report never holds up a form, nor another reader's thread.
 *
 * A lane is one connection; each read has one for itself, inside a transaction, so that all its queries see one moment.
 */
export async function readerPool(path: string, threads: number): Promise<ReaderPool> {
  const started = await Promise.all(Array.from({ length: threads }, () => startThread(path)))
  // The threads take turns in the list, so that two reads at a time are on two threads.
  const { read, drain } = laneLender(
    Array.from({ length: LANES }, (_, lane) => started.map((thread) => thread.lane(lane))).flat(),
  )
  return {
    read,
    close: async () => {
      await drain()
      await Promise.all(started.map((thread) => thread.stop()))
    },
  }
}

async function startThread(path: string) {
  const worker = new Worker(new URL('./reader-worker.ts', import.meta.url), { workerData: { path, lanes: LANES } })
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  let gone: StoreError | null = null
  const fail = (error: StoreError): void => {
    gone = error
    for (const one of waiting.values()) one.reject(error)
    waiting.clear()
  }
  worker.on('message', (answer: ReaderAnswer) => {
    const one = waiting.get(answer.id)
    waiting.delete(answer.id)
    if ('rows' in answer) one?.resolve(answer.rows)
    else one?.reject(new StoreError(answer.fault as StoreFault, answer.detail))
  })
  worker.on('error', (error) => fail(new StoreError('other', 'the reader thread failed', error)))
  worker.on('exit', () => fail(gone ?? new StoreError('closed', 'the reader thread has ended')))
  const ask = (lane: number, sql: string, params: readonly unknown[]): Promise<unknown[]> =>
    new Promise((resolve, reject) => {
      if (gone) return reject(gone)
      lastId += 1
      waiting.set(lastId, { resolve, reject })
      worker.postMessage({ id: lastId, lane, sql, params } satisfies ReaderRequest)
    })
  await Promise.all(Array.from({ length: LANES }, (_, lane) => ask(lane, 'SELECT 1', [])))
  return {
    lane: (lane: number): Lane => ({
      db: builderOver('sqlite', (sql, params) => ask(lane, sql, params)),
      tell: (sql) => worker.postMessage({ id: null, lane, sql, params: [] } satisfies ReaderRequest),
    }),
    stop: async () => {
      await worker.terminate()
    },
  }
}
