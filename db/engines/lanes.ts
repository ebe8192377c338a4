import { unwrapped } from '../errors.ts'
import type { ReadDb } from '../store.ts'

/** One read-only connection: the builder over it, and a way to open and end its snapshot without waiting. */
export type Lane = { readonly db: ReadDb; readonly tell: (sql: 'BEGIN' | 'COMMIT') => void }

export type Lanes = {
  /** Takes a lane (waits for one where all are busy), opens a snapshot on it, gives it back after `fn`. */
  readonly read: <T>(fn: (db: ReadDb) => Promise<T>) => Promise<T>
  /** Waits until every lane is given back; nobody gets one any more. */
  readonly drain: () => Promise<void>
}

/** Lends lanes out, one to each read, so that all queries of a read see one moment. */
export function laneLender(all: readonly Lane[]): Lanes {
  const free = [...all]
  const queue: ((lane: Lane) => void)[] = []
  const take = (): Promise<Lane> => {
    const lane = free.shift()
    return lane ? Promise.resolve(lane) : new Promise((resolve) => queue.push(resolve))
  }
  const give = (lane: Lane): void => {
    const next = queue.shift()
    if (next) next(lane)
    else free.push(lane)
  }
  return {
    read: async (fn) => {
      const lane = await take()
      try {
        lane.tell('BEGIN')
        return await fn(lane.db)
      } catch (error) {
        throw unwrapped(error)
      } finally {
        lane.tell('COMMIT')
        give(lane)
      }
    },
    drain: async () => {
      await Promise.all(all.map(() => take()))
    },
  }
}
