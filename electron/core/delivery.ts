import { newId } from '#db/ids.ts'
import { allocatedBatches, moveStock } from '#db/queries/stock.ts'
import type { WriteDb } from '#db/store.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import { type PaperBodies, papersOf } from '#shared/rules/papers.ts'
import { undispatched } from '#shared/rules/steps/14-15-delivery.ts'
import { receiptTrouble } from '#shared/rules/steps/16-18-arrival.ts'
import { addMinutes } from '#shared/values/instant.ts'
import { type Quantity, quantity } from '#shared/values/quantity.ts'
import { act, file as putInto } from './kit/act.ts'
import { os } from './kit/implementer.ts'
import { holders, namedFile, namedPaper } from './kit/papers.ts'
import { invalid } from './kit/refusals.ts'

type Batch = PaperBodies['deliveryNotice']['batches'][number]
type Wanted = readonly { readonly lineId: string; readonly quantity: Quantity }[]

/** R14.1 what of the order's batches stands on no open notice, first in first out. */
async function freeBatches(db: WriteDb, file: OrderFile): Promise<readonly Batch[]> {
  const promised = undispatched(file).flatMap(({ body }) => body.batches)
  return (await allocatedBatches(db, file.order.id)).flatMap((batch) => {
    const taken = promised.filter((one) => one.batchId === batch.batchId && one.lineId === batch.lineId)
    const left = batch.quantity - taken.reduce((sum, one) => sum + one.quantity, 0)
    return left > 0 ? [{ ...batch, quantity: quantity(left) }] : []
  })
}

/**
 * Picks the wanted quantities from the order's batches, oldest first.
 *
 * Where there is not enough, what is missing stays on the last batch: the rule then refuses with the figures (R14.1).
 */
async function pick(db: WriteDb, file: OrderFile, wanted: Wanted): Promise<readonly Batch[]> {
  const free = await freeBatches(db, file)
  return wanted.flatMap(({ lineId, quantity: much }) => {
    const own = free.filter((batch) => batch.lineId === lineId)
    if (own.length === 0) throw invalid('body.lines', 'nothingInHouse')
    let open = Number(much)
    return own.flatMap((batch, index) => {
      const take = index === own.length - 1 ? open : Math.min(open, batch.quantity)
      open -= take
      return take > 0 ? [{ ...batch, quantity: quantity(take) }] : []
    })
  })
}

