import type { CivilDate } from '#shared/values/civil-date.ts'
import { type Blocker, blocker } from '../blockers.ts'
import { coversLine } from '../coverage.ts'
import { creditHold } from '../credit.ts'
import { freshPaper } from '../find.ts'
import { linesToProduce, proofingOf, technicalAnswerOf } from '../lines.ts'
import type { OrderFile } from '../order-file.ts'
import { papersOf } from '../papers.ts'
import { isBeforeMaterial } from '../plan-days.ts'
import { findCompleteness } from '../steps/01-03-intake.ts'
import { findCheck, openBlacklistTiers, openPriceExceptions, PRICE_TIERS } from '../steps/04-check.ts'
import { chainBlockers, ownException, priceTierOrder } from './own-exception.ts'
import { type Body, none, type RuleTable, wants } from './rule.ts'

/** R5.1, R5.2: production commits itself only after technical, and not before the material is there. */
function technicalFirst(file: OrderFile, body: Body): readonly Blocker[] {
  if (!body.lineId) return []
  const answer = technicalAnswerOf(file, body.lineId)
  if (!answer) return [blocker('R5.1', 'technicalFirst', [['technical', 'answerTechnical']])]
  const material = answer.body.materialDate
  const productionDate = body.productionDate as CivilDate | undefined
  if (!material || !productionDate || !isBeforeMaterial(productionDate, material)) return []
  const line = file.form.lines.findIndex((one) => one.id === body.lineId) + 1
  return [blocker('R5.2', 'beforeMaterial', [['production', 'answerProduction']], { line, material })]
}

/**
 * R6.2 what a production order tells the floor to make is not taken from stock as well: the goods on the machines would be
 * nobody's. Asked without a line, it holds while every line that is open is on a production order.
 */
function stockAfterOrder(file: OrderFile, { lineId }: Body): readonly Blocker[] {
  const orders = papersOf(file.papers, 'productionOrder')
  const asked = lineId ? [lineId] : linesToProduce(file).map((line) => line.lineId)
  const isOrdered = (id: string) => orders.some((order) => coversLine(order, id))
  if (orders.length === 0 || !asked.every(isOrdered)) return []
  return [blocker('R6.2', 'onProductionOrder', [['clerk', 'requestCancellation'], 'supervisor', 'production'])]
}

/** R5.3 a proofing order is made of a line that technical refused, once for each refusal. */
function proofingGate(file: OrderFile, { lineId }: Body): readonly Blocker[] {
  const refusals = file.form.lines.flatMap((line) => {
    const answer = freshPaper(file, 'technicalAnswer', ({ body }) => body.lineId === line.id)
    const isAsked = !lineId || line.id === lineId
    return isAsked && answer?.body.verdict === 'notProducible' ? [{ line: line.id, at: answer.at }] : []
  })
  const made = refusals.map((refusal) => proofingOf(file, refusal.line, refusal.at))
  if (refusals.length === 0) return [blocker('R5.3', 'notRefused', [['technical', 'answerTechnical']])]
  if (made.includes(undefined)) return []
  return [blocker('R5.3', 'proofingMade', [], { number: made[0]?.body.number ?? '' })]
}

/** R4.5 the line's price waits for its chain; asked without a line, whatever the answer. */
const isExceptional = (file: OrderFile, { lineId }: Body): boolean =>
  !lineId || openPriceExceptions(file).some(({ line }) => line.id === lineId)

/** Steps 3 to 6: the answer, the customer, price and credit check, technical and production confirmation. */
export const APPROVAL_ACTIONS = {
  recordAnswer: { step: 3, roles: ['clerk', 'sales', 'supervisor'], signed: false, gate: none },
  checkCustomer: { step: 4, roles: ['clerk'], signed: false, gate: (file) => findCompleteness(file).open },
  clearPrice: {
    step: 4,
    roles: PRICE_TIERS,
    signed: true,
    gate: (file, actor, body) => [
      ...chainBlockers(file, actor, 'priceClearance', body),
      ...priceTierOrder(file, body),
      ...wants(isExceptional(file, body), 'R4.5', 'notExceptional', []),
    ],
  },
  clearBlacklist: {
    step: 4,
    roles: ['supervisor', 'director'],
    signed: true,
    gate: (file, actor, body) => [
      ...chainBlockers(file, actor, 'blacklistClearance', body),
      ...wants(openBlacklistTiers(file).length > 0, 'R4.1', 'notBlacklisted', []),
    ],
  },
  clearCredit: {
    step: 4,
    roles: ['finance'],
    signed: true,
    gate: (file, actor) => [
      ...wants(creditHold(file), 'R4.2', 'notHeld', []),
      ...ownException('R4.2', file, actor, ['finance']),
    ],
  },
  decideContract: {
    step: 4,
    roles: ['supervisor'],
    signed: true,
    gate: (file, actor) => [
      ...wants(file.contract === null, 'R4.3', 'contractInForce', []),
      ...ownException('R4.3', file, actor, ['supervisor']),
    ],
  },
  reviewOrder: {
    step: 4,
    roles: ['supervisor'],
    signed: true,
    gate: (file, actor) => [...findCompleteness(file).open, ...ownException('R4.6', file, actor, ['supervisor'])],
  },
  clearMargin: {
    step: 4,
    roles: ['director'],
    signed: true,
    gate: (file, actor) => ownException('R4.7', file, actor, ['director']),
  },
  answerTechnical: { step: 5, roles: ['technical'], signed: true, gate: (file) => findCheck(file).open },
  makeProofing: {
    step: 5,
    roles: ['technical', 'clerk', 'sales', 'supervisor'],
    signed: false,
    gate: (file, _, body) => proofingGate(file, body),
  },
  allocateStock: {
    step: 6,
    roles: ['clerk', 'warehouse'],
    signed: false,
    gate: (file, _, body) => [...findCheck(file).open, ...stockAfterOrder(file, body)],
  },
  answerProduction: {
    step: 6,
    roles: ['production'],
    signed: true,
    gate: (file, _, body) => [...findCheck(file).open, ...technicalFirst(file, body)],
  },
} as const satisfies RuleTable
