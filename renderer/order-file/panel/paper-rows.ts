import { type StaleFacet, staleFacets } from '#shared/rules/coverage.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import type { Paper } from '#shared/rules/papers.ts'

export type PaperRow = {
  readonly paper: Paper
  /** The line that it speaks of, from 1; null where it speaks of the whole order. */
  readonly line: number | null
  readonly stale: readonly StaleFacet[]
}

/** What makes a newer sign-off take an older one's place in the list. */
function subjectOf({ kind, body }: Paper): string {
  const part = (key: string) => (key in body ? String((body as Readonly<Record<string, unknown>>)[key]) : '')
  return [kind, part('lineId'), part('tier')].join('/')
}

/** The newest sign-off of each subject, stale ones first, else in the order in which they were made. */
export function paperRows(file: OrderFile): readonly PaperRow[] {
  const newest = new Map<string, Paper>()
  for (const paper of file.papers) if (paper.signature) newest.set(subjectOf(paper), paper)
  const rows = [...newest.values()].map((paper): PaperRow => {
    const { body } = paper
    const line =
      'lineId' in body && body.lineId !== null ? file.form.lines.findIndex((one) => one.id === body.lineId) + 1 : null
    return { paper, line: line === 0 ? null : line, stale: staleFacets(file, paper) }
  })
  return [...rows.filter((row) => row.stale.length > 0), ...rows.filter((row) => row.stale.length === 0)]
}
