import { type StaleFacet, staleFacets } from '#shared/rules/coverage.ts'
import { namedLine } from '#shared/rules/named-line.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import type { Paper } from '#shared/rules/papers.ts'
import { canonicalJson } from '#shared/values/canonical.ts'

export type PaperRow = {
  /** The newest of the papers that this row stands for. */
  readonly paper: Paper
  /** The lines that they speak of, in the order's order; empty where they speak of the whole order. */
  readonly lineIds: readonly string[]
  readonly stale: readonly StaleFacet[]
}

const partOf = ({ body }: Paper, key: string): string =>
  key in body ? String((body as Readonly<Record<string, unknown>>)[key]) : ''

/** What makes a newer sign-off take an older one's place in the list. */
const subjectOf = (paper: Paper): string => [paper.kind, partOf(paper, 'lineId'), partOf(paper, 'tier')].join('/')

/** What a row says of a line besides its number; of other kinds the whole body is said. */
const SAID: Readonly<Partial<Record<Paper['kind'], readonly string[]>>> = {
  technicalAnswer: ['verdict', 'reason', 'suggestion'],
  productionAnswer: ['scheduledDate'],
  priceClearance: ['unitPrice', 'note'],
}

function saidIn({ kind, body }: Paper): string {
  const said = Object.entries(body).filter(([key]) => SAID[kind]?.includes(key) ?? key !== 'lineId')
  return canonicalJson(Object.fromEntries(said))
}

/**
 * One person's fresh sign-offs of several lines that say the same stand in one row, as on one slip of paper; an answer
 * that differs, and a stale one, stands by itself.
 */
const slipOf = ({ paper, stale }: PaperRow): string =>
  stale.length > 0
    ? paper.id
    : [paper.kind, partOf(paper, 'tier'), paper.signature?.signer.id, paper.signature?.way, saidIn(paper)].join('/')

const lineIdsOf = ({ body }: Paper): readonly string[] => ('lineId' in body && body.lineId ? [body.lineId] : [])

/** The newest sign-off of each subject, stale ones first, else in the order in which they were made. */
export function paperRows(file: OrderFile): readonly PaperRow[] {
  const byLine = (one: string, other: string) => namedLine(file, one).number - namedLine(file, other).number
  const newest = new Map<string, Paper>()
  for (const paper of file.papers) if (paper.signature) newest.set(subjectOf(paper), paper)
  const slips = new Map<string, PaperRow>()
  for (const paper of newest.values()) {
    const row = { paper, lineIds: lineIdsOf(paper), stale: staleFacets(file, paper) }
    const slip = slips.get(slipOf(row))
    slips.set(slipOf(row), slip ? { ...row, lineIds: [...slip.lineIds, ...row.lineIds].toSorted(byLine) } : row)
  }
  const rows = [...slips.values()]
  return [...rows.filter((row) => row.stale.length > 0), ...rows.filter((row) => row.stale.length === 0)]
}