/** Steps 14 to 18: notice, dispatch, arrival, receipt. */
export const delivery = {
  issueDeliveryNotice: os.delivery.issueDeliveryNotice.handler(
    act({
      action: 'issueDeliveryNotice',
      kind: 'deliveryNotice',
      async body({ lines, makesUpFor, ...input }, { db, file, save }) {
        const release = makesUpFor === null ? null : namedPaper(file, 'emergencyRelease', makesUpFor, 'makesUpFor')
        const { deliveryPlace, consignee, consigneePhone, invoiceKind, invoiceTitle } = file.form.terms
        return {
          ...input,
          makesUpFor,
          number: await save.nextNumber('FH'),
          batches: release ? release.body.batches : await pick(db, file, lines as Wanted),
          deliveryPlace,
          consignee,
          consigneePhone,
          invoice: `${invoiceKind} ${invoiceTitle}`.trim(),
        }
      },
      async also({ body }, { db, file, save }) {
        const { number, id } = file.order
        await save.notify(await holders(db, 'warehouse'), {
          kind: 'deliveryNotice',
          params: { number, document: body.number },
          orderId: id,
        })
      },
    }),
  ),
  releaseEmergency: os.delivery.releaseEmergency.handler(
    act({
      action: 'releaseEmergency',
      kind: 'emergencyRelease',
      async body({ reason, lines }: { reason: string; lines: Wanted }, { db, file }) {
        return {
          reason,
          batches: await pick(db, file, lines),
          makeUpUntil: addMinutes(file.now, file.policy.emergencyNoticeHours * 60),
        }
      },
      async also({ body }, { db, file, save }) {
        const { number, id, clerk } = file.order
        await save.notify([clerk.id, ...(await holders(db, 'warehouse'))], {
          kind: 'emergency',
          params: { number, reason: body.reason },
          orderId: id,
        })
      },
    }),
  ),
  briefCarrier: os.delivery.briefCarrier.handler(
    act({ action: 'briefCarrier', kind: 'carrierBriefing', body: (input) => input }),
  ),
  dispatch: os.delivery.dispatch.handler(
    act({
      action: 'dispatch',
      kind: 'dispatch',
      body: (input) => input,
      // R15.1 stock leaves at dispatch; the ledger refuses what is not there for the line.
      async also({ body, id }, { db, file, caller }) {
        for (const { batchId, lineId, quantity: much } of body.batches) {
          await moveStock(db, {
            batchId,
            lineId,
            kind: 'out',
            quantity: much,
            orderId: file.order.id,
            paperId: id,
            at: file.now,
            byId: caller.id,
            reason: file.order.number,
          })
        }
      },
    }),
  ),
  checkDispatchNotice: os.delivery.checkDispatchNotice.handler(
    act({
      action: 'checkDispatchNotice',
      kind: 'dispatchNotice',
      async body(input, { file, save }) {
        namedPaper(file, 'dispatch', input.dispatchId, 'dispatchId')
        return { ...input, number: await save.nextNumber('DH') }
      },
    }),
  ),
  fileSlip: os.delivery.fileSlip.handler(
    act({
      action: 'fileSlip',
      kind: 'slipFiled',
      body(input, { file }) {
        namedPaper(file, 'dispatch', input.dispatchId, 'dispatchId')
        return input
      },
    }),
  ),
  recordArrivalCall: os.delivery.recordArrivalCall.handler(
    act({
      action: 'recordArrivalCall',
      kind: 'arrivalCall',
      body(input, { file }) {
        namedPaper(file, 'dispatch', input.dispatchId, 'dispatchId')
        return input
      },
      // R17.1 the salesperson is told of the arrival, and of trouble on the way.
      async also({ body }, { file, save }) {
        if (body.outcome === 'onTheWay') return
        const { number, id, sales } = file.order
        await save.notify([sales?.id ?? null], {
          kind: `arrival.${body.outcome}`,
          params: { number, remark: body.remark },
          orderId: id,
        })
      },
    }),
  ),
  recordReceipt: os.delivery.recordReceipt.handler(
    act({
      action: 'recordReceipt',
      kind: 'arrivalReceipt',
      async body(input, { db, file }) {
        namedPaper(file, 'dispatch', input.dispatchId, 'dispatchId')
        await namedFile(db, input.fileId, 'fileId')
        if (papersOf(file.papers, 'arrivalReceipt').some(({ body }) => body.dispatchId === input.dispatchId)) {
          throw invalid('body.dispatchId', 'receiptThere')
        }
        return input
      },
      // R18.1 shortage or damage opens a case at once; nobody has to think of it.
      async also(paper, gathered) {
        const after = { ...gathered.file, papers: [...gathered.file.papers, paper] }
        const cause = receiptTrouble(after, paper)
        if (!cause) return
        const { remark } = paper.body
        await putInto({ ...gathered, file: after }, 'afterSalesCase', { cause, remark }, null, newId())
      },
    }),
  ),
  recordSatisfaction: os.delivery.recordSatisfaction.handler(
    act({ action: 'recordSatisfaction', kind: 'satisfaction', body: (input) => input }),
  ),
  openCase: os.delivery.openCase.handler(act({ action: 'openCase', kind: 'afterSalesCase', body: (input) => input })),
  closeCase: os.delivery.closeCase.handler(
    act({
      action: 'closeCase',
      kind: 'afterSalesClosed',
      body(input, { file }) {
        namedPaper(file, 'afterSalesCase', input.caseId, 'caseId')
        return input
      },
    }),
  ),
}
