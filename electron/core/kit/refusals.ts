import { ORPCError } from '@orpc/server'
import type { Clash } from '#shared/contract/errors.ts'
import type { Blocker } from '#shared/rules/blockers.ts'
import type { Instant } from '#shared/values/instant.ts'

/** The refusals of the contract, as the core throws them. Each carries what the screen needs to explain it. */
export const blocked = (blockers: readonly Blocker[]) => new ORPCError('BLOCKED', { data: { blockers } })
export const clash = (data: Clash) => new ORPCError('CLASH', { data })
export const invalid = (field: string, reason: string) => new ORPCError('INVALID', { data: { field, reason } })
export const forbidden = () => new ORPCError('FORBIDDEN')
export const signedOut = () => new ORPCError('SIGNED_OUT')
export const locked = () => new ORPCError('LOCKED')
export const pinWrong = (triesLeft: number) => new ORPCError('PIN_WRONG', { data: { triesLeft } })
export const pinLocked = (until: Instant) => new ORPCError('PIN_LOCKED', { data: { until } })
export const notFound = (what: string) => new ORPCError('NOT_FOUND', { data: { what } })
export const fault = (incident: string) => new ORPCError('FAULT', { data: { incident } })
