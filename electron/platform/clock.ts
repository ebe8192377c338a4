import { type Instant, instant } from '#shared/values/instant.ts'

/** Where the data owner asks what time it is. Rules never do: they are handed the moment. */
export interface Clock {
  /** The moment now, by the machine's wall clock. */
  now(): Instant
}

/** The machine's own clock. It can be set back; nothing that must only grow may rely on it. */
export const systemClock: Clock = { now: () => instant(Date.now()) }
