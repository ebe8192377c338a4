import { setOrderClerk } from '#db/queries/orders.ts'
import { releaseReceipts } from '#db/queries/receipts.ts'
import { allocatedBatches, moveStock } from '#db/queries/stock.ts'
import { latest } from '#shared/rules/papers.ts'
import { act } from './kit/act.ts'
import { os } from './kit/implementer.ts'
import { holders, namedPaper, namedPerson } from './kit/papers.ts'

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
        for (const { batchId, lineId, quantity } of await allocatedBatches(db, orderId)) {
          await moveStock(db, {
            batchId,
            lineId,
            quantity,
            kind: 'release',
            orderId,
            paperId,
            at: file.now,
            byId: caller.id,
            reason: number,
          })
        }
        const freed = await releaseReceipts(db, { orderId, at: file.now, byId: caller.id })
        const readers = body.deposit === 'refund' && freed > 0 ? await holders(db, 'finance') : []
        const kind = readers.length > 0 ? 'refundDue' : 'cancelled'
        await save.notify([clerk.id, sales?.id ?? null, ...readers], {
          kind,
          params: { number, amount: freed },
          orderId,
        })
      },
    }),
  ),
  handOver: os.orders.handOver.handler(
    act({
      action: 'handOver',
      kind: 'handOver',
      async body({ toId, reason }: { toId: string; reason: string }, { db, file }) {
        return { from: file.order.clerk, to: await namedPerson(db, toId, 'body.toId'), reason }
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
