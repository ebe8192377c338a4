import { z } from 'zod'
import type { CustomerClass } from '#shared/rules/policy.ts'
import type { PostponementSum } from '#shared/rules/postponement-sum.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import type { Instant } from '#shared/values/instant.ts'
import { answers, procedure } from './base.ts'

export const OUTGOING_GROUPS = ['toSend', 'toConfirm', 'toCheck', 'toSignBack'] as const
export type OutgoingGroup = (typeof OUTGOING_GROUPS)[number]

/** One paper on its way to the customer or back: what was done last, and what is next (R8, R9, R16). */
export type OutgoingRow = {
  readonly group: OutgoingGroup
  readonly orderId: string
  readonly number: string
  readonly customerName: string
  readonly class: CustomerClass
  readonly subject: 'sheet' | 'dispatchNotice'
  readonly step: number
  /** The number of the paper itself; empty where none of it holds today. */
  readonly paperNumber: string
  readonly contact: string
  readonly phone: string
  readonly fax: string
  readonly clerkName: string
  /** How often it was sent, failures included. */
  readonly tries: number
  readonly lastSending: { readonly at: Instant; readonly result: 'sent' | 'failed'; readonly remark: string } | null
  readonly chases: number
  readonly lastChaseAt: Instant | null
  /** R9.3 days by which a late sign-back has moved the dates, and the pre-delivery date that follows; 0 while none. */
  readonly postponedDays: number
  readonly preDeliveryDate: CivilDate | null
  readonly dueAt: Instant | null
  /** R9.3 the arithmetic behind it; null for papers whose delay moves no date. */
  readonly sum: PostponementSum | null
}

/** The queue of what must still be sent, confirmed by telephone, signed back or checked. */
export const outgoing = {
  outgoing: procedure
    .input(z.object({ all: z.boolean() }))
    .output(answers<{ readonly rows: readonly OutgoingRow[]; readonly more: boolean }>()),
}
