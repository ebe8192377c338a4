import { type Blocker, blocker, type Decision, decide } from './blockers.ts'
import { depositMissing } from './credit.ts'
import { freshPaper } from './find.ts'
import { lineProgress, technicalAnswerOf } from './lines.ts'
import type { OrderFile } from './order-file.ts'
import { latest, type PaperBodies, papersOf } from './papers.ts'
import type { Actor, Role } from './roles.ts'
import type { StepNumber } from './step-table.ts'
import { findCompleteness } from './steps/01-03-intake.ts'
import { creditBlockers, findCheck, openBlacklistTiers, openPriceTiers, PRICE_TIERS } from './steps/04-check.ts'
import { findProduction, findTechnical, noProductionReason } from './steps/05-06-confirmation.ts'
import { currentSheet, findSheet, relaxationBlockers, tooEarlyLines } from './steps/07-sheet.ts'
import { findFax, findSignBack, sendingOf } from './steps/08-09-sign-back.ts'
import { openAbnormalities, productionOrderOf } from './steps/10-11-production-order.ts'
import { inspectionBlockers } from './steps/12-warehousing.ts'
import { agreeBlockers, findPayment } from './steps/13-payment.ts'
import { openEmergencies, undispatched } from './steps/14-15-delivery.ts'
import { dispatchNoticeOf, isDelivered } from './steps/16-18-arrival.ts'
import { isCancelled, isClosed } from './steps.ts'

/** What the caller is about to write, as far as it is known: a screen asks with nothing, the core with the whole body. */
type Body = Partial<{ [Key in AllKeys<PaperBodies[keyof PaperBodies]>]: unknown }> & {
  readonly lineId?: string
  readonly tier?: string
}
type AllKeys<T> = T extends unknown ? keyof T : never

type Rule = {
  readonly step: StepNumber
  readonly roles: readonly Role[]
  /** Signed with the PIN, or on paper. */
  readonly signed: boolean
  readonly gate: (file: OrderFile, actor: Actor, body: Body) => readonly Blocker[]
}

const none = () => []
const wants = (there: unknown, rule: Blocker['rule'], code: string, unblock: Parameters<typeof blocker>[2]) =>
  there ? [] : [blocker(rule, code, unblock)]

/** R4.5, R4.1: the one who typed or asked cannot clear; nobody signs twice in one chain. */
function chainBlockers(
  file: OrderFile,
  actor: Actor,
  kind: 'priceClearance' | 'blacklistClearance',
  body: Body,
): readonly Blocker[] {
  const own = actor.id === file.order.enteredBy.id
  const before = papersOf(file.papers, kind).some(
    (paper) =>
      paper.body.tier !== body.tier &&
      (!('lineId' in paper.body) || paper.body.lineId === body.lineId) &&
      (paper.signature?.signer.id ?? paper.by.id) === actor.id &&
      freshPaper(file, kind, (one) => one.id === paper.id) !== null,
  )
  const rule = kind === 'priceClearance' ? 'R4.5' : 'R4.1'
  return [
    ...(own ? [blocker(rule, 'ownException', ['supervisor', 'director'])] : []),
    ...(before ? [blocker(rule, 'signedAlready', ['supervisor', 'director'])] : []),
  ]
}

function priceTierBlockers(file: OrderFile, body: Body): readonly Blocker[] {
  if (!body.lineId || !body.tier) return []
  const [next] = openPriceTiers(file, body.lineId)
  return next === undefined || next === body.tier
    ? []
    : [blocker('R4.5', 'tierOrder', [[next, 'clearPrice']], { tier: next })]
}

const sheetReady = (file: OrderFile) => [
  ...findCheck(file).open,
  ...findTechnical(file).open,
  ...findProduction(file).open,
]

