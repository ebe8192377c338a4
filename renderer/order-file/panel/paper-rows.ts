import { type StaleFacet, staleFacets } from '#shared/rules/coverage.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import type { Paper } from '#shared/rules/papers.ts'

export type PaperRow = {
  /** The newest of the papers that this row stands for. */
  readonly paper: Paper
  /** The lines that they speak of, from 1; empty where they speak of the whole order. */
  readonly lines: readonly number[]
  readonly stale: readonly StaleFacet[]
}

const partOf = ({ body }: Paper, key: string): string =>
  key in body ? String((body as Readonly<Record<string, unknown>>)[key]) : ''

/** What makes a newer sign-off take an older one's place in the list. */
const subjectOf = (paper: Paper): string => [paper.kind, partOf(paper, 'lineId'), partOf(paper, 'tier')].join('/')

/** One person's fresh sign-offs of several lines stand in one row, as on one slip of paper; a stale one by itself. */
const slipOf = ({ paper, stale }: PaperRow): string =>
  stale.length > 0
    ? paper.id
    : [paper.kind, partOf(paper, 'tier'), paper.signature?.signer.id, paper.signature?.way].join('/')

function linesOf(file: OrderFile, { body }: Paper): readonly number[] {
  const lineId = 'lineId' in body ? body.lineId : null
  const at = file.form.lines.findIndex((line) => line.id === lineId)
  return at < 0 ? [] : [at + 1]
}

/** The newest sign-off of each subject, stale ones first, else in the order in which they were made. */
export function paperRows(file: OrderFile): readonly PaperRow[] {
  const newest = new Map<string, Paper>()
  for (const paper of file.papers) if (paper.signature) newest.set(subjectOf(paper), paper)
  const slips = new Map<string, PaperRow>()
  for (const paper of newest.values()) {
    const row = { paper, lines: linesOf(file, paper), stale: staleFacets(file, paper) }
    const slip = slips.get(slipOf(row))
    slips.set(slipOf(row), slip ? { ...row, lines: [...slip.lines, ...row.lines].toSorted((a, b) => a - b) } : row)
  }
  const rows = [...slips.values()]
  return [...rows.filter((row) => row.stale.length > 0), ...rows.filter((row) => row.stale.length === 0)]
}
