import { REFUSALS, type RefusalCode } from '#shared/contract/errors.ts'

/** The code of a typed refusal of the contract; null for anything else (the line is down, a fault of the program). */
export function refusalCode(error: unknown): RefusalCode | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null
  const { code } = error
  return typeof code === 'string' && code in REFUSALS ? (code as RefusalCode) : null
}

/** What the refusal carries besides its code; an empty record where it carries nothing. */
export function refusalData(error: unknown): Readonly<Record<string, unknown>> {
  if (typeof error !== 'object' || error === null || !('data' in error)) return {}
  const { data } = error
  return typeof data === 'object' && data !== null ? (data as Readonly<Record<string, unknown>>) : {}
}
