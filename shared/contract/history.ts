import { z } from 'zod'
import type { Instant } from '#shared/values/instant.ts'
import type { RecordChange } from '#shared/values/record-diff.ts'
import { answers, procedure } from './base.ts'
import { id } from './values.ts'

/** What of the master data has a history of its own, by the name that the audit trail gives it. */
export const HISTORY_ENTITIES = [
  'customer',
  'product',
  'productCategory',
  'productionLine',
  'contract',
  'pricePlan',
  'user',
] as const
export type HistoryEntity = (typeof HISTORY_ENTITIES)[number]

/** One save of a record: who, when, through which door, and every field that became something else. */
export type HistoryEntry = {
  readonly seq: number
  readonly at: Instant
  readonly by: string
  readonly door: string
  readonly action: string
  readonly isFirst: boolean
  readonly changes: readonly (RecordChange & {
    /** The reason that was written beside it: the standard of a class, why somebody is black-listed. */
    readonly because: string
  })[]
}

export type HistoryPageAnswer = {
  readonly rows: readonly HistoryEntry[]
  /** What the ids in the rows are called: persons, customers, products. */
  readonly names: Readonly<Record<string, string>>
  /** The key of the following page; null on the last one. */
  readonly nextBefore: number | null
}

/** The history of a record, newest first, read off the audit chain. */
export const history = {
  history: procedure
    .input(
      z.object({
        entity: z.enum(HISTORY_ENTITIES),
        id,
        before: z.number().int().min(1).nullable().default(null),
        limit: z.number().int().min(1).max(100).default(30),
      }),
    )
    .output(answers<HistoryPageAnswer>()),
}
