import { ORPCError } from '@orpc/client'
import type { Blocker } from '#shared/rules/blockers.ts'

type Refusal = { readonly code: string; readonly data: unknown }

/** The refusal that a call is answered with; throws when it was not refused, or broke. */
export async function refusalOf(call: Promise<unknown>): Promise<Refusal> {
  const answer = await call.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  )
  if (!('error' in answer)) throw new Error(`was not refused: ${JSON.stringify(answer.value)}`)
  if (!(answer.error instanceof ORPCError)) throw answer.error
  const { code, data } = answer.error as ORPCError<string, unknown>
  return { code, data }
}

/** The rules that refuse a call, as `R9.2 depositMissing`; throws when something else refuses it. */
export async function blockersOf(call: Promise<unknown>): Promise<readonly string[]> {
  const { code, data } = await refusalOf(call)
  if (code !== 'BLOCKED') throw new Error(`refused by ${code}: ${JSON.stringify(data)}`)
  return (data as { blockers: readonly Blocker[] }).blockers.map((one) => `${one.rule} ${one.code}`)
}

/** The field and reason of an INVALID, as `body.date inTheFuture`; the bare code of any other refusal. */
export async function fieldOf(call: Promise<unknown>): Promise<string> {
  const { code, data } = await refusalOf(call)
  const { field = '', reason = '' } = (data ?? {}) as { field?: string; reason?: string }
  return code === 'INVALID' ? `${field} ${reason}` : code
}
