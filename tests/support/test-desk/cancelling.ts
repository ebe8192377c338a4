import type { CancelledParts } from '#shared/rules/cancelling.ts'
import type { AtOrder } from './at-order.ts'
import { type Office, PIN } from './office.ts'

const sign = { way: 'pin' as const, pin: PIN }
type Order = Pick<AtOrder, 'head' | 'paper'>

/** R19.2 cancelling as the people of an office do it: asked for, signed where it must be, done. */
export function cancelling({ as }: Office) {
  const approve = async (order: Order, tier: 'supervisor' | 'production', by = tier) =>
    as[by].orders.approveCancellation({
      ...(await order.head()),
      body: { requestId: await order.paper('cancellationRequest'), tier },
      sign,
    })
  return {
    request: async (order: Order, parts: CancelledParts = null) =>
      as.clerk.orders.requestCancellation({
        ...(await order.head()),
        body: { reason: '客户不要了', decidedBy: '李红', lines: parts === null ? null : [...parts] },
      }),
    approve,
    /** The supervisor, then production. */
    sign: async (order: Order) => {
      await approve(order, 'supervisor')
      await approve(order, 'production')
    },
    refuse: async (order: Order, tier: 'supervisor' | 'production', reason = '料已投了') =>
      as[tier].orders.refuseCancellation({
        ...(await order.head()),
        body: { requestId: await order.paper('cancellationRequest'), tier, reason },
        sign,
      }),
    withdraw: async (order: Order, by: 'clerk' | 'supervisor' = 'clerk', reason = '客户又要了') =>
      as[by].orders.withdrawCancellation({
        ...(await order.head()),
        body: { requestId: await order.paper('cancellationRequest'), reason },
      }),
    cancel: async (order: Order, deposit: 'balance' | 'refund' = 'balance') =>
      as.clerk.orders.cancelOrder({ ...(await order.head()), body: { deposit } }),
    cancelPart: async (order: Order) =>
      as.clerk.orders.cancelPart({ ...(await order.head()), requestId: await order.paper('cancellationRequest') }),
  }
}
