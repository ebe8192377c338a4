import { z } from 'zod'
import type { Policy } from '#shared/rules/policy.ts'
import type { PolicyReach } from '#shared/rules/policy-reach.ts'
import type { Instant } from '#shared/values/instant.ts'
import { answers, procedure } from './base.ts'
import { policy } from './policy.ts'

/**
 * One version of the written policy: what it says, and what of it was said before.
 *
 * The first is what the office began with: nobody changed it, and it has no line in the audit chain (`seq` 0).
 */
export type PolicyVersion = {
  readonly seq: number
  readonly version: number
  readonly policy: Policy
  /** Who wrote it when, why, and over what; null of the first. */
  readonly change: {
    readonly at: Instant
    readonly by: string
    readonly reason: string
    readonly before: Policy
  } | null
}

/** `nextBefore` is the key of the following page; null on the last one, which ends with the first version. */
export type PolicyVersionsAnswer = { readonly rows: readonly PolicyVersion[]; readonly nextBefore: number | null }

/** An open order at which something would be different. */
export type ReachedOrder = PolicyReach & {
  /** R5.1 the lines, from 1, that the rule confirms in technical's place once it is saved, as far as material is there. */
  readonly confirms: readonly number[]
  readonly orderId: string
  readonly number: string
  readonly customerName: string
  readonly class: string
}

/** `more`: there are further open orders that nobody looked at; `orders` lists the first 200 of `reached`. */
export type PolicyReachAnswer = {
  readonly looked: number
  readonly more: boolean
  readonly reached: number
  readonly orders: readonly ReachedOrder[]
}

/** The written policy as a paper with versions: what it said when, and what a change of it would mean today. */
export const policyVersions = {
  policyVersions: procedure
    .input(
      z.object({
        before: z.number().int().min(1).nullable().default(null),
        limit: z.number().int().min(1).max(50).default(20),
      }),
    )
    .output(answers<PolicyVersionsAnswer>()),
  policyReach: procedure.input(z.object({ policy })).output(answers<PolicyReachAnswer>()),
}
