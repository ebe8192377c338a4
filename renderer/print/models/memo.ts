import type { Instant } from '#shared/values/instant.ts'
import type { PaperHead } from './head.ts'

export type MemoItem = {
  readonly label: string
  readonly said: string
  readonly state: 'clear' | 'unclear' | 'missing'
}

/** Customer information memorandum (R1.2), with the promised answer time (R3.1). */
export type MemoModel = PaperHead & {
  readonly takenAt: Instant
  readonly takenBy: string
  readonly channel: string
  readonly customer: string
  readonly contact: string
  readonly phone: string
  readonly promisedUntil: Instant | null
  readonly items: readonly MemoItem[]
  readonly words: string
  readonly files: readonly string[]
}
