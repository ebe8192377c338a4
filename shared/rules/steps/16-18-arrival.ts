import type { Instant } from '#shared/values/instant.ts'
import { type Blocker, blocker } from '../blockers.ts'
import type { OrderFile } from '../order-file.ts'
import { latest, type PaperOf, papersOf } from '../papers.ts'
import { sendingBlockers, sendingOf } from './08-09-sign-back.ts'
import { paymentFigures } from './13-payment.ts'
import { type FindStep, finding, markOf, newestMark, settled } from './finding.ts'

const dispatchesOf = (file: OrderFile) => papersOf(file.papers, 'dispatch')
const nothingLeft = (file: OrderFile): readonly Blocker[] =>
  dispatchesOf(file).length > 0 ? [] : [blocker('R15.1', 'notDispatched', [['warehouse', 'dispatch']])]

/** R16.1 the notice of one dispatch, if the shipper has checked content and arrival against the confirmation. */
export function dispatchNoticeOf(file: OrderFile, dispatchId: string): PaperOf<'dispatchNotice'> | null {
  return papersOf(file.papers, 'dispatchNotice').findLast(({ body }) => body.dispatchId === dispatchId) ?? null
}

function noticeBlockers(file: OrderFile, dispatch: PaperOf<'dispatch'>): readonly Blocker[] {
  const notice = dispatchNoticeOf(file, dispatch.id)
  if (!notice)
    return [
      blocker('R16.1', 'dispatchNoticeMissing', [
        ['warehouse', 'checkDispatchNotice'],
        ['clerk', 'checkDispatchNotice'],
      ]),
    ]
  if (!notice.body.contentMatches || !notice.body.arrivalMatches) {
    return [blocker('R16.1', 'dispatchDiffers', [['clerk', 'checkDispatchNotice']], { remark: notice.body.remark })]
  }
  return sendingBlockers(sendingOf(file, 'dispatchNotice', notice.id), 'R16.1')
}

/** R16 step 16: the customer knows, legibly, what left and when it arrives; for every dispatch. */
export const findDispatchNotice: FindStep = (file) => {
  const dispatches = dispatchesOf(file)
  return finding({
    mark: newestMark([papersOf(file.papers, 'sendingReceipt').at(-1), latest(file.papers, 'dispatchNotice')]),
    open: [...nothingLeft(file), ...dispatches.flatMap((dispatch) => noticeBlockers(file, dispatch))],
    since: dispatches.at(-1)?.at ?? null,
  })
}

const arrivedCall = (file: OrderFile, dispatchId: string) =>
  papersOf(file.papers, 'arrivalCall').find(({ body }) => body.dispatchId === dispatchId && body.outcome === 'arrived')

/** R17.1 the follow-up call that is due next for a dispatch that has not arrived, from the times in its notice. */
export function nextCallOf(file: OrderFile, dispatch: PaperOf<'dispatch'>): Instant {
  const notice = papersOf(file.papers, 'deliveryNotice').find((one) => one.id === dispatch.body.noticeId)
  const called = papersOf(file.papers, 'arrivalCall').filter(({ body }) => body.dispatchId === dispatch.id).length
  return notice?.body.followUpCalls[called] ?? dispatch.body.expectedArrival
}

/** R17 step 17: every dispatch was followed until it arrived. */
export const findArrival: FindStep = (file) => {
  const waiting = dispatchesOf(file).filter((dispatch) => !arrivedCall(file, dispatch.id))
  const due = waiting.map((dispatch) => nextCallOf(file, dispatch)).toSorted((a, b) => a - b)[0] ?? null
  const troubled = (dispatchId: string) =>
    papersOf(file.papers, 'arrivalCall').findLast(({ body }) => body.dispatchId === dispatchId)?.body.outcome ===
    'problem'
  return finding({
    mark: newestMark([papersOf(file.papers, 'arrivalCall').at(-1)]),
    open: [
      ...nothingLeft(file),
      ...waiting.map((dispatch) =>
        blocker(
          'R17.1',
          troubled(dispatch.id) ? 'transportProblem' : 'notArrived',
          [
            ['assistant', 'recordArrivalCall'],
            ['clerk', 'recordArrivalCall'],
          ],
          {
            expected: dispatch.body.expectedArrival,
            driver: dispatch.body.driverPhone,
          },
        ),
      ),
    ],
    since: dispatchesOf(file).at(-1)?.at ?? null,
    due,
  })
}

/** R18.1, R21.1 after-sales cases of this order that are not closed. */
export function openCases(file: OrderFile): readonly PaperOf<'afterSalesCase'>[] {
  const closed = new Set(papersOf(file.papers, 'afterSalesClosed').map(({ body }) => body.caseId))
  return papersOf(file.papers, 'afterSalesCase').filter((one) => !closed.has(one.id))
}

/** R18.1 what a receipt says went wrong: less received than was dispatched, or damaged; null when all is well. */
export function receiptTrouble(file: OrderFile, { body }: PaperOf<'arrivalReceipt'>): 'shortage' | 'damage' | null {
  const sent = dispatchesOf(file).find((dispatch) => dispatch.id === body.dispatchId)?.body.batches ?? []
  const sentOf = (lineId: string) =>
    sent.filter((batch) => batch.lineId === lineId).reduce((sum, batch) => sum + batch.quantity, 0)
  if (body.lines.some((line) => line.received < sentOf(line.lineId))) return 'shortage'
  return body.lines.some((line) => line.damaged > 0) ? 'damage' : null
}

/** R18.1 every dispatch is signed for. */
export function isDelivered(file: OrderFile): boolean {
  const receipts = new Set(papersOf(file.papers, 'arrivalReceipt').map(({ body }) => body.dispatchId))
  return dispatchesOf(file).length > 0 && dispatchesOf(file).every((dispatch) => receipts.has(dispatch.id))
}

/** R18.2 step 18: signed receipt, satisfaction, paid in full, no open case: then the file is closed. */
export const findReceipt: FindStep = (file) => {
  const receipts = new Set(papersOf(file.papers, 'arrivalReceipt').map(({ body }) => body.dispatchId))
  const satisfaction = latest(file.papers, 'satisfaction')
  const { open } = paymentFigures(file)
  return finding({
    mark: markOf(latest(file.papers, 'arrivalReceipt')),
    open: [
      ...nothingLeft(file),
      ...dispatchesOf(file)
        .filter((dispatch) => !receipts.has(dispatch.id))
        .map(() => blocker('R18.1', 'receiptMissing', ['customer', ['clerk', 'recordReceipt']])),
      ...(satisfaction ? [] : [blocker('R18.2', 'satisfactionMissing', [['clerk', 'recordSatisfaction']])]),
      ...(open > 0 ? [blocker('R18.2', 'notPaid', ['customer', 'sales', ['finance', 'recordPayment']], { open })] : []),
      ...openCases(file).map((one) =>
        blocker(
          'R18.2',
          'caseOpen',
          [
            ['clerk', 'closeCase'],
            ['supervisor', 'closeCase'],
          ],
          { remark: one.body.remark },
        ),
      ),
    ],
    settled: satisfaction ? [settled('R18.2', `satisfaction.${satisfaction.body.grade}`, satisfaction)] : [],
    since: dispatchesOf(file).at(-1)?.at ?? null,
  })
}
