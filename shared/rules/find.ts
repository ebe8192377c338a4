import { isFresh } from './coverage.ts'
import type { OrderFile } from './order-file.ts'
import { type PaperKind, type PaperOf, papersOf } from './papers.ts'

type Wanted<K extends PaperKind> = (paper: PaperOf<K>) => boolean

/** The newest fresh paper of a kind that is wanted, or null. Stale papers stay in the file but decide nothing. */
export function freshPaper<K extends PaperKind>(
  file: OrderFile,
  kind: K,
  wanted: Wanted<K> = () => true,
): PaperOf<K> | null {
  return papersOf(file.papers, kind).findLast((paper) => wanted(paper) && isFresh(file, paper)) ?? null
}

/** The newest wanted paper, if it went stale and no fresh one replaces it. */
export function stalePaper<K extends PaperKind>(
  file: OrderFile,
  kind: K,
  wanted: Wanted<K> = () => true,
): PaperOf<K> | null {
  const newest = papersOf(file.papers, kind).findLast(wanted)
  return newest && !isFresh(file, newest) ? newest : null
}

/** The paper that another one names by its id. */
export function paperById<K extends PaperKind>(file: OrderFile, kind: K, id: string): PaperOf<K> | null {
  return papersOf(file.papers, kind).find((paper) => paper.id === id) ?? null
}
