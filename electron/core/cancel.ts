import { setOrderClerk } from '#db/queries/orders.ts'
import { releaseReceipts } from '#db/queries/receipts.ts'
import { latest } from '#shared/rules/papers.ts'
import { act } from './kit/act.ts'
import { os } from './kit/implementer.ts'
import { holders, namedPaper, namedPerson } from './kit/papers.ts'
import { invalid } from './kit/refusals.ts'
import { releaseStock } from './kit/stock.ts'

/** R19.2 cancelling, and R1.6 handing over. */
export const cancelling = {
  requestCancellation: os.orders.requestCancellation.handler(
    act({
      action: 'requestCancellation',
      kind: 'cancellationRequest',
      body: (input) => input,
      async also({ body }, { db, file, save }) {
        if (!latest(file.papers, 'productionOrder')) return
        const { number, id } = file.order
        await save.notify(await holders(db, 'supervisor', 'production'), {
          kind: 'cancellationRequested',
          params: { number, reason: body.reason },
          orderId: id,
        })
      },
    }),
  ),
  approveCancellation: os.orders.approveCancellation.handler(
    act({
      action: 'approveCancellation',
      kind: 'cancellationApproval',
      body(input, { file }) {
        namedPaper(file, 'cancellationRequest', input.requestId, 'requestId')
        return input
      },
    }),
  ),
  cancelOrder: os.orders.cancelOrder.handler(
    act({
      action: 'cancelOrder',
      kind: 'cancellation',
      body: ({ deposit }: { deposit: 'balance' | 'refund' }, { file, paperId }) => ({
        deposit,
        requestId: latest(file.papers, 'cancellationRequest')?.id ?? paperId,
      }),
      // Frees the stock; what was paid becomes the customer's balance again, or finance pays it back.
      async also({ body, id: paperId }, { db, file, caller, save }) {
        const { id: orderId, number, clerk, sales } = file.order
        await releaseStock({ db, file, byId: caller.id, paperId })
        const freed = await releaseReceipts(db, { orderId, at: file.now, byId: caller.id })
        const params = { number, amount: freed }
        const started = latest(file.papers, 'productionOrder') !== null
        const floor = started ? await holders(db, 'production', 'technical') : []
        await save.notify([clerk.id, sales?.id ?? null, ...floor], { kind: 'cancelled', params, orderId })
        if (body.deposit !== 'refund' || freed === 0) return
        await save.notify(await holders(db, 'finance'), { kind: 'refundDue', params, orderId })
      },
    }),
  ),
  handOver: os.orders.handOver.handler(
    act({
      action: 'handOver',
      kind: 'handOver',
      async body({ toId, reason }: { toId: string; reason: string }, { db, file }) {
        if (!(await holders(db, 'clerk', 'supervisor')).includes(toId)) throw invalid('body.toId', 'notClerk')
        const to = await namedPerson(db, toId, 'body.toId')
        if (to.id === file.order.clerk.id) throw invalid('body.toId', 'nothingChanged')
        return { from: file.order.clerk, to, reason }
      },
      async also({ body }, { db, file, save }) {
        await setOrderClerk(db, file.order.id, body.to)
        await save.notify([body.from.id, body.to.id], {
          kind: 'handedOver',
          params: { number: file.order.number, to: body.to.name },
          orderId: file.order.id,
        })
      },
    }),
  ),
}
