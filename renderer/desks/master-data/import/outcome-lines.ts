import type { RowOutcome } from '#shared/contract/imports.ts'
import type { MasterKind } from '#shared/rules/master-import/kinds.ts'
import type { ImportWords } from './use-words.ts'

export type OutcomeState = RowOutcome['state']
/** In the order in which they are looked at: what is wrong comes first. */
export const OUTCOME_STATES: readonly OutcomeState[] = ['bad', 'changed', 'new', 'unchanged']

/** One line of the dry run: a problem, a field that changes, or a row that is new or as it is. */
export type OutcomeLine = {
  readonly key: string
  readonly row: number
  readonly name: string
  readonly state: OutcomeState
  readonly column: string
  /** What the cell says, or what the field was. */
  readonly first: string
  /** Why it is bad, or what the field becomes. */
  readonly second: string
}

/** The rows of one state as lines: a bad row has one for each problem, a changed one for each field. */
export function linesOf(
  kind: MasterKind,
  rows: readonly RowOutcome[],
  state: OutcomeState,
  words: ImportWords,
): readonly OutcomeLine[] {
  const { t, heading, problem, value } = words
  return rows
    .filter((one) => one.state === state)
    .flatMap((one): readonly OutcomeLine[] => {
      const { row, name } = one
      const head = { row, name, state }
      if (one.state === 'bad')
        return one.problems.map((found, at) => ({
          ...head,
          key: `${row} ${at}`,
          column: found.column === null ? t('table.whole') : heading(kind, found.column),
          first: found.column === null ? '' : found.said,
          second: problem(kind, found),
        }))
      if (one.state === 'changed')
        return one.changes.map(({ column, before, after }) => ({
          ...head,
          key: `${row} ${column}`,
          column: heading(kind, column),
          first: value(kind, column, before),
          second: value(kind, column, after),
        }))
      return [{ ...head, key: `${row}`, column: '', first: '', second: '' }]
    })
}

/** The bad rows with everything that is wrong with each, for the sheet that is mended in Excel. */
export const badRowsOf = (kind: MasterKind, rows: readonly RowOutcome[], { t, heading, problem }: ImportWords) =>
  rows.flatMap((one) =>
    one.state === 'bad'
      ? [
          {
            row: one.row,
            problem: one.problems
              .map((found) => {
                const where = found.column === null ? '' : `${heading(kind, found.column)}: `
                return `${where}${problem(kind, found)}`
              })
              .join(t('between')),
          },
        ]
      : [],
  )
