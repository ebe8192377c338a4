import { type Blocker, blocker } from '../blockers.ts'
import { freshPaper, stalePaper } from '../find.ts'
import { isPutOff, linesToProduce, productionAnswerOf, proofingOf, technicalAnswerOf } from '../lines.ts'
import { materialDayOf, movedMaterial } from '../material-moved.ts'
import type { OrderFile } from '../order-file.ts'
import { papersOf } from '../papers.ts'
import { isBeforeMaterial } from '../plan-days.ts'
import type { Role } from '../roles.ts'
import { type FindStep, finding, newestMark, settled, skipped, staleOf } from './finding.ts'

const positionOf = (file: OrderFile, lineId: string): number =>
  file.form.lines.findIndex((line) => line.id === lineId) + 1

/** Why an order needs neither technical nor production (R1.7, R6.2); null when it needs them. */
export function noProductionReason(file: OrderFile): string | null {
  if (!file.policy.types[file.form.orderType].madeToOrder) return 'fromStockOrder'
  return linesToProduce(file).length === 0 && file.form.lines.length > 0 ? 'allFromStock' : null
}

/** R1.7, R6.2 an order type that is never made to order: stock must cover every line. */
const unallocatedBlockers = (file: OrderFile) =>
  linesToProduce(file).map((line) =>
    blocker(
      'R6.2',
      'notAllocated',
      [
        ['clerk', 'allocateStock'],
        ['warehouse', 'allocateStock'],
      ],
      {
        line: positionOf(file, line.lineId),
        missing: line.toProduce,
      },
    ),
  )

/** R5.2 the material comes later than it was when the paper was signed: whose word it was says it again. */
function movedBlockers(file: OrderFile, lineId: string, unblock: [Role, string]): readonly Blocker[] {
  const line = positionOf(file, lineId)
  const moved = movedMaterial(file, lineId)
  if (moved?.now) return [blocker('R5.2', 'materialMoved', [unblock], { line, was: moved.was, now: moved.now })]
  if (moved) return [blocker('R5.2', 'materialGone', [unblock], { line, was: moved.was })]
  // Technical has written the later day already.
  return [blocker('R5.2', 'beforeMaterial', [unblock], { line, material: materialDayOf(file, lineId) ?? '' })]
}

/** R5 step 5: technical has confirmed in writing every line that must be made. */
export const findTechnical: FindStep = (file) => {
  const reason = noProductionReason(file)
  if (reason) return skipped(reason)
  const lines = linesToProduce(file)
  const answers = lines.map((line) => technicalAnswerOf(file, line.lineId))
  return finding({
    mark: newestMark(answers),
    open: lines.flatMap(({ lineId }, index) => {
      if (answers[index]) return []
      const line = positionOf(file, lineId)
      const refusal = freshPaper(file, 'technicalAnswer', ({ body }) => body.lineId === lineId)
      if (refusal?.body.verdict === 'notProducible') {
        const proofing = proofingOf(file, lineId, refusal.at)
        if (proofing) {
          const { number } = proofing.body
          return [blocker('R5.3', 'proofingUnderWay', [['technical', 'answerTechnical'], 'sales'], { line, number })]
        }
        // Technical has said its word: what comes of it is the customer's and the salesperson's to decide.
        const { reason, suggestion } = refusal.body
        const [code, said] =
          suggestion.trim() === '' ? ['notProducible', {}] : ['notProducibleSuggested', { suggestion }]
        return [blocker('R5.3', code, [['clerk', 'makeProofing'], 'sales', 'customer'], { line, reason, ...said })]
      }
      if (refusal?.body.verdict === 'oldFormula') {
        return [blocker('R5.4', 'oldFormulaUnsigned', ['customer', ['technical', 'answerTechnical']], { line })]
      }
      const stale = stalePaper(file, 'technicalAnswer', ({ body }) => body.lineId === lineId)
      if (stale && isPutOff(file, stale)) return movedBlockers(file, lineId, ['technical', 'answerTechnical'])
      return [blocker('R5.1', stale ? 'technicalStale' : 'technicalOpen', [['technical', 'answerTechnical']], { line })]
    }),
    settled: lines.flatMap(({ lineId }, index) => {
      const answer = answers[index]
      return answer ? [settled('R5.1', 'technicalAnswered', answer, { line: positionOf(file, lineId) })] : []
    }),
    stale: staleOf(
      lines.map(({ lineId }, index) =>
        answers[index] ? null : stalePaper(file, 'technicalAnswer', ({ body }) => body.lineId === lineId),
      ),
    ),
  })
}

/** R6 step 6: stock or production's written word covers every line's quantity. */
export const findProduction: FindStep = (file) => {
  if (!file.policy.types[file.form.orderType].madeToOrder) {
    return finding({ mark: newestMark(papersOf(file.papers, 'stockAllocation')), open: unallocatedBlockers(file) })
  }
  const lines = linesToProduce(file)
  const answers = lines.map((line) => productionAnswerOf(file, line.lineId))
  return finding({
    mark: newestMark([...answers, ...papersOf(file.papers, 'stockAllocation')]),
    open: lines.flatMap((line, index) => {
      const answer = answers[index]
      const position = positionOf(file, line.lineId)
      if (!answer) {
        const stale = stalePaper(file, 'productionAnswer', ({ body }) => body.lineId === line.lineId)
        if (stale && isPutOff(file, stale)) return movedBlockers(file, line.lineId, ['production', 'answerProduction'])
        return [
          blocker('R6.1', stale ? 'productionStale' : 'productionOpen', [['production', 'answerProduction']], {
            line: position,
          }),
        ]
      }
      if (answer.body.quantity < line.toProduce) {
        const missing = line.toProduce - answer.body.quantity
        return [blocker('R6.1', 'productionShort', [['production', 'answerProduction']], { line: position, missing })]
      }
      const material = technicalAnswerOf(file, line.lineId)?.body.materialDate ?? null
      if (material && isBeforeMaterial(answer.body.productionDate, material)) {
        return [blocker('R5.2', 'beforeMaterial', [['production', 'answerProduction']], { line: position, material })]
      }
      return []
    }),
    settled: lines.flatMap(({ lineId }, index) => {
      const answer = answers[index]
      return answer
        ? [
            settled('R6.1', 'productionAnswered', answer, {
              line: positionOf(file, lineId),
              scheduled: answer.body.scheduledDate,
            }),
          ]
        : []
    }),
    stale: staleOf(
      lines.map(({ lineId }, index) =>
        answers[index] ? null : stalePaper(file, 'productionAnswer', ({ body }) => body.lineId === lineId),
      ),
    ),
  })
}
