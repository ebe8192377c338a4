import { ORPCError, os as plain, ValidationError } from '@orpc/server'
import { storeErrorIn } from '#db/errors.ts'
import { newId } from '#db/ids.ts'
import type { CallContext } from '../context.ts'
import type { Core } from './implementer.ts'
import { fault, invalid } from './refusals.ts'

/** As much of a schema's complaint as its text needs. */
type Complaint = {
  readonly code?: string
  readonly origin?: string
  readonly minimum?: number
  readonly message?: string
}

/** A schema's complaint about a field as the code of a text; a `custom` one brings its own. */
function reasonOf({ code, origin, minimum, message }: Complaint): string {
  if (code === 'custom') return message ?? 'invalid'
  if (code === 'too_big') return origin === 'string' || origin === 'array' ? 'tooLong' : 'tooBig'
  if (code !== 'too_small') return 'invalid'
  return minimum === 1 && (origin === 'string' || origin === 'array') ? 'required' : 'tooSmall'
}

/** The first field that the schema refused, and why. */
function refusedField(error: ORPCError<string, unknown>): ORPCError<string, unknown> | null {
  if (!(error.cause instanceof ValidationError)) return null
  const [issue] = error.cause.issues
  const path = (issue?.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.')
  return invalid(path, reasonOf({ ...issue }))
}

/**
 * Refusals of the contract pass; everything else is logged in full and answered with an incident number alone.
 *
 * What the database is to blame for keeps its name in the number ('disk-full-…'), so that the screen can say what to do.
 */
export const maskFaults = plain
  .$context<CallContext & { readonly core: Core }>()
  .middleware(async ({ context, next }) => {
    try {
      return await next()
    } catch (error) {
      if (error instanceof ORPCError) throw refusedField(error as ORPCError<string, unknown>) ?? error
      const store = storeErrorIn(error)
      const incident = `${store ? `${store.fault}-` : ''}${newId().slice(-12)}`
      context.core.logFault(incident, error)
      throw fault(incident)
    }
  })
