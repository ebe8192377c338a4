import type { Store } from '#db/store.ts'

export type Progress = { readonly done: number; readonly total: number }
type Whose = { readonly userId: string; readonly key: string }

/** Imports under way, by who asked and with which key; what is not saved yet is known to this process alone. */
type UnderWay = { readonly progress: Map<string, Progress>; readonly running: Map<string, Promise<unknown>> }
const underWay = new WeakMap<Store, UnderWay>()

const of = (store: Store): UnderWay => {
  const known = underWay.get(store) ?? { progress: new Map(), running: new Map() }
  underWay.set(store, known)
  return known
}
const nameOf = ({ userId, key }: Whose): string => `${userId} ${key}`

export const progressOf = (store: Store, userId: string, key: string): Progress | null =>
  of(store).progress.get(nameOf({ userId, key })) ?? null

/** Runs an import that tells how far it is; nothing of it is kept when it ends. */
export async function withProgress<Answer>(
  store: Store,
  { total, ...whose }: Whose & { readonly total: number },
  run: (tell: (done: number) => void) => Promise<Answer>,
): Promise<Answer> {
  const { progress } = of(store)
  const name = nameOf(whose)
  progress.set(name, { done: 0, total })
  try {
    return await run((done) => progress.set(name, { done, total }))
  } finally {
    progress.delete(name)
  }
}

/** An import that is asked for again while it runs begins when the first is over, and finds its answer there. */
export async function oneAtATime<Answer>(store: Store, whose: Whose, run: () => Promise<Answer>): Promise<Answer> {
  const { running } = of(store)
  const name = nameOf(whose)
  const turn = (running.get(name) ?? Promise.resolve()).then(run, run)
  running.set(name, turn)
  try {
    return await turn
  } finally {
    if (running.get(name) === turn) running.delete(name)
  }
}
