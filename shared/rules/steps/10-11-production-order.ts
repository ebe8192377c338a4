import { instantOf } from '#shared/values/instant.ts'
import { type Blocker, blocker } from '../blockers.ts'
import { depositMissing } from '../credit.ts'
import { freshPaper, stalePaper } from '../find.ts'
import type { OrderFile } from '../order-file.ts'
import type { SupervisionTip } from '../paper-bodies.ts'
import { papersOf } from '../papers.ts'
import { creditBlockers } from './04-check.ts'
import { noProductionReason } from './05-06-confirmation.ts'
import { type FindStep, finding, newestMark, settled, skipped, staleOf } from './finding.ts'

/** The production order that says what the order says today, with its countersignature and acknowledgement. */
export function productionOrderOf(file: OrderFile) {
  const order = freshPaper(file, 'productionOrder')
  const of = (body: { productionOrderId: string }) => body.productionOrderId === order?.id
  return {
    order,
    countersign: order && freshPaper(file, 'productionCountersign', ({ body }) => of(body)),
    acknowledgement: order && freshPaper(file, 'technicalAcknowledgement', ({ body }) => of(body)),
  }
}

/** R9.2 the deposit that the contract asks for is not in, and the class waits for it. */
export function depositBlockers(file: OrderFile): readonly Blocker[] {
  const missing = file.policy.classes[file.customer.class].depositBeforeProduction ? depositMissing(file) : 0
  return missing > 0
    ? [blocker('R9.2', 'depositMissing', ['customer', 'sales', ['finance', 'recordPayment']], { missing })]
    : []
}

/** R10 step 10: issued and signed by the clerk, countersigned by production, acknowledged by technical. */
export const findProductionOrder: FindStep = (file) => {
  const reason = noProductionReason(file)
  if (reason) return skipped(reason)
  const { order, countersign, acknowledgement } = productionOrderOf(file)
  const money = [...creditBlockers(file), ...depositBlockers(file)]
  const isStale = stalePaper(file, 'productionOrder') !== null
  const open = order
    ? [
        ...(countersign ? [] : [blocker('R10.1', 'notCountersigned', [['production', 'countersignProductionOrder']])]),
        ...(acknowledgement
          ? []
          : [blocker('R10.1', 'notAcknowledged', [['technical', 'acknowledgeProductionOrder']])]),
      ]
    : [
        ...money,
        ...(isStale ? [blocker('R10.1', 'productionOrderStale', [['clerk', 'issueProductionOrder']])] : []),
        // It says that everything is there: not beside the money that is not.
        ...(isStale || money.length > 0
          ? []
          : [blocker('R10.1', 'productionOrderMissing', [['clerk', 'issueProductionOrder']])]),
      ]
  return finding({
    mark: newestMark([order, countersign, acknowledgement]),
    open,
    settled: order ? [settled('R10.1', 'productionOrderIssued', order, { number: order.body.number })] : [],
    stale: order ? [] : staleOf([stalePaper(file, 'productionOrder')]),
    since: order?.at ?? null,
  })
}

/** R11.1 the supervision tips of the production order by the day on which they are due, whatever line they speak of. */
export function tipsByDay(file: OrderFile): readonly SupervisionTip[] {
  const { order } = productionOrderOf(file)
  return (order?.body.tips ?? []).toSorted((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0))
}

/** R11.1 the supervision tips that nobody has checked with a good result yet, the next one first. */
export function openTips(file: OrderFile) {
  const checked = papersOf(file.papers, 'supervisionCheck')
  return tipsByDay(file).filter((tip) => !checked.findLast(({ body }) => body.tipId === tip.id)?.body.ok)
}

/** R11.2 abnormalities that are not resolved. */
export function openAbnormalities(file: OrderFile) {
  const entries = papersOf(file.papers, 'abnormalityEntry')
  return papersOf(file.papers, 'abnormality').filter(
    (one) => !entries.some(({ body }) => body.abnormalityId === one.id && body.stage === 'resolved'),
  )
}

/** R11 step 11: every supervision tip looked at, no abnormality unresolved. */
export const findFollowUp: FindStep = (file) => {
  const reason = noProductionReason(file)
  if (reason) return skipped(reason)
  const { order } = productionOrderOf(file)
  const tips = openTips(file)
  const firstDue = tips[0]?.due
  return finding({
    mark: newestMark([
      papersOf(file.papers, 'supervisionCheck').at(-1),
      papersOf(file.papers, 'abnormalityEntry').at(-1),
      order,
    ]),
    open: [
      ...(order ? [] : [blocker('R11.1', 'notInProduction', [['clerk', 'issueProductionOrder']])]),
      ...tips.map((tip) =>
        blocker(
          'R11.1',
          'tipOpen',
          [
            ['assistant', 'recordCheck'],
            ['clerk', 'recordCheck'],
          ],
          { due: tip.due, text: tip.text },
        ),
      ),
      ...openAbnormalities(file).map((one) =>
        blocker(
          'R11.2',
          'abnormalityOpen',
          [
            ['clerk', 'addAbnormalityEntry'],
            ['supervisor', 'addAbnormalityEntry'],
          ],
          { what: one.body.what },
        ),
      ),
    ],
    since: order?.at ?? null,
    due: firstDue ? instantOf(firstDue, file.policy.officeCloses, file.policy.timeZone) : null,
  })
}
