import type { Store } from '#db/store.ts'

export type Progress = { readonly done: number; readonly total: number }

/** Imports under way, by who asked and with which key; what is not saved yet is known to this process alone. */
const underWay = new WeakMap<Store, Map<string, Progress>>()

const of = (store: Store): Map<string, Progress> => {
  const known = underWay.get(store) ?? new Map<string, Progress>()
  underWay.set(store, known)
  return known
}
const nameOf = (userId: string, key: string): string => `${userId} ${key}`

export const progressOf = (store: Store, userId: string, key: string): Progress | null =>
  of(store).get(nameOf(userId, key)) ?? null

/** Runs an import that tells how far it is; nothing of it is kept when it ends. */
export async function withProgress<Answer>(
  store: Store,
  { userId, key, total }: { readonly userId: string; readonly key: string; readonly total: number },
  run: (tell: (done: number) => void) => Promise<Answer>,
): Promise<Answer> {
  const name = nameOf(userId, key)
  of(store).set(name, { done: 0, total })
  try {
    return await run((done) => of(store).set(name, { done, total }))
  } finally {
    of(store).delete(name)
  }
}
