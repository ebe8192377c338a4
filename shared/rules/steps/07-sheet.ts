import type { CivilDate } from '#shared/values/civil-date.ts'
import { type Blocker, blocker } from '../blockers.ts'
import { scheduledDates } from '../dates.ts'
import { freshPaper, stalePaper } from '../find.ts'
import type { OrderFile } from '../order-file.ts'
import type { PaperOf } from '../papers.ts'
import { type FindStep, finding, newestMark, settled, staleOf } from './finding.ts'

/** The confirmation sheet that says what the order says today, or null. */
export const currentSheet = (file: OrderFile): PaperOf<'sheet'> | null => freshPaper(file, 'sheet')

/** R7.1 a sheet's number as papers show it: the order's number, and which sheet of it, from 1. */
export function sheetNumber({ body }: Pick<PaperOf<'sheet'>, 'body'>): {
  readonly number: string
  readonly version: number
} {
  const [number = '', version = '1'] = body.number.split('/')
  return { number, version: Number(version) }
}

/** R7.3 the lines of a sheet that promise the customer a later day than production committed to. */
export function relaxedLines(file: OrderFile, sheet: Pick<PaperOf<'sheet'>, 'body'>): readonly string[] {
  const scheduledOf = scheduledDates(file)
  return sheet.body.lines
    .filter((line) => {
      const scheduled = scheduledOf(line.lineId)
      return scheduled !== null && line.preDeliveryDate > scheduled
    })
    .map((line) => line.lineId)
}

/**
 * R7.3 a pre-delivery date is never earlier than the scheduled date.
 *
 * On a sheet that is there both are as they were when it was made; one that is being made looks at the date as it
 * stands today, with the days that a late sign-back has cost (R9.3).
 */
export function tooEarlyLines(
  file: OrderFile,
  lines: readonly { readonly lineId: string; readonly preDeliveryDate: CivilDate }[],
  scheduledOf: (lineId: string) => CivilDate | null = scheduledDates(file),
): readonly Blocker[] {
  return lines.flatMap((line) => {
    const scheduled = scheduledOf(line.lineId)
    const position = file.form.lines.findIndex((one) => one.id === line.lineId) + 1
    return scheduled && line.preDeliveryDate < scheduled
      ? [
          blocker(
            'R7.3',
            'beforeScheduled',
            [
              ['production', 'answerProduction'],
              ['clerk', 'makeSheet'],
            ],
            { line: position, scheduled },
          ),
        ]
      : []
  })
}

/** R7.3 sales has still to confirm a relaxed date. */
export function relaxationBlockers(file: OrderFile, sheet: PaperOf<'sheet'>): readonly Blocker[] {
  if (relaxedLines(file, sheet).length === 0) return []
  const confirmed = freshPaper(file, 'relaxationConfirmation', ({ body }) => body.sheetId === sheet.id)
  return confirmed ? [] : [blocker('R7.3', 'relaxationOpen', [['sales', 'confirmRelaxation']])]
}

/** R7 step 7: a numbered sheet of today's content, proof-read item by item. */
export const findSheet: FindStep = (file) => {
  const sheet = currentSheet(file)
  const read = sheet && freshPaper(file, 'proofreading', ({ body }) => body.sheetId === sheet.id)
  const staleRead = read ? null : stalePaper(file, 'proofreading')
  const open = sheet
    ? [
        ...tooEarlyLines(file, sheet.body.lines),
        ...relaxationBlockers(file, sheet),
        ...(read ? [] : [blocker('R7.2', 'notProofread', [['clerk', 'proofread']], { number: sheet.body.number })]),
      ]
    : [
        blocker('R7.1', stalePaper(file, 'sheet') ? 'sheetOutdated' : 'sheetMissing', [
          ['clerk', 'makeSheet'],
          ['supervisor', 'makeSheet'],
        ]),
      ]
  return finding({
    mark: newestMark([read]),
    open,
    settled: sheet && read ? [settled('R7.2', 'proofread', read, { number: sheet.body.number })] : [],
    stale: staleOf([staleRead]),
  })
}
