import { StoreError, translateDriverError } from '../errors.ts'
import { builderOver } from './builder.ts'
import { type Lane, type Lanes, laneLender } from './lanes.ts'
import { openReader } from './reader-connection.ts'
import { runStatement, statementCache } from './statements.ts'

const LANES = 4

export type LocalReaders = Pick<Lanes, 'read'> & { readonly close: () => Promise<void> }

/**
 * Read-only connections in this thread, for reads that take a page or a file: a message to another thread would cost
 * several times what their queries do. What can be long belongs into the reader threads (`readerPool`).
 */
export function localReaders(path: string): LocalReaders {
  const connections = Array.from({ length: LANES }, () => openReader(path))
  const lanes: readonly Lane[] = connections.map((connection) => {
    const statements = statementCache(connection)
    const run = async (sql: string, params: readonly unknown[]): Promise<unknown[]> => {
      if (!connection.open) throw new StoreError('closed', 'the store is closed')
      try {
        return runStatement(statements, sql, params)
      } catch (error) {
        throw translateDriverError(error)
      }
    }
    return { db: builderOver('sqlite', run), tell: (sql) => connection.exec(sql) }
  })
  const { read, drain } = laneLender(lanes)
  let closed = false
  return {
    read: (fn) => (closed ? Promise.reject(new StoreError('closed', 'the store is closed')) : read(fn)),
    close: async () => {
      closed = true
      await drain()
      for (const connection of connections) connection.close()
    },
  }
}
