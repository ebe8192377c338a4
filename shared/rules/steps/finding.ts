import type { Instant } from '#shared/values/instant.ts'
import type { Blocker, Settled } from '../blockers.ts'
import type { OrderFile } from '../order-file.ts'
import type { Paper } from '../papers.ts'
import type { Person } from '../roles.ts'

/** How a step was done: recorded, signed with the PIN, or signed with a pen and attached. */
export type Mark = {
  readonly kind: 'recorded' | 'signed' | 'signedOnPaper'
  readonly by: Person
  readonly at: Instant
}

/**
 * What one step looks like in the file, taken by itself; steps.ts sets the 18 findings in relation.
 *
 * Done is exactly: nothing open, nothing skipped, and a mark that says whose word it is.
 */
export type Finding = {
  readonly mark: Mark | null
  readonly open: readonly Blocker[]
  readonly settled: readonly Settled[]
  readonly stale: readonly Paper[]
  /** Why the step does not apply to this order (R1.7); null when it does. */
  readonly skipped: string | null
  /** Open, but what follows need not wait for it: it is chased (R9.2 class A). */
  readonly chased: boolean
  readonly since: Instant | null
  readonly due: Instant | null
}

export type FindStep = (file: OrderFile) => Finding

const NOTHING: Finding = {
  mark: null,
  open: [],
  settled: [],
  stale: [],
  skipped: null,
  chased: false,
  since: null,
  due: null,
}

/** A finding from the parts that differ from nothing. */
export const finding = (parts: Partial<Finding>): Finding => ({ ...NOTHING, ...parts })

/** A step that does not apply, with the code of the reason. */
export const skipped = (reason: string): Finding => finding({ skipped: reason })

/** Whose word a paper is: the signer's where it is signed, else the writer's. */
export function markOf(paper: Paper | null | undefined): Mark | null {
  if (!paper) return null
  const { signature } = paper
  if (!signature) return { kind: 'recorded', by: paper.by, at: paper.at }
  return { kind: signature.way === 'pin' ? 'signed' : 'signedOnPaper', by: signature.signer, at: paper.at }
}

/** The mark of the newest of several papers; a step with several signers shows the last one. */
export function newestMark(papers: readonly (Paper | null | undefined)[]): Mark | null {
  const there = papers.filter((paper) => paper !== null && paper !== undefined)
  return markOf(there.toSorted((a, b) => a.at - b.at).at(-1))
}

/** Papers that went stale, without the gaps. */
export const staleOf = (papers: readonly (Paper | null)[]): readonly Paper[] => papers.filter((paper) => paper !== null)

/** A ticked line under the open blockers. */
export function settled(
  rule: Settled['rule'],
  code: string,
  paper: Paper | null,
  params: Settled['params'] = {},
): Settled {
  const mark = markOf(paper)
  return { rule, code, params, by: mark?.by.name ?? null, at: mark?.at ?? null }
}
