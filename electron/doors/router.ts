import type { AnyContractRouter } from '@orpc/contract'
import { ORPCError, type Router } from '@orpc/server'
import type { StandardRPCHandlerOptions } from '@orpc/server/standard'
import type { CallContext } from '#electron/core/context.ts'

/** Whatever answers calls: the doors host it and know none of its procedures. */
export type HostedRouter = Router<AnyContractRouter, CallContext>

/** Where a door reports what it did not expect; the caller hears of it without any detail. */
export type OnFault = (error: unknown) => void

/**
 * What both doors add around every call: an unknown procedure is answered like any other refusal, and an error that is
 * nobody's refusal is reported before oRPC masks it.
 */
export function doorOptions(onFault: OnFault): StandardRPCHandlerOptions<CallContext> {
  return {
    interceptors: [
      async ({ next }) => {
        const result = await next()
        if (!result.matched) throw new ORPCError('NOT_FOUND', { message: 'No such procedure.' })
        return result
      },
    ],
    clientInterceptors: [
      async ({ next }) => {
        try {
          return await next()
        } catch (error) {
          if (!(error instanceof ORPCError)) onFault(error)
          throw error
        }
      },
    ],
  }
}

/** A refusal by the door itself, in the form in which oRPC's clients read errors. */
export const doorRefusal = (status: number, code: string, message: string) => ({
  json: { defined: false, code, status, message },
})
