import { AsyncLocalStorage } from 'node:async_hooks'
import { StoreError, unwrapped } from '../errors.ts'
import type { WriteDb } from '../store.ts'

type Running = { readonly db: WriteDb; failure: { readonly error: unknown } | null; over: boolean }

/** The three words that an engine's writer must know. */
export type TransactionWords = {
  readonly begin: () => Promise<void>
  readonly commit: () => Promise<void>
  readonly rollback: () => Promise<void>
}

export type Transactions = {
  readonly tx: <T>(fn: (db: WriteDb) => Promise<T>) => Promise<T>
  /** The transaction that the caller runs in, if he does. */
  readonly current: () => WriteDb | null
  /** Resolves when all that was asked for is over; refuses later calls. */
  readonly drain: () => Promise<void>
}

/**
 * One writer: transactions run one after the other, in the order in which they were asked for.
 *
 * An inner `tx` joins the outer one. If the inner one throws, the outer one cannot commit any more, even where the error was
 * caught: half of a use case must never be kept.
 */
export function transactions(db: WriteDb, words: TransactionWords, onIdle: () => void): Transactions {
  const scope = new AsyncLocalStorage<Running>()
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  let closed = false

  async function outer<T>(fn: (db: WriteDb) => Promise<T>): Promise<T> {
    const running: Running = { db, failure: null, over: false }
    await words.begin()
    try {
      const result = await scope.run(running, () => fn(db))
      if (running.failure) throw running.failure.error
      await words.commit()
      return result
    } catch (error) {
      await words.rollback()
      throw unwrapped(error)
    } finally {
      running.over = true
    }
  }

  async function inner<T>(running: Running, fn: (db: WriteDb) => Promise<T>): Promise<T> {
    if (running.over) throw new StoreError('closed', 'the transaction is over')
    try {
      return await fn(running.db)
    } catch (error) {
      running.failure ??= { error: unwrapped(error) }
      throw running.failure.error
    }
  }

  async function queued<T>(fn: (db: WriteDb) => Promise<T>): Promise<T> {
    if (closed) throw new StoreError('closed', 'the store is closed')
    waiting += 1
    const turn = last.then(() => outer(fn))
    last = turn.then(
      () => undefined,
      () => undefined,
    )
    try {
      return await turn
    } finally {
      waiting -= 1
      if (waiting === 0) onIdle()
    }
  }

  return {
    tx: (fn) => {
      const running = scope.getStore()
      return running ? inner(running, fn) : queued(fn)
    },
    current: () => {
      const running = scope.getStore()
      return running && !running.over ? running.db : null
    },
    drain: async () => {
      closed = true
      await last
    },
  }
}
