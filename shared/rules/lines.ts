import type { Instant } from '#shared/values/instant.ts'
import { NO_QUANTITY, type Quantity, quantity, subtractQuantity, sumQuantities } from '#shared/values/quantity.ts'
import { toleranceRange } from './amounts.ts'
import { type Facet, isFresh, staleFacets } from './coverage.ts'
import { freshPaper } from './find.ts'
import type { OrderFile } from './order-file.ts'
import type { PaperBodies } from './paper-bodies.ts'
import { latest, type PaperOf, papersOf } from './papers.ts'

/** A line's quantities along its way, in thousandths of its unit. */
export type LineProgress = {
  readonly lineId: string
  readonly ordered: Quantity
  /** Allocated from finished stock at step 6; it needs no production. */
  readonly fromStock: Quantity
  readonly toProduce: Quantity
  readonly produced: Quantity
  readonly warehoused: Quantity
  readonly noticed: Quantity
  readonly dispatched: Quantity
  readonly received: Quantity
  /** In the warehouse for this order and on no notice yet: the most that a new notice may carry (R14.1). */
  readonly deliverable: Quantity
}

type PaperLine = { readonly lineId: string; readonly quantity: Quantity }
const sumOf = (lineId: string, lines: readonly PaperLine[]): Quantity =>
  sumQuantities(lines.filter((line) => line.lineId === lineId).map((line) => line.quantity))

type PaperBatch = PaperLine & { readonly batchId: string }

/** R19.2 the batches without what a change or a cancelled part gave back of them. */
function withoutReleased(batches: readonly PaperBatch[], released: readonly PaperBatch[]): readonly PaperLine[] {
  const back = released.filter((one) =>
    batches.some((batch) => batch.batchId === one.batchId && batch.lineId === one.lineId),
  )
  return [...batches, ...back.map((one) => ({ ...one, quantity: subtractQuantity(NO_QUANTITY, one.quantity) }))]
}

/**
 * R14.1 the papers whose goods are spoken for and have not left: notices that still stand, emergency releases.
 *
 * A notice that went stale gives its goods back to the next one, and so does one by which less left than it says; one
 * that makes up for an emergency speaks of goods that its release counts already.
 */
function waitingToLeave(file: OrderFile) {
  const gone = new Set(papersOf(file.papers, 'dispatch').map(({ body }) => body.noticeId))
  const notices = papersOf(file.papers, 'deliveryNotice').filter(
    (notice) => notice.body.makesUpFor === null && isFresh(file, notice),
  )
  return [...notices, ...papersOf(file.papers, 'emergencyRelease')].filter((paper) => !gone.has(paper.id))
}

/** Every line with what was allocated, produced, warehoused, put on notices, dispatched and received so far. */
export function lineProgress(file: OrderFile): readonly LineProgress[] {
  const { papers } = file
  const released = papersOf(papers, 'changeOrder').flatMap(({ body }) => body.released ?? [])
  const allocated = papersOf(papers, 'stockAllocation').flatMap(({ body }) => body.batches)
  const allocations = withoutReleased(allocated, released)
  const made = papersOf(papers, 'warehousing').flatMap(({ body }) => body.batches)
  const warehoused = withoutReleased(made, released)
  const waiting = waitingToLeave(file).flatMap(({ body }) => body.batches)
  const dispatched = papersOf(papers, 'dispatch').flatMap(({ body }) => body.batches)
  const receipts = papersOf(papers, 'arrivalReceipt').flatMap(({ body }) => body.lines)
  const reports = papersOf(papers, 'dailyReport')
  return file.form.lines.map((line) => {
    const ordered = line.quantity ?? NO_QUANTITY
    const fromStock = sumOf(line.id, allocations)
    const inHouse = quantity(fromStock + sumOf(line.id, warehoused))
    const noticed = quantity(sumOf(line.id, waiting) + sumOf(line.id, dispatched))
    return {
      lineId: line.id,
      ordered,
      fromStock,
      toProduce: fromStock >= ordered ? NO_QUANTITY : subtractQuantity(ordered, fromStock),
      produced: sumQuantities(reports.filter(({ body }) => body.lineId === line.id).map(({ body }) => body.good)),
      warehoused: sumOf(line.id, warehoused),
      noticed,
      dispatched: sumOf(line.id, dispatched),
      received: sumQuantities(receipts.filter((one) => one.lineId === line.id).map((one) => one.received)),
      deliverable: subtractQuantity(inHouse, noticed),
    }
  })
}

