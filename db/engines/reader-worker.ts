import { parentPort, workerData } from 'node:worker_threads'
import { translateDriverError } from '../errors.ts'
import { openReader } from './reader-connection.ts'
import { runStatement, statementCache } from './statements.ts'

/** What the thread is asked: one statement on one of its connections. Without an id nobody waits for the answer. */
export type ReaderRequest = {
  readonly id: number | null
  readonly lane: number
  readonly sql: string
  readonly params: readonly unknown[]
}
export type ReaderAnswer =
  | { readonly id: number; readonly rows: unknown[] }
  | { readonly id: number; readonly fault: string; readonly detail: string }

const { path, lanes } = workerData as { readonly path: string; readonly lanes: number }
const port = parentPort
if (!port) throw new Error('the reader runs as a worker thread')

/** Each lane is a read-only connection of its own, so that each `store.read` has a snapshot of its own. */
const connections = Array.from({ length: lanes }, () => statementCache(openReader(path)))

port.on('message', ({ id, lane, sql, params }: ReaderRequest) => {
  try {
    const statements = connections[lane]
    if (!statements) throw new Error(`no lane ${lane}`)
    const rows = runStatement(statements, sql, params)
    if (id !== null) port.postMessage({ id, rows } satisfies ReaderAnswer)
  } catch (error) {
    const { fault, detail } = translateDriverError(error)
    if (id !== null) port.postMessage({ id, fault, detail } satisfies ReaderAnswer)
  }
})
