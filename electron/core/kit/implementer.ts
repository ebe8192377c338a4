import type { AnySchema, InferSchemaOutput } from '@orpc/contract'
import { implement } from '@orpc/server'
import { type Contract, contract } from '#shared/contract/index.ts'
import type { Actor } from '#shared/rules/roles.ts'
import type { CallContext, Services } from '../context.ts'
import { maskFaults } from './faults.ts'
import { admit } from './guard.ts'
import type { SessionBook } from './session-book.ts'

/** The services, and what the core keeps beside them. */
export type Core = Services & { readonly sessions: SessionBook }

/** What every use case finds: the core, the caller, and who he is. At public procedures the actor is nobody. */
export type Signed = CallContext & { readonly core: Core; readonly actor: Actor }

/** What each procedure is given, as it comes out of the contract's schema. */
export type Inputs = { readonly [D in keyof Contract]: { readonly [P in keyof Contract[D]]: InputOf<Contract[D][P]> } }
type InputOf<Procedure> = Procedure extends { '~orpc': { inputSchema?: infer Schema } }
  ? InferSchemaOutput<Extract<Schema, AnySchema>>
  : never

/**
 * Where every use case begins: the contract, with the two guards that none can leave out.
 *
 * Faults are masked first, so that whatever the guard or the use case throws by mistake becomes an incident number.
 */
export const os = implement(contract).$context<CallContext & { readonly core: Core }>().use(maskFaults).use(admit)
