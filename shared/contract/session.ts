import { z } from 'zod'
import type { Policy } from '#shared/rules/policy.ts'
import type { Role } from '#shared/rules/roles.ts'
import type { Instant } from '#shared/values/instant.ts'
import { answers, procedure } from './base.ts'
import { id, idempotencyKey, pin, shortText } from './values.ts'

export const LANGUAGES = ['zh-CN', 'zh-TW', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** The letterhead. */
export type Company = {
  readonly name: string
  readonly nameEn: string
  readonly short: string
  readonly address: string
  readonly phone: string
  readonly fax: string
  readonly language: Language
}

export type Tile = {
  readonly id: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly waiting: number
  readonly drafts: number
  readonly lastSeenAt: Instant | null
}

/** What a screen needs to know before and after somebody signed in. */
export type SessionState = {
  readonly company: Company | null
  readonly tiles: readonly Tile[]
  readonly me: {
    readonly id: string
    readonly name: string
    readonly roles: readonly Role[]
    readonly phone: string
  } | null
  readonly locked: boolean
  readonly policy: Policy | null
  readonly version: string
  readonly now: Instant
  readonly backup: { readonly at: Instant; readonly verified: boolean } | null
}

/** The letterhead as it is typed at first start and in the settings. */
export const company = z.object({
  name: shortText.min(1),
  nameEn: shortText,
  short: shortText.max(8),
  address: shortText,
  phone: shortText,
  fax: shortText,
  language: z.enum(LANGUAGES),
})

/** First start, sign-in, lock. */
export const session = {
  state: procedure.input(z.object({})).output(answers<SessionState>()),
  firstStart: procedure
    .input(z.object({ key: idempotencyKey, company, adminName: shortText.min(1), adminPin: pin, sample: z.boolean() }))
    .output(answers<{ readonly adminId: string }>()),
  signIn: procedure.input(z.object({ userId: id, pin })).output(answers<SessionState>()),
  lock: procedure.input(z.object({})).output(answers<null>()),
  signOut: procedure.input(z.object({})).output(answers<null>()),
}
