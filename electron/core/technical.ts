import { formulaById, formulaHead } from '#db/queries/formulas.ts'
import type { ReadDb } from '#db/store.ts'
import { linesToProduce } from '#shared/rules/lines.ts'
import { receiptsCounted } from '#shared/rules/material-moved.ts'
import { coverNeeds, materialNeeds } from '#shared/rules/materials.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import type { CountedReceipt } from '#shared/rules/paper-bodies.ts'
import { answerProblem, materialBlockers, type NamedFormula } from '#shared/rules/technical-answer.ts'
import { NO_QUANTITY } from '#shared/values/quantity.ts'
import { act } from './kit/act.ts'
import type { Inputs } from './kit/implementer.ts'
import { os } from './kit/implementer.ts'
import { suppliesOf } from './kit/material.ts'
import { namedFile, namedLine, namedPaper } from './kit/papers.ts'
import { blocked, invalid } from './kit/refusals.ts'

type Answer = Inputs['technical']['answerTechnical']['body']

async function namedFormula(db: ReadDb, { formulaId, formulaVersion }: Answer): Promise<NamedFormula | null> {
  const head = formulaId === null ? null : await formulaHead(db, formulaId)
  if (!head) return null
  const known = formulaVersion !== null && (await formulaById(db, head.id, formulaVersion)) !== null
  return { ...head, known }
}

/**
 * R5.2 the day that technical writes is one on which the raw material is there, whoever else holds of it.
 *
 * Answers the receipts that the day counts on; refuses a day on which the material is not there.
 */
async function mustHaveMaterial(db: ReadDb, file: OrderFile, answer: Answer): Promise<readonly CountedReceipt[]> {
  const { lineId, verdict, formulaId, formulaVersion, materialDate } = answer
  if (verdict === 'notProducible' || formulaId === null || formulaVersion === null || materialDate === null) return []
  const parts = (await formulaById(db, formulaId, formulaVersion))?.materials ?? []
  const amount = linesToProduce(file).find((one) => one.lineId === lineId)?.toProduce ?? NO_QUANTITY
  const ids = parts.map((part) => part.materialId)
  const supplies = await suppliesOf(db, ids, [lineId])
  const covers = coverNeeds(materialNeeds(parts, amount), supplies, file.today)
  const blockers = materialBlockers(covers, supplies, materialDate)
  if (blockers.length > 0) throw blocked(blockers)
  return receiptsCounted(covers, supplies)
}

/** Step 5, and technical's copy of the production order. */
export const technical = {
  answerTechnical: os.technical.answerTechnical.handler(
    act({
      action: 'answerTechnical',
      kind: 'technicalAnswer',
      async body(input: Answer, { db, file }) {
        const { productId } = namedLine(file, input.lineId, 'lineId')
        const hasFormula = file.technical.some((fact) => fact.lineId === input.lineId && fact.formulaId !== null)
        const line = { productId, hasFormula, today: file.today }
        const problem = answerProblem(input, await namedFormula(db, input), line)
        if (problem) throw invalid(`body.${problem.field}`, problem.reason)
        if (input.customerFileId) await namedFile(db, input.customerFileId, 'customerFileId')
        const receipts = await mustHaveMaterial(db, file, input)
        return { ...input, byRule: false, ...(receipts.length > 0 ? { receipts } : {}) }
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
