import { newId } from '#db/ids.ts'
import { insertOrder } from '#db/queries/orders.ts'
import { completeness } from '#shared/rules/completeness.ts'
import type { OrderFile, OrderHead } from '#shared/rules/order-file.ts'
import type { OrderForm } from '#shared/rules/order-form.ts'
import { latest } from '#shared/rules/papers.ts'
import { act } from './kit/act.ts'
import { fileOf } from './kit/gather.ts'
import { type Inputs, os } from './kit/implementer.ts'
import { namedLine } from './kit/papers.ts'
import { project } from './kit/project.ts'
import { type Gathered, file as putInto } from './kit/put.ts'
import { indexOrder } from './search-index.ts'

type Wish = Inputs['technical']['makeProofing']['body']

/** The line alone, in its own type and quantity; everything else as the customer had asked for it. */
function proofingForm(
  file: OrderFile,
  { lineId, quantity, special }: Wish,
): OrderForm & { readonly customerId: string } {
  const line = namedLine(file, lineId, 'lineId')
  return {
    ...file.form,
    customerId: file.customer.id,
    orderType: 'proofing',
    terms: { ...file.form.terms, special },
    lines: [{ ...line, id: newId(), quantity }],
  }
}

/** R5.3 the new folder: it begins like every order, and its first papers say whose line it proofs, and why. */
async function openProofing(gathered: Gathered, wish: Wish): Promise<OrderHead> {
  const { db, file, save, actor, caller } = gathered
  const { id: orderId, number: orderNumber } = file.order
  const form = proofingForm(file, wish)
  const head: OrderHead = {
    ...file.order,
    id: newId(),
    number: await save.nextNumber(''),
    revision: 1,
    version: 1,
    orderedOn: file.today,
    createdAt: save.at,
    enteredBy: caller,
  }
  await insertOrder(db, { head, memoId: file.memo.id, form })
  const blank = await fileOf(db, head.id, save.at)
  const folder = { db, actor, caller, save, paperId: newId() }
  const { channel, faxIds = [] } = latest(file.papers, 'intake')?.body ?? { channel: file.memo.channel }
  const memo = { memoId: file.memo.id, memoNumber: file.memo.number, channel, faxIds, typedBy: [actor.id] }
  const first = await putInto({ ...folder, file: blank }, 'intake', memo)
  const rows = completeness(form, file.policy)
  const there = rows.filter((row) => row.state === 'there').length
  const checked = { ...folder, file: first.after, paperId: newId() }
  const second = await putInto(checked, 'completenessCheck', { there, asked: rows.length })
  const refusal = file.papers.findLast((paper) => paper.kind === 'technicalAnswer' && paper.body.lineId === wish.lineId)
  const reason = refusal?.kind === 'technicalAnswer' ? refusal.body.reason : ''
  const origin = { lineId: wish.lineId, orderId, orderNumber, reason }
  const third = await putInto({ ...folder, file: second.after, paperId: newId() }, 'proofingOrigin', origin)
  await project(db, third.after)
  await indexOrder(db, third.after)
  const entry = { action: 'makeProofing', entity: 'order', entityId: head.id, before: null }
  await save.audit({ ...entry, after: { number: head.number, form } })
  save.announce({ topic: 'order', id: head.id })
  return head
}

/** R5.3 what cannot be produced is offered as new-product proofing: an order of its own type that refers to this one. */
export const proofing = {
  makeProofing: os.technical.makeProofing.handler(
    act({
      action: 'makeProofing',
      kind: 'proofingOrder',
      async body(wish: Wish, gathered) {
        const { id, number } = await openProofing(gathered, wish)
        return { lineId: wish.lineId, orderId: id, number }
      },
      async also({ body }, { file, save }) {
        const { number, sales, clerk } = file.order
        const params = { number, proofing: body.number }
        await save.notify([sales?.id ?? null, clerk.id], { kind: 'proofingMade', params, orderId: body.orderId })
      },
    }),
  ),
}
