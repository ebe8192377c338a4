import { setOrderClerk } from '#db/queries/orders.ts'
import { releaseReceipts } from '#db/queries/receipts.ts'
import { type CancelledPart, type CancelledParts, openCancellation } from '#shared/rules/cancelling.ts'
import { freedBy } from '#shared/rules/freed.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import type { Role } from '#shared/rules/roles.ts'
import type { Money } from '#shared/values/money.ts'
import { cancelPart } from './cancel-part.ts'
import { ofOpenRequest, refuseCancellation, withdrawCancellation } from './drop-cancellation.ts'
import { act } from './kit/act.ts'
import { os } from './kit/implementer.ts'
import { holders, namedLine, namedPerson } from './kit/papers.ts'
import type { Gathered } from './kit/put.ts'
import { invalid } from './kit/refusals.ts'
import { releaseStock } from './kit/stock.ts'

/** Everything that can still be cancelled of every line is the order itself. */
function wholeOrParts(file: OrderFile, lines: readonly CancelledPart[]): CancelledParts {
  for (const { lineId, quantity } of lines) {
    if (quantity > (namedLine(file, lineId, 'lines').quantity ?? 0)) throw invalid('body.lines', 'moreThanOrdered')
  }
  const rest = file.form.lines.some((line) => {
    const less = lines.find((one) => one.lineId === line.id)?.quantity ?? 0
    return (line.quantity ?? 0) > less
  })
  return rest ? lines : null
}

/** R19.2 told by department: those that the rule names for this order, besides its clerk and its salesperson. */
async function tellCancelled({ db, file, save }: Gathered, freed: Money): Promise<void> {
  const { id: orderId, number, clerk, sales } = file.order
  const roles = freedBy(file, null).told.filter((role): role is Role => !['clerk', 'sales', 'finance'].includes(role))
  const floor = roles.length > 0 ? await holders(db, ...roles) : []
  const params = { number, amount: freed }
  await save.notify([...new Set([clerk.id, sales?.id ?? null, ...floor])], { kind: 'cancelled', params, orderId })
}

/** R19.2 cancelling, and R1.6 handing over. */
export const cancelling = {
  requestCancellation: os.orders.requestCancellation.handler(
    act({
      action: 'requestCancellation',
      kind: 'cancellationRequest',
      body({ lines, ...said }: { reason: string; decidedBy: string; lines: CancelledParts }, { file }) {
        return { ...said, lines: lines === null ? null : wholeOrParts(file, lines) }
      },
      async also({ body }, { db, file, save }) {
        const { signers } = freedBy(file, body.lines ?? null)
        if (signers.length === 0) return
        const { number, id } = file.order
        await save.notify(await holders(db, ...signers), {
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
      body: (input, { file }) => ofOpenRequest(file, input),
    }),
  ),
  refuseCancellation,
  withdrawCancellation,
  cancelOrder: os.orders.cancelOrder.handler(
    act({
      action: 'cancelOrder',
      kind: 'cancellation',
      body: ({ deposit }: { deposit: 'balance' | 'refund' }, { file, paperId }) => ({
        deposit,
        requestId: openCancellation(file)?.id ?? paperId,
      }),
      // Frees the stock; what was paid becomes the customer's balance again, or finance pays it back.
      async also({ body, id: paperId }, gathered) {
        const { db, file, caller, save } = gathered
        const { id: orderId, number } = file.order
        await releaseStock({ db, file, byId: caller.id, paperId })
        const amount = await releaseReceipts(db, { orderId, at: file.now, byId: caller.id })
        await tellCancelled(gathered, amount)
        if (amount === 0) return
        const kind = body.deposit === 'refund' ? 'refundDue' : 'depositFreed'
        await save.notify(await holders(db, 'finance'), { kind, params: { number, amount }, orderId })
      },
    }),
  ),
  cancelPart,
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
