import { blocker } from '../blockers.ts'
import { freshPaper, stalePaper } from '../find.ts'
import { linesToMake } from '../lines.ts'
import type { OrderFile } from '../order-file.ts'
import { papersOf } from '../papers.ts'
import { noProductionReason } from './05-06-confirmation.ts'
import { type FindStep, finding, newestMark, settled, skipped, staleOf } from './finding.ts'

/** R12.2 both inspections, and whether what was rejected was accepted by the customer in writing. */
export function inspectionOf(file: OrderFile) {
  const service = freshPaper(file, 'serviceInspection')
  const quality = freshPaper(file, 'qualityInspection')
  const accepted = papersOf(file.papers, 'inspectionAcceptance').at(-1) ?? null
  const servicePassed = service !== null && Object.values(service.body.checks).every(Boolean)
  const qualityPassed = quality !== null && quality.body.items.every((item) => item.ok)
  const rejected = (service !== null && !servicePassed) || (quality !== null && !qualityPassed)
  // What was accepted is what was rejected: the other inspection may well come, and pass, later.
  const rejectedAt = Math.max(servicePassed ? 0 : (service?.at ?? 0), qualityPassed ? 0 : (quality?.at ?? 0))
  const acceptedSince = accepted !== null && accepted.at >= rejectedAt
  return {
    service,
    quality,
    accepted: acceptedSince ? accepted : null,
    rejected: rejected && !acceptedSince,
    passed: service !== null && quality !== null && (!rejected || acceptedSince),
  }
}

/** R12.2 what is missing until both have inspected and signed. */
export function inspectionBlockers(file: OrderFile) {
  const { service, quality, rejected } = inspectionOf(file)
  return [
    ...(service
      ? []
      : [
          blocker('R12.2', 'serviceInspectionOpen', [
            ['clerk', 'inspectService'],
            ['assistant', 'inspectService'],
          ]),
        ]),
    ...(quality ? [] : [blocker('R12.2', 'qualityInspectionOpen', [['quality', 'inspectQuality']])]),
    ...(rejected
      ? [blocker('R12.2', 'rejected', [['production', 'reportDay'], ['clerk', 'acceptInspection'], 'customer'])]
      : []),
  ]
}

/** R12 step 12: made, inspected twice on one sheet, and in the warehouse within the allowable error. */
export const findWarehousing: FindStep = (file) => {
  const reason = noProductionReason(file)
  if (reason) return skipped(reason)
  const { service, quality, passed } = inspectionOf(file)
  const warehoused = papersOf(file.papers, 'warehousing').at(-1) ?? null
  const missing = linesToMake(file)
  return finding({
    mark: newestMark([service, quality, warehoused]),
    open: [
      ...inspectionBlockers(file),
      ...missing.map((line) =>
        blocker('R12.3', 'notWarehoused', [['quality', 'warehouse']], {
          line: file.form.lines.findIndex((one) => one.id === line.lineId) + 1,
          missing: line.toProduce - line.warehoused,
        }),
      ),
    ],
    settled: passed ? [settled('R12.2', 'inspected', quality)] : [],
    stale: staleOf([
      service ? null : stalePaper(file, 'serviceInspection'),
      quality ? null : stalePaper(file, 'qualityInspection'),
    ]),
    since: papersOf(file.papers, 'dailyReport').at(-1)?.at ?? null,
  })
}