/** R9.2 what a customer of this class must have sent back before anything is made. */
export function signBackGate(file: OrderFile): readonly Blocker[] {
  const rules = file.policy.classes[file.customer.class]
  const missing = rules.depositBeforeProduction ? depositMissing(file) : 0
  return [
    ...(rules.productionBeforeSignBack
      ? []
      : [...findFax(file).open, ...findSignBack(file).open.map((one) => ({ ...one, rule: 'R9.2' as const }))]),
    ...(missing > 0
      ? [blocker('R9.2', 'depositMissing', ['customer', 'sales', ['finance', 'recordPayment']], { missing })]
      : []),
  ]
}

/** R10 everything that must stand before a production order: steps 2 and 4–7, credit once more, class and deposit. */
const productionOrderGate = (file: OrderFile): readonly Blocker[] => [
  ...(noProductionReason(file) ? [blocker('R6.2', 'nothingToProduce', [])] : []),
  ...findCompleteness(file).open,
  ...sheetReady(file),
  ...findSheet(file).open,
  ...creditBlockers(file),
  ...signBackGate(file),
]

const inProduction = (file: OrderFile) => {
  const { order, countersign } = productionOrderOf(file)
  return [
    ...wants(order, 'R10.1', 'productionOrderMissing', [['clerk', 'issueProductionOrder']]),
    ...(order ? wants(countersign, 'R10.1', 'notCountersigned', [['production', 'countersignProductionOrder']]) : []),
  ]
}

/** R13.3, R14.1 payment, unless the class may take the goods by its contract; credit is looked at once more (R4.2). */
const releaseGate = (file: OrderFile): readonly Blocker[] => [
  ...(noProductionReason(file)
    ? [...sheetReady(file), ...findSheet(file).open, ...signBackGate(file)]
    : inspectionBlockers(file)),
  ...(file.policy.classes[file.customer.class].paymentSignOffBeforeDelivery ? findPayment(file).open : []),
  ...creditBlockers(file),
]

type BatchLine = { readonly lineId: string; readonly quantity: number }
/** R14.1 no more than what is in stock for the order and on no open notice. */
function overNotice(file: OrderFile, body: Body): readonly Blocker[] {
  const batches = (body.batches ?? []) as readonly BatchLine[]
  if (body.makesUpFor) return []
  return lineProgress(file).flatMap((line, index) => {
    const wanted = batches.filter((one) => one.lineId === line.lineId).reduce((sum, one) => sum + one.quantity, 0)
    return wanted > line.deliverable
      ? [
          blocker('R14.1', 'overStock', [['quality', 'warehouse']], {
            line: index + 1,
            wanted,
            deliverable: line.deliverable,
          }),
        ]
      : []
  })
}

const somethingInHouse = (file: OrderFile) =>
  wants(
    lineProgress(file).some((line) => line.deliverable > 0),
    'R14.1',
    'nothingInHouse',
    [['quality', 'warehouse']],
  )

const RECHECKED = ['terms', 'address', 'consignee', 'phone', 'invoice'] as const
const recheckedAll = (body: Body) =>
  body.rechecked === undefined || RECHECKED.every((item) => (body.rechecked as readonly string[]).includes(item))

/**
 * Every action on an order file: the step that it belongs to, who may do it, and what must stand before.
 *
 * The core calls `can` to refuse, the screen calls the same function to explain.
 */
