import { ORPCError } from '@orpc/client'
import type { z } from 'zod'
import type { REFUSALS, RefusalCode } from '#shared/contract/errors.ts'

type DataOf<Code extends RefusalCode> = (typeof REFUSALS)[Code] extends { data: infer Schema extends z.ZodType }
  ? z.output<Schema>
  : undefined

/** A refusal that the contract declares, with its data: `if (refusal.code === 'BLOCKED') refusal.data.blockers`. */
export type Refusal = {
  readonly [Code in RefusalCode]: { readonly code: Code; readonly data: DataOf<Code> }
}[RefusalCode]

/** The declared refusal that an error is, or null when it is something else. */
export function refusalOf(error: unknown): Refusal | null {
  if (!(error instanceof ORPCError) || !error.defined) return null
  const { code, data } = error as { code: unknown; data: unknown }
  return { code, data } as Refusal
}

/** Whether an error says that the data owner could not be reached; the call may or may not have arrived. */
export const isConnectionError = (error: unknown): boolean =>
  error instanceof TypeError && !(error instanceof ORPCError)
