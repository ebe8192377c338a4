import { z } from 'zod'
import type { Blocker } from '#shared/rules/blockers.ts'

/** What a later save must be told of: who saved meanwhile, and what he changed (R19.3). */
export type Clash = {
  readonly by: string
  readonly at: number
  readonly version: number
  readonly changes: readonly { readonly path: string; readonly before: string | null; readonly after: string | null }[]
}

/**
 * The refusals that every procedure may answer with; anything else is a fault and comes back as an incident number.
 *
 * The status is what the office door answers with over HTTP; screens look at the code alone.
 * Texts are made by the screen from the codes (`refusals.<CODE>` in the locales), in the user's language.
 */
export const REFUSALS = {
  /** A rule forbids it; `blockers` are the same that `can` gives the screen. */
  BLOCKED: { status: 409, data: z.object({ blockers: z.custom<readonly Blocker[]>() }) },
  /** Somebody saved a newer version first (R19.3). */
  CLASH: { status: 409, data: z.custom<Clash>() },
  /** A field's value cannot be taken; `reason` is a code. */
  INVALID: { status: 422, data: z.object({ field: z.string(), reason: z.string() }) },
  FORBIDDEN: { status: 403 },
  SIGNED_OUT: { status: 401 },
  LOCKED: { status: 423 },
  PIN_WRONG: { status: 403, data: z.object({ triesLeft: z.number() }) },
  PIN_LOCKED: { status: 429, data: z.object({ until: z.number() }) },
  NOT_FOUND: { status: 404, data: z.object({ what: z.string() }) },
  /** Something unexpected; nothing was saved. The number finds the full report in the log. */
  FAULT: { status: 500, data: z.object({ incident: z.string() }) },
} as const
export type RefusalCode = keyof typeof REFUSALS