export const ACTIONS = {
  recordAnswer: { step: 3, roles: ['clerk', 'sales', 'supervisor'], signed: false, gate: none },
  checkCustomer: { step: 4, roles: ['clerk'], signed: false, gate: (file) => findCompleteness(file).open },
  clearPrice: {
    step: 4,
    roles: PRICE_TIERS,
    signed: true,
    gate: (file, actor, body) => [
      ...chainBlockers(file, actor, 'priceClearance', body),
      ...priceTierBlockers(file, body),
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
  clearCredit: { step: 4, roles: ['finance'], signed: true, gate: none },
  decideContract: {
    step: 4,
    roles: ['supervisor'],
    signed: true,
    gate: (file) => wants(file.contract === null, 'R4.3', 'contractInForce', []),
  },
  reviewOrder: { step: 4, roles: ['supervisor'], signed: true, gate: (file) => findCompleteness(file).open },
  clearMargin: { step: 4, roles: ['director'], signed: true, gate: none },
  answerTechnical: { step: 5, roles: ['technical'], signed: true, gate: (file) => findCheck(file).open },
  allocateStock: { step: 6, roles: ['clerk', 'warehouse'], signed: false, gate: (file) => findCheck(file).open },
  answerProduction: {
    step: 6,
    roles: ['production'],
    signed: true,
    gate: (file, _, body) => [
      ...findCheck(file).open,
      ...(body.lineId === undefined
        ? []
        : wants(technicalAnswerOf(file, body.lineId), 'R5.1', 'technicalFirst', [['technical', 'answerTechnical']])),
    ],
  },
  makeSheet: {
    step: 7,
    roles: ['clerk', 'supervisor'],
    signed: false,
    gate: (file, _, body) => [
      ...sheetReady(file),
      ...(body.lines ? tooEarlyLines(file, body.lines as PaperBodies['sheet']['lines']) : []),
    ],
  },
  confirmRelaxation: {
    step: 7,
    roles: ['sales'],
    signed: true,
    gate: (file) => wants(currentSheet(file), 'R7.1', 'sheetMissing', [['clerk', 'makeSheet']]),
  },
  proofread: {
    step: 7,
    roles: ['clerk', 'supervisor'],
    signed: true,
    gate: (file) => {
      const sheet = currentSheet(file)
      if (!sheet) return [blocker('R7.1', 'sheetMissing', [['clerk', 'makeSheet']])]
      return [...sheetReady(file), ...relaxationBlockers(file, sheet)]
    },
  },
  recordSending: {
    step: 8,
    roles: ['clerk', 'supervisor', 'assistant'],
    signed: false,
    gate: (file, _, body) => (body.subject === 'dispatchNotice' ? [] : findSheet(file).open),
  },
  confirmReceipt: {
    step: 8,
    roles: ['clerk', 'assistant'],
    signed: false,
    gate: (file) => wants(latest(file.papers, 'sending'), 'R8.1', 'notSent', [['clerk', 'recordSending']]),
  },
  attachSignBack: {
    step: 9,
    roles: ['clerk', 'assistant'],
    signed: false,
    gate: (file) =>
      wants(sendingOf(file, 'sheet').sending?.body.result === 'sent', 'R8.1', 'notSent', [['clerk', 'recordSending']]),
  },
  checkSignBack: {
    step: 9,
    roles: ['clerk'],
    signed: true,
    gate: (file) =>
      wants(latest(file.papers, 'signBack'), 'R9.1', 'signBackMissing', ['customer', ['clerk', 'attachSignBack']]),
  },
  chase: { step: 9, roles: ['clerk', 'sales', 'assistant', 'supervisor'], signed: false, gate: none },
  issueProductionOrder: { step: 10, roles: ['clerk'], signed: true, gate: productionOrderGate },
  countersignProductionOrder: {
    step: 10,
    roles: ['production'],
    signed: true,
    gate: (file) =>
      wants(productionOrderOf(file).order, 'R10.1', 'productionOrderMissing', [['clerk', 'issueProductionOrder']]),
  },
  acknowledgeProductionOrder: {
    step: 10,
    roles: ['technical'],
    signed: true,
    gate: (file) =>
      wants(productionOrderOf(file).order, 'R10.1', 'productionOrderMissing', [['clerk', 'issueProductionOrder']]),
  },
  recordCheck: { step: 11, roles: ['assistant', 'clerk'], signed: false, gate: inProduction },
  reportAbnormality: { step: 11, roles: ['production', 'assistant', 'clerk'], signed: false, gate: inProduction },
  addAbnormalityEntry: {
    step: 11,
    roles: ['clerk', 'assistant', 'sales', 'supervisor', 'director', 'production'],
    signed: false,
    gate: (file) => wants(openAbnormalities(file).length > 0, 'R11.2', 'noAbnormality', []),
  },
  reportDay: { step: 12, roles: ['production'], signed: false, gate: inProduction },
  inspectService: { step: 12, roles: ['clerk', 'assistant'], signed: true, gate: inProduction },
  inspectQuality: { step: 12, roles: ['quality'], signed: true, gate: inProduction },
  acceptInspection: {
    step: 12,
    roles: ['clerk', 'supervisor'],
    signed: false,
    gate: (file) =>
      wants(
        latest(file.papers, 'serviceInspection') ?? latest(file.papers, 'qualityInspection'),
        'R12.2',
        'serviceInspectionOpen',
        [],
      ),
  },
  warehouse: {
    step: 12,
    roles: ['quality'],
    signed: true,
    gate: (file) => [...inProduction(file), ...inspectionBlockers(file)],
  },
  requestPaymentReview: { step: 13, roles: ['clerk'], signed: false, gate: somethingInHouse },
  issueBalanceNotice: { step: 13, roles: ['clerk', 'finance'], signed: false, gate: somethingInHouse },
  reviewPayment: {
    step: 13,
    roles: ['finance'],
    signed: true,
    gate: (file, _, body) => [
      ...wants(latest(file.papers, 'paymentReviewRequest'), 'R13.2', 'reviewNotRequested', [
        ['clerk', 'requestPaymentReview'],
      ]),
      ...(body.verdict === 'agreed' ? agreeBlockers(file) : []),
    ],
  },
  recordPayment: { step: 13, roles: ['finance'], signed: false, gate: none },
  issueDeliveryNotice: {
    step: 14,
    roles: ['clerk'],
    signed: true,
    gate: (file, _, body) => [
      ...(openEmergencies(file).length > 0 ? [] : [...releaseGate(file), ...somethingInHouse(file)]),
      ...overNotice(file, body),
      ...(recheckedAll(body) ? [] : [blocker('R14.1', 'notRechecked', [['clerk', 'issueDeliveryNotice']])]),
    ],
  },
  releaseEmergency: {
    step: 14,
    roles: ['supervisor'],
    signed: true,
    gate: (file, _, body) => [...somethingInHouse(file), ...overNotice(file, body)],
  },
  briefCarrier: {
    step: 14,
    roles: ['warehouse', 'clerk'],
    signed: false,
    gate: (file) =>
      wants(undispatched(file).length > 0, 'R14.2', 'noNotice', [
        ['clerk', 'issueDeliveryNotice'],
        ['supervisor', 'releaseEmergency'],
      ]),
  },
  dispatch: {
    step: 15,
    roles: ['warehouse'],
    signed: false,
    gate: (file, _, body) => {
      const waiting = undispatched(file).filter((paper) => body.noticeId === undefined || paper.id === body.noticeId)
      const [first] = waiting
      if (!first)
        return [
          blocker('R14.2', 'noNotice', [
            ['clerk', 'issueDeliveryNotice'],
            ['supervisor', 'releaseEmergency'],
          ]),
        ]
      const briefed = papersOf(file.papers, 'carrierBriefing').some(({ body: one }) => one.noticeId === first.id)
      return first.kind === 'emergencyRelease' || briefed
        ? []
        : [blocker('R14.3', 'carrierNotBriefed', [['warehouse', 'briefCarrier']])]
    },
  },
  checkDispatchNotice: {
    step: 16,
    roles: ['warehouse', 'clerk'],
    signed: false,
    gate: (file) => wants(latest(file.papers, 'dispatch'), 'R15.1', 'notDispatched', [['warehouse', 'dispatch']]),
  },
  fileSlip: {
    step: 16,
    roles: ['clerk', 'assistant', 'warehouse'],
    signed: false,
    gate: (file) => {
      const dispatch = latest(file.papers, 'dispatch')
      return wants(dispatch && dispatchNoticeOf(file, dispatch.id), 'R16.1', 'dispatchNoticeMissing', [
        ['warehouse', 'checkDispatchNotice'],
      ])
    },
  },
  recordArrivalCall: {
    step: 17,
    roles: ['assistant', 'clerk'],
    signed: false,
    gate: (file) => wants(latest(file.papers, 'dispatch'), 'R15.1', 'notDispatched', [['warehouse', 'dispatch']]),
  },
  recordReceipt: {
    step: 18,
    roles: ['clerk', 'assistant', 'warehouse'],
    signed: false,
    gate: (file) => wants(latest(file.papers, 'dispatch'), 'R15.1', 'notDispatched', [['warehouse', 'dispatch']]),
  },
  recordSatisfaction: {
    step: 18,
    roles: ['clerk', 'assistant'],
    signed: false,
    gate: (file) => wants(isDelivered(file), 'R18.1', 'receiptMissing', ['customer', ['clerk', 'recordReceipt']]),
  },
  openCase: {
    step: 18,
    roles: ['clerk', 'assistant'],
    signed: false,
    gate: (file) => wants(latest(file.papers, 'dispatch'), 'R15.1', 'notDispatched', [['warehouse', 'dispatch']]),
  },
  closeCase: { step: 18, roles: ['clerk', 'supervisor'], signed: false, gate: none },
  changeOrder: { step: 2, roles: ['clerk', 'supervisor'], signed: false, gate: none },
  requestCancellation: { step: 2, roles: ['clerk', 'supervisor'], signed: false, gate: none },
  approveCancellation: {
    step: 2,
    roles: ['supervisor', 'production'],
    signed: true,
    gate: (file) =>
      wants(latest(file.papers, 'cancellationRequest'), 'R19.2', 'noCancellation', [['clerk', 'requestCancellation']]),
  },
  cancelOrder: { step: 2, roles: ['clerk', 'supervisor'], signed: false, gate: cancelGate },
  handOver: { step: 1, roles: ['clerk', 'supervisor'], signed: false, gate: none },
} as const satisfies Readonly<Record<string, Rule>>

export type ActionName = keyof typeof ACTIONS

/** R19.2 after the production order a cancelling needs the supervisor and production; goods that left cannot be cancelled. */
function cancelGate(file: OrderFile): readonly Blocker[] {
  const request = latest(file.papers, 'cancellationRequest')
  if (!request) return [blocker('R19.2', 'noCancellation', [['clerk', 'requestCancellation']])]
  if (latest(file.papers, 'dispatch')) return [blocker('R19.2', 'goodsLeft', [])]
  if (!latest(file.papers, 'productionOrder')) return []
  const approved = papersOf(file.papers, 'cancellationApproval').filter(({ body }) => body.requestId === request.id)
  return (['supervisor', 'production'] as const)
    .filter((tier) => !approved.some(({ body }) => body.tier === tier))
    .map((tier) => blocker('R19.2', 'cancellationUnapproved', [[tier, 'approveCancellation']], { tier }))
}

const NOBODY: Actor = { id: '', name: '', roles: [] }

/** What keeps anybody from this action on this file, whoever he is; for worklists. */
export const gateBlockers = (action: ActionName, file: OrderFile): readonly Blocker[] =>
  (ACTIONS[action] as Rule).gate(file, NOBODY, {})

/** What keeps this person from this action on this file; empty when nothing does. */
export function actionBlockers(action: ActionName, file: OrderFile, actor: Actor, body: Body = {}): readonly Blocker[] {
  const rule: Rule = ACTIONS[action]
  if (isCancelled(file)) return [blocker('R19.2', 'orderCancelled', [])]
  // Money and cases may still move on a closed order: both would open it again (R13.4, R18.1).
  if (isClosed(file) && action !== 'recordPayment' && action !== 'openCase')
    return [blocker('R18.2', 'orderClosed', [])]
  const mayAct = rule.roles.some((role) => actor.roles.includes(role))
  const needed = rule.roles.map((role) => [role, action] as const)
  return [...(mayAct ? [] : [blocker('R23.1', 'notYourRole', needed)]), ...rule.gate(file, actor, body)]
}

/** May this person do this now? The one question of the core and of every button. */
export const can = (action: ActionName, file: OrderFile, actor: Actor, body?: Body): Decision =>
  decide(actionBlockers(action, file, actor, body))
