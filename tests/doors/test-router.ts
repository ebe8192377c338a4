import { implement, ORPCError } from '@orpc/server'
import type { CallContext } from '#electron/core/context.ts'
import { contract } from '#shared/contract/index.ts'
import type { Announcement } from '#shared/contract/orders.ts'
import { instant } from '#shared/values/instant.ts'

const os = implement(contract).$context<CallContext>()

const ANNOUNCEMENT: Announcement = { topic: 'order', id: 'order-1', by: 'Chen', at: instant(1_700_000_000_000) }

/**
 * A few procedures of the contract, answered with literals, so that the doors are tested without the business: who the
 * door says is calling can be read back as the adminId.
 */
export const testRouter = {
  session: {
    signIn: os.session.signIn.handler(({ input, context, errors }) => {
      if (input.pin !== '1234') throw errors.PIN_WRONG({ data: { triesLeft: 4 } })
      context.caller.keepToken(`token-of-${input.userId}`)
      return {
        company: null,
        tiles: [],
        me: { id: input.userId, name: 'Chen', roles: ['clerk'], phone: '' },
        locked: false,
        policy: null,
        version: '0.0.0',
        now: instant(1_700_000_000_000),
        backup: null,
      }
    }),
    signOut: os.session.signOut.handler(({ context }) => {
      context.caller.keepToken(null)
      return null
    }),
  },
  desk: {
    draft: os.desk.draft.handler(({ input, context, errors }) => {
      if (context.caller.token === null) throw errors.SIGNED_OUT()
      return { body: `${input.name} of ${context.caller.token}`, at: instant(1_700_000_000_000) }
    }),
    keepDraft: os.desk.keepDraft.handler(() => {
      throw new Error('the secret reason, with a path: /home/chen')
    }),
    readNotice: os.desk.readNotice.handler(() => null),
  },
  orders: {
    byNumber: os.orders.byNumber.handler(({ input, errors }) => {
      if (input.number === 'clash')
        throw errors.CLASH({
          data: { by: 'Li', at: 1, version: 3, changes: [{ path: 'note', before: null, after: '急' }] },
        })
      if (input.number === 'none') throw errors.NOT_FOUND({ data: { what: 'order' } })
      if (input.number === 'teapot') throw new ORPCError('TEAPOT', { status: 418, message: 'undeclared' })
      return { orderId: `order-${input.number}` }
    }),
    changes: os.orders.changes.handler(async function* ({ signal }) {
      yield ANNOUNCEMENT
      yield { ...ANNOUNCEMENT, id: 'order-2' }
      await new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve(), { once: true }))
    }),
  },
  files: {
    upload: os.files.upload.handler(({ input }) => ({
      id: String(input.base64.length),
      mime: 'application/pdf',
      pages: 1,
    })),
  },
}