/** R6.2 the lines that something must still be produced for; empty when stock covers the whole order. */
export function linesToProduce(file: OrderFile): readonly LineProgress[] {
  return lineProgress(file).filter((line) => line.toProduce > 0)
}

/** R12.3 the lines of which less is in the warehouse than the allowable error lets pass: what is there is made, for good. */
export const linesToMake = (file: OrderFile): readonly LineProgress[] =>
  linesToProduce(file).filter(
    ({ toProduce, warehoused }) => warehoused < toleranceRange(toProduce, file.form.terms.toleranceBp).least,
  )

/** R5.3, R5.4 it can be made; by an old formula only with the customer's paper. */
const confirms = ({ verdict, customerFileId }: PaperBodies['technicalAnswer']): boolean =>
  verdict !== 'notProducible' && (verdict !== 'oldFormula' || customerFileId !== null)

/** The technical answer that a line stands on: fresh, producible, with the customer's paper for an old formula (R5.4). */
export function technicalAnswerOf(file: OrderFile, lineId: string) {
  // The newest answer decides: technical may take back what it had confirmed.
  const answer = freshPaper(file, 'technicalAnswer', ({ body }) => body.lineId === lineId)
  return answer !== null && confirms(answer.body) ? answer : null
}

/** What may have changed since an answer without taking away that its material is needed. */
const STILL_NEEDED: readonly Facet[] = ['materialDay', 'quantities']

/**
 * R5.2 the technical answer by which a line holds raw material: the one that it stands on, or one that has to be given
 * again only because its material comes later or the quantity is another.
 *
 * Another order must not take in the meantime what is needed here all the same; how much it is today's quantity says.
 * Once the production order is out it is the newest that was not a refusal, whatever became of the formula: what is on the
 * machines is made by what was confirmed, until technical answers anew.
 */
export function holdingAnswerOf(file: OrderFile, lineId: string): PaperOf<'technicalAnswer'> | null {
  const answers = papersOf(file.papers, 'technicalAnswer').filter(({ body }) => body.lineId === lineId)
  const newest = answers.at(-1)
  const isOnlyPutOff =
    newest !== undefined &&
    confirms(newest.body) &&
    staleFacets(file, newest).every(({ facet }) => STILL_NEEDED.includes(facet))
  if (isOnlyPutOff) return newest
  const standing = technicalAnswerOf(file, lineId)
  if (standing || latest(file.papers, 'productionOrder') === null) return standing
  return answers.findLast(({ body }) => confirms(body)) ?? null
}

/** R5.2 an answer that says nothing wrong but the day of its material. */
export function isPutOff(file: OrderFile, answer: PaperOf<'technicalAnswer' | 'productionAnswer'>): boolean {
  const stale = staleFacets(file, answer)
  return stale.length > 0 && stale.every(({ facet }) => facet === 'materialDay' || facet === 'planMaterial')
}

/** R5.3 the proofing order that was made of a line since it was refused. */
export function proofingOf(file: OrderFile, lineId: string, refusedAt: Instant) {
  return papersOf(file.papers, 'proofingOrder').findLast(
    (paper) => paper.body.lineId === lineId && paper.at >= refusedAt,
  )
}

/** R6.3 the written production confirmation that a line stands on. */
export function productionAnswerOf(file: OrderFile, lineId: string) {
  return freshPaper(file, 'productionAnswer', ({ body }) => body.lineId === lineId)
}
