import { cancellationSigners, openCancellation } from '#shared/rules/cancelling.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import { act } from './kit/act.ts'
import { os } from './kit/implementer.ts'
import { holders, namedPaper } from './kit/papers.ts'
import { invalid } from './kit/refusals.ts'

/**
 * R19.2 what is signed, refused or taken back is the request that waits: an older one was replaced, carried out or dropped.
 *
 * INVALID on `requestId` where it is another.
 */
export function ofOpenRequest<Input extends { readonly requestId: string }>(file: OrderFile, input: Input): Input {
  const { id } = namedPaper(file, 'cancellationRequest', input.requestId, 'requestId')
  if (openCancellation(file)?.id !== id) throw invalid('body.requestId', 'notInFile')
  return input
}

/** R19.2 one of those who must sign says no, with his reason; who asked and the clerk in charge hear of it. */
export const refuseCancellation = os.orders.refuseCancellation.handler(
  act({
    action: 'refuseCancellation',
    kind: 'cancellationRefusal',
    body: (input, { file }) => ofOpenRequest(file, input),
    async also({ body, signature }, { file, save }) {
      const { number, id: orderId, clerk } = file.order
      const params = { number, reason: body.reason, name: signature?.signer.name ?? '' }
      const askerId = openCancellation(file)?.by.id ?? null
      await save.notify([...new Set([askerId, clerk.id])], { kind: 'cancellationRefused', params, orderId })
    },
  }),
)

/** R19.2 who asked takes it back, with his reason; whoever was asked to sign hears that nothing waits for him any more. */
export const withdrawCancellation = os.orders.withdrawCancellation.handler(
  act({
    action: 'withdrawCancellation',
    kind: 'cancellationWithdrawal',
    body: (input, { file }) => ofOpenRequest(file, input),
    async also({ body }, { db, file, save }) {
      const { number, id: orderId, clerk } = file.order
      const signers = cancellationSigners(file)
      const readers = [clerk.id, ...(signers.length > 0 ? await holders(db, ...signers) : [])]
      await save.notify([...new Set(readers)], {
        kind: 'cancellationWithdrawn',
        params: { number, reason: body.reason },
        orderId,
      })
    },
  }),
)
