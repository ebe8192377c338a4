import { newId } from '#db/ids.ts'
import { papersOf } from '#shared/rules/papers.ts'
import { receiptTrouble } from '#shared/rules/steps/16-18-arrival.ts'
import { act } from './kit/act.ts'
import { os } from './kit/implementer.ts'
import { holders, mustBePast, namedFile, namedLine, namedPaper } from './kit/papers.ts'
import { type Gathered, file as putInto } from './kit/put.ts'
import { invalid } from './kit/refusals.ts'

/** R18.1 whoever answers for the customer hears of a case at once. */
async function tellCase({ db, file, save }: Gathered, cause: string, remark: string): Promise<void> {
  const { number, id, clerk, sales } = file.order
  await save.notify([clerk.id, sales?.id ?? null, ...(await holders(db, 'supervisor'))], {
    kind: `case.${cause}`,
    params: { number, remark },
    orderId: id,
  })
}

/** Steps 16 to 18: the customer's notice, arrival, receipt, satisfaction, cases. */
export const arrival = {
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
        const { body: sent } = namedPaper(file, 'dispatch', input.dispatchId, 'dispatchId')
        for (const { lineId } of input.lines) namedLine(file, lineId, 'lines')
        if (sent.batches.some((batch) => !input.lines.some((line) => line.lineId === batch.lineId)))
          throw invalid('body.lines', 'everyLine')
        mustBePast(file, input.receivedOn, 'receivedOn')
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
        await tellCase(gathered, cause, remark)
      },
    }),
  ),
  recordSatisfaction: os.delivery.recordSatisfaction.handler(
    act({ action: 'recordSatisfaction', kind: 'satisfaction', body: (input) => input }),
  ),
  openCase: os.delivery.openCase.handler(
    act({
      action: 'openCase',
      kind: 'afterSalesCase',
      body: (input) => input,
      also: ({ body }, gathered) => tellCase(gathered, body.cause, body.remark),
    }),
  ),
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
