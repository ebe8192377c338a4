import { setImmediate } from 'node:timers/promises'

const LONGEST_MS = 20

/** `map` for many thousands: lets others in whenever it has held this thread for 20 ms. Never inside a transaction. */
export async function mapPausing<From, To>(all: readonly From[], fn: (one: From) => To): Promise<To[]> {
  const made: To[] = []
  let since = performance.now()
  for (const one of all) {
    made.push(fn(one))
    if (performance.now() - since < LONGEST_MS) continue
    await setImmediate()
    since = performance.now()
  }
  return made
}
