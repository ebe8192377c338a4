import { toleranceRange } from '../amounts.ts'
import { blocker } from '../blockers.ts'
import { freshPaper } from '../find.ts'
import { lineProgress } from '../lines.ts'
import type { OrderFile } from '../order-file.ts'
import { type PaperOf, papersOf } from '../papers.ts'
import { creditAtDelivery } from './13-payment.ts'
import { type FindStep, finding, newestMark, settled } from './finding.ts'

/** R14.2 emergency shipments whose notice was not yet made up. */
export function openEmergencies(file: OrderFile): readonly PaperOf<'emergencyRelease'>[] {
  const madeUp = new Set(papersOf(file.papers, 'deliveryNotice').map(({ body }) => body.makesUpFor))
  return papersOf(file.papers, 'emergencyRelease').filter((release) => !madeUp.has(release.id))
}

/** R14.2 the papers by which goods may leave now and have not left: notices whose address still stands, releases. */
export function undispatched(file: OrderFile): readonly (PaperOf<'deliveryNotice'> | PaperOf<'emergencyRelease'>)[] {
  const gone = new Set(papersOf(file.papers, 'dispatch').map(({ body }) => body.noticeId))
  const notices = papersOf(file.papers, 'deliveryNotice').filter(
    (notice) => notice.body.makesUpFor === null && freshPaper(file, 'deliveryNotice', (one) => one === notice) !== null,
  )
  return [...notices, ...papersOf(file.papers, 'emergencyRelease')].filter((paper) => !gone.has(paper.id))
}

const wholeOrder = (file: OrderFile, pick: 'noticed' | 'dispatched'): boolean =>
  lineProgress(file).every((line) => line[pick] >= toleranceRange(line.ordered, file.form.terms.toleranceBp).least)

/** R14 step 14: notices cover the order, and none is missing for what left in an emergency. */
export const findDeliveryNotice: FindStep = (file) => {
  const notices = papersOf(file.papers, 'deliveryNotice')
  const last = notices.at(-1) ?? null
  const emergencies = openEmergencies(file)
  // A newer notice takes the place of one that went stale; what it leaves out shows as a partial notice.
  const newest = notices.findLast(({ body }) => body.makesUpFor === null)
  const stale = notices.filter(
    (notice) =>
      notice === newest &&
      freshPaper(file, 'deliveryNotice', (one) => one === notice) === null &&
      !papersOf(file.papers, 'dispatch').some(({ body }) => body.noticeId === notice.id),
  )
  return finding({
    mark: newestMark([last]),
    open: [
      ...emergencies.map((release) =>
        blocker('R14.2', 'emergencyNotMadeUp', [['clerk', 'issueDeliveryNotice']], { until: release.body.makeUpUntil }),
      ),
      ...stale.map((notice) =>
        blocker('R19.1', 'noticeStale', [['clerk', 'issueDeliveryNotice']], { number: notice.body.number }),
      ),
      ...(wholeOrder(file, 'noticed')
        ? []
        : [
            ...creditAtDelivery(file),
            blocker('R14.1', last ? 'noticePartial' : 'noticeMissing', [['clerk', 'issueDeliveryNotice']]),
          ]),
    ],
    settled: last ? [settled('R14.1', 'noticeIssued', last, { number: last.body.number })] : [],
    stale,
    due: emergencies[0]?.body.makeUpUntil ?? null,
  })
}

/** R15 step 15: everything ordered, within the allowable error, has left the warehouse. */
export const findDispatch: FindStep = (file) => {
  const dispatches = papersOf(file.papers, 'dispatch')
  const waiting = undispatched(file)
  const briefed = papersOf(file.papers, 'carrierBriefing')
  return finding({
    mark: newestMark([dispatches.at(-1)]),
    open: [
      ...waiting
        .filter((paper) => paper.kind === 'deliveryNotice' && !briefed.some(({ body }) => body.noticeId === paper.id))
        .map(() => blocker('R14.3', 'carrierNotBriefed', [['warehouse', 'briefCarrier']])),
      ...(waiting.length > 0 || !wholeOrder(file, 'dispatched')
        ? [blocker('R15.1', dispatches.length > 0 ? 'dispatchPartial' : 'notDispatched', [['warehouse', 'dispatch']])]
        : []),
    ],
    since: papersOf(file.papers, 'deliveryNotice').at(-1)?.at ?? null,
  })
}
