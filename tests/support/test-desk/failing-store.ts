import type { Store, WriteDb } from '#db/store.ts'

/** What a transaction may still do before it breaks; `null` lets everything through. */
export type Fuse = { left: number | null; used: number }

const WRITES = new Set(['insert', 'update', 'delete'])

/** Counts the statements of a transaction's query builder, and breaks at the one that the fuse has no more room for. */
function fused(db: WriteDb, fuse: Fuse): WriteDb {
  return new Proxy(db, {
    get(target, name, receiver) {
      if (typeof name === 'string' && (WRITES.has(name) || name === 'select')) {
        fuse.used += 1
        if (fuse.left !== null && fuse.used > fuse.left) throw new Error(`statement ${fuse.used} failed`)
      }
      return Reflect.get(target, name, receiver) as unknown
    },
  })
}

/** The store with a fuse in its transactions: the k-th statement of the next one fails. */
export function failingStore(store: Store): { readonly store: Store; readonly fuse: Fuse } {
  const fuse: Fuse = { left: null, used: 0 }
  return {
    fuse,
    store: {
      ...store,
      dialect: store.dialect,
      read: (fn) => store.read(fn),
      close: () => store.close(),
      tx: (fn) =>
        store.tx((db) => {
          fuse.used = 0
          return fn(fused(db, fuse))
        }),
    },
  }
}
