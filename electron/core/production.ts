import { allocateFifo } from '#db/queries/allocation.ts'
import { productionLinesNamed } from '#db/queries/production.ts'
import { lineDates } from '#shared/rules/dates.ts'
import { linesToProduce } from '#shared/rules/lines.ts'
import { planDaysProblem } from '#shared/rules/plan-days.ts'
import { lineProblem, standingLine } from '#shared/rules/production-line.ts'
import { projectedFinish } from '#shared/rules/progress.ts'
import { specificationOf } from '#shared/rules/specification.ts'
import { NO_QUANTITY, type Quantity } from '#shared/values/quantity.ts'
import { act } from './kit/act.ts'
import { os } from './kit/implementer.ts'
import { takeMaterials } from './kit/material.ts'
import { holders, mustBePast, namedLine, namedPaper } from './kit/papers.ts'
import { invalid } from './kit/refusals.ts'

/** Steps 6, 10, 11 and 12 as production does them, and allocation from finished stock. */
export const production = {
  allocateStock: os.production.allocateStock.handler(
    act({
      action: 'allocateStock',
      kind: 'stockAllocation',
      async body({ lineId, quantity }: { lineId: string; quantity: Quantity }, { db, file, caller, paperId }) {
        const line = namedLine(file, lineId, 'lineId')
        const { productId } = line
        if (!productId) throw invalid('body.lineId', 'unknown')
        const open = linesToProduce(file).find((one) => one.lineId === lineId)?.toProduce ?? NO_QUANTITY
        if (quantity > open) throw invalid('body.quantity', 'moreThanOrdered')
        const shares = await allocateFifo(db, {
          orderId: file.order.id,
          lineId,
          productId,
          specification: specificationOf(line),
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
      async body(input, { db, file }) {
        const { unit } = namedLine(file, input.lineId, 'lineId')
        const noLine = lineProblem(await productionLinesNamed(db, input.productionLine), {
          unit,
          standing: standingLine(file, input.lineId),
        })
        if (noLine) throw invalid('body.productionLine', noLine)
        // The material's day is the gate's: it says who can help, and by when.
        const problem = planDaysProblem(input, { today: file.today, material: null })
        if (problem === 'backwards') throw invalid('body.scheduledDate', 'beforeProductionDate')
        if (problem === 'past') throw invalid('body.productionDate', 'inThePast')
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
      body(input, { file }) {
        if (input.lineId !== null) namedLine(file, input.lineId, 'lineId')
        return input
      },
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
      body(input, { file }) {
        namedLine(file, input.lineId, 'lineId')
        mustBePast(file, input.date, 'date')
        if (input.good + input.scrap > input.produced) throw invalid('body.produced', 'doesNotAddUp')
        return input
      },
      // R12.1 a projected finish after the line's scheduled date is an alert the same day.
      async also(paper, gathered) {
        const { db, file, save } = gathered
        const { lineId } = paper.body
        const after = { ...file, papers: [...file.papers, paper] }
        await takeMaterials(gathered, after, lineId)
        const finish = projectedFinish(after, lineId)
        const scheduled = lineDates(file).find((line) => line.lineId === lineId)?.scheduled?.current
        if (!finish || !scheduled || finish <= scheduled) return
        const { number, id, clerk } = file.order
        await save.notify([clerk.id, ...(await holders(db, 'assistant'))], {
          kind: 'projectedLate',
          params: { number, finish, scheduled },
          orderId: id,
        })
      },
    }),
  ),
}
