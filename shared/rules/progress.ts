import { addDays, type CivilDate } from '#shared/values/civil-date.ts'
import { lineProgress } from './lines.ts'
import type { OrderFile } from './order-file.ts'
import { papersOf } from './papers.ts'

/**
 * R12.1 the day on which a line will be finished if production goes on as it did; null before the first good piece.
 *
 * The rate is the good quantity per reported day; what is left is rounded up to whole days after the last report.
 */
export function projectedFinish(file: OrderFile, lineId: string): CivilDate | null {
  const reports = papersOf(file.papers, 'dailyReport').filter(({ body }) => body.lineId === lineId)
  const line = lineProgress(file).find((one) => one.lineId === lineId)
  const last = reports
    .map(({ body }) => body.date)
    .toSorted()
    .at(-1)
  if (!line || !last || line.produced === 0) return null
  const days = new Set(reports.map(({ body }) => body.date)).size
  const left = Math.max(0, line.toProduce - line.produced)
  return addDays(last, Math.ceil((left * days) / line.produced))
}
