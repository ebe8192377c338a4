import { allocateFifo } from '#db/queries/stock.ts'
import { orderDates } from '#shared/rules/dates.ts'
import { projectedFinish } from '#shared/rules/progress.ts'
import { act } from './kit/act.ts'
import { os } from './kit/implementer.ts'
import { holders, namedPaper } from './kit/papers.ts'
import { invalid } from './kit/refusals.ts'

/** Steps 6, 10, 11 and 12 as production does them, and allocation from finished stock. */
export const production = {
  allocateStock: os.production.allocateStock.handler(
    act({
      action: 'allocateStock',
      kind: 'stockAllocation',
      async body(
        { lineId, quantity }: { lineId: string; quantity: Parameters<typeof allocateFifo>[1]['quantity'] },
        { db, file, caller, paperId },
      ) {
        const line = file.form.lines.find((one) => one.id === lineId)
        if (!line?.productId) throw invalid('body.lineId', 'notInFile')
        const { productId, specification } = line
        const shares = await allocateFifo(db, {
          orderId: file.order.id,
          lineId,
          productId,
          specification,
          quantity,
          paperId,
          at: file.now,
          byId: caller.id,
          reason: file.order.number,
        })
        if (shares.length === 0) throw invalid('body.quantity', 'noStock')
        return { lineId, batches: shares.map((share) => ({ ...share, lineId })) }
      },
    }),
  ),
  answerProduction: os.production.answerProduction.handler(
    act({
      action: 'answerProduction',
      kind: 'productionAnswer',
      body(input, { file }) {
        if (input.scheduledDate < input.productionDate) throw invalid('body.scheduledDate', 'beforeProductionDate')
        if (input.productionDate < file.today) throw invalid('body.productionDate', 'inThePast')
        return input
      },
    }),
  ),
  countersignProductionOrder: os.production.countersignProductionOrder.handler(
    act({
      action: 'countersignProductionOrder',
      kind: 'productionCountersign',
      body(input, { file }) {
        namedPaper(file, 'productionOrder', input.productionOrderId, 'productionOrderId')
        return input
      },
    }),
  ),
  reportAbnormality: os.production.reportAbnormality.handler(
    act({
      action: 'reportAbnormality',
      kind: 'abnormality',
      body: (input) => input,
      // R11.2 customer service is told at once; the others once the clerk has clarified it.
      async also({ body }, { db, file, save }) {
        const { number, id, clerk } = file.order
        await save.notify([clerk.id, ...(await holders(db, 'assistant'))], {
          kind: 'abnormality',
          params: { number, what: body.what },
          orderId: id,
        })
      },
    }),
  ),
  reportDay: os.production.reportDay.handler(
    act({
      action: 'reportDay',
      kind: 'dailyReport',
      body: (input) => input,
      // R12.1 a projected finish after the scheduled date is an alert the same day.
      async also(paper, { file, save }) {
        const finish = projectedFinish({ ...file, papers: [...file.papers, paper] }, paper.body.lineId)
        const scheduled = orderDates(file).scheduled?.current
        if (!finish || !scheduled || finish <= scheduled) return
        const { number, id, clerk } = file.order
        await save.notify([clerk.id], { kind: 'projectedLate', params: { number, finish, scheduled }, orderId: id })
      },
    }),
  ),
}
