import { z } from 'zod'
import type { ActionName } from '#shared/rules/actions.ts'
import type { CustomerClass } from '#shared/rules/policy.ts'
import type { Role } from '#shared/rules/roles.ts'
import type { Instant } from '#shared/values/instant.ts'
import { answers, procedure } from './base.ts'
import { draftText, id, shortText } from './values.ts'

export type TaskRow = {
  readonly orderId: string | null
  readonly memoId: string | null
  readonly number: string
  readonly customerName: string
  readonly class: CustomerClass | null
  readonly ticks: string
  readonly step: number
  readonly action: ActionName | 'completeMemo' | 'answerMemo' | 'callBack'
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
  readonly since: Instant | null
  readonly dueAt: Instant | null
  /** The other departments that the same order waits for. */
  readonly others: readonly Role[]
}
export type NoticeRow = {
  readonly id: string
  readonly kind: string
  readonly params: Readonly<Record<string, string | number>>
  readonly orderId: string | null
  readonly at: Instant
  readonly readAt: Instant | null
}

/** My desk: what waits for me, promises, notices, drafts (R23.1, R23.2, R3.2). */
export const desk = {
  tasks: procedure.input(z.object({ limit: z.number().int().min(1).max(500) })).output(
    answers<{
      readonly rows: readonly TaskRow[]
      readonly more: boolean
      readonly counters: {
        readonly waiting: number
        readonly late: number
        readonly today: number
        readonly signBackMissing: number
        readonly promises: number
        readonly faxes: number
        readonly inProduction: number
      }
    }>(),
  ),
  promises: procedure.input(z.object({})).output(answers<readonly TaskRow[]>()),
  notices: procedure.input(z.object({})).output(answers<readonly NoticeRow[]>()),
  readNotice: procedure.input(z.object({ id })).output(answers<null>()),
  draft: procedure
    .input(z.object({ name: shortText }))
    .output(answers<{ readonly body: string; readonly at: Instant } | null>()),
  keepDraft: procedure
    .input(z.object({ name: shortText, body: draftText }))
    .output(answers<{ readonly at: Instant }>()),
  dropDraft: procedure.input(z.object({ name: shortText })).output(answers<null>()),
}
