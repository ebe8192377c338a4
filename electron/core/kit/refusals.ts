import { ORPCError } from '@orpc/server'
import { type Clash, REFUSALS, type RefusalCode } from '#shared/contract/errors.ts'
import type { Blocker } from '#shared/rules/blockers.ts'
import type { Instant } from '#shared/values/instant.ts'

const refusal = <Code extends RefusalCode, Data>(code: Code, data?: Data) =>
  new ORPCError(code, { status: REFUSALS[code].status, data })

/** The refusals of the contract, as the core throws them. Each carries what the screen needs to explain it. */
export const blocked = (blockers: readonly Blocker[]) => refusal('BLOCKED', { blockers })
export const clash = (data: Clash) => refusal('CLASH', data)
export const invalid = (field: string, reason: string) => refusal('INVALID', { field, reason })
export const forbidden = () => refusal('FORBIDDEN')
export const signedOut = () => refusal('SIGNED_OUT')
export const locked = () => refusal('LOCKED')
export const pinWrong = (triesLeft: number) => refusal('PIN_WRONG', { triesLeft })
export const pinLocked = (until: Instant) => refusal('PIN_LOCKED', { until })
export const notFound = (what: string) => refusal('NOT_FOUND', { what })
export const fault = (incident: string) => refusal('FAULT', { incident })
