import { formulaById } from '#db/queries/formulas.ts'
import { act } from './kit/act.ts'
import { os } from './kit/implementer.ts'
import { namedFile, namedLine, namedPaper } from './kit/papers.ts'
import { invalid } from './kit/refusals.ts'

/** Step 5, and technical's copy of the production order. */
export const technical = {
  answerTechnical: os.technical.answerTechnical.handler(
    act({
      action: 'answerTechnical',
      kind: 'technicalAnswer',
      async body(input, { db, file }) {
        namedLine(file, input.lineId, 'lineId')
        if (input.verdict === 'notProducible' && input.reason === '') throw invalid('body.reason', 'required')
        if (input.formulaId !== null && !(await formulaById(db, input.formulaId, input.formulaVersion ?? undefined)))
          throw invalid('body.formulaId', 'unknown')
        if (input.customerFileId) await namedFile(db, input.customerFileId, 'customerFileId')
        return { ...input, byRule: false }
      },
      // R5.3 the salesperson hears at once, with the reason, that it cannot be made.
      async also({ body }, { file, save }) {
        if (body.verdict !== 'notProducible') return
        const { number, id, sales, clerk } = file.order
        await save.notify([sales?.id ?? null, clerk.id], {
          kind: 'notProducible',
          params: { number, reason: body.reason },
          orderId: id,
        })
      },
    }),
  ),
  acknowledgeProductionOrder: os.technical.acknowledgeProductionOrder.handler(
    act({
      action: 'acknowledgeProductionOrder',
      kind: 'technicalAcknowledgement',
      body(input, { file }) {
        namedPaper(file, 'productionOrder', input.productionOrderId, 'productionOrderId')
        return input
      },
    }),
  ),
}
