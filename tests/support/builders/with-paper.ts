import { coveredText } from '#shared/rules/coverage.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import type { PaperBodies } from '#shared/rules/paper-bodies.ts'
import { latest, type Paper, type PaperKind } from '#shared/rules/papers.ts'
import type { Actor, Role } from '#shared/rules/roles.ts'
import { addMinutes, civilDateOf, type Instant } from '#shared/values/instant.ts'
import { money } from '#shared/values/money.ts'
import { at } from './an-order.ts'
import { person } from './people.ts'

/** Who writes each kind of paper in the tests' office; those with `signed` carry a PIN signature. */
const WRITERS: Readonly<Record<PaperKind, readonly [Role, 'signed'?]>> = {
  intake: ['clerk'],
  completenessCheck: ['clerk'],
  answer: ['clerk'],
  customerCheck: ['clerk'],
  priceClearance: ['supervisor', 'signed'],
  blacklistClearance: ['supervisor', 'signed'],
  creditClearance: ['finance', 'signed'],
  contractDecision: ['supervisor', 'signed'],
  review: ['supervisor', 'signed'],
  marginClearance: ['director', 'signed'],
  technicalAnswer: ['technical', 'signed'],
  proofingOrder: ['technical'],
  proofingOrigin: ['technical'],
  stockAllocation: ['warehouse'],
  productionAnswer: ['production', 'signed'],
  sheet: ['clerk'],
  relaxationConfirmation: ['sales', 'signed'],
  proofreading: ['clerk', 'signed'],
  sending: ['clerk'],
  sendingReceipt: ['clerk'],
  signBack: ['clerk'],
  signBackCheck: ['clerk', 'signed'],
  chase: ['clerk'],
  productionOrder: ['clerk', 'signed'],
  productionCountersign: ['production', 'signed'],
  technicalAcknowledgement: ['technical', 'signed'],
  supervisionCheck: ['assistant'],
  abnormality: ['production'],
  abnormalityEntry: ['clerk'],
  dailyReport: ['production'],
  serviceInspection: ['clerk', 'signed'],
  qualityInspection: ['quality', 'signed'],
  inspectionAcceptance: ['clerk'],
  warehousing: ['quality', 'signed'],
  completionNotice: ['clerk'],
  paymentReviewRequest: ['clerk'],
  balanceNotice: ['clerk'],
  paymentReview: ['finance', 'signed'],
  deliveryNotice: ['clerk', 'signed'],
  emergencyRelease: ['supervisor', 'signed'],
  carrierBriefing: ['warehouse'],
  dispatch: ['warehouse'],
  dispatchNotice: ['warehouse'],
  slipFiled: ['clerk'],
  arrivalCall: ['assistant'],
  arrivalReceipt: ['assistant'],
  satisfaction: ['assistant'],
  afterSalesCase: ['clerk'],
  afterSalesClosed: ['clerk'],
  changeOrder: ['clerk'],
  cancellationRequest: ['clerk'],
  cancellationApproval: ['supervisor', 'signed'],
  cancellationWithdrawal: ['clerk'],
  cancellationRefusal: ['supervisor', 'signed'],
  cancellation: ['clerk'],
  handOver: ['supervisor'],
}

export type PaperOptions = {
  readonly by?: Actor
  /** `YYYY-MM-DD HH:mm`; a minute after the file's newest moment when not given. */
  readonly at?: string
  readonly signed?: 'pin' | 'paper' | false
}

/** The clock of the file moves on to this moment; nothing else changes. */
export const atMoment = (file: OrderFile, now: Instant): OrderFile => ({
  ...file,
  now,
  today: civilDateOf(now, file.policy.timeZone),
})

/** The same file, looked at on another day at 10:00: only `now` and `today` differ. */
export const onDay = (file: OrderFile, day: string): OrderFile => atMoment(file, at(`${day} 10:00`))

/** The file with `received` minor units of the customer's money on it. */
export const withReceived = (file: OrderFile, received: number): OrderFile => ({
  ...file,
  money: { ...file.money, received: money(received) },
})

/** The file with one more paper in it, covered by what the file says with the paper inside; the clock moves to it. */
export function withPaper<K extends PaperKind>(
  file: OrderFile,
  kind: K,
  body: PaperBodies[K],
  options: PaperOptions = {},
): OrderFile {
  const [role, signedKind] = WRITERS[kind]
  const by = options.by ?? person(role)
  const signed = options.signed ?? (signedKind ? 'pin' : false)
  const writer = { id: by.id, name: by.name }
  const clerk = { id: person('clerk').id, name: person('clerk').name }
  const moment = options.at === undefined ? addMinutes(file.now, 1) : at(options.at)
  const paper = {
    id: `${kind}-${file.papers.filter((one) => one.kind === kind).length + 1}`,
    kind,
    at: moment,
    by: signed === 'paper' ? clerk : writer,
    revision: file.order.revision,
    signature: signed
      ? {
          way: signed,
          signer: writer,
          role,
          enteredBy: signed === 'paper' ? clerk : writer,
          scanFileId: signed === 'paper' ? 'file-scan' : null,
        }
      : null,
    covered: null,
    body,
  } as unknown as Paper
  const inside = atMoment({ ...file, papers: [...file.papers, paper] }, moment)
  const covered = coveredText(inside, kind, body)
  return { ...inside, papers: [...file.papers, { ...paper, covered }] }
}

/** The id of the newest paper of a kind; a test that names a paper which is not there is wrong. */
export function idOf(file: OrderFile, kind: PaperKind): string {
  const paper = latest(file.papers, kind)
  if (!paper) throw new Error(`no ${kind} in the file`)
  return paper.id
}
