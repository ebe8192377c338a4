import type { Instant } from '#shared/values/instant.ts'
import type { PaperBodies } from './paper-bodies.ts'
import type { Person, Role } from './roles.ts'

/**
 * A sign-off: written, of exactly what was on the page ('oral is not valid').
 *
 * `pin`: made under the signer's own account with the PIN typed again.
 * `paper`: signed with a pen; the scan is attached and entered by somebody else.
 */
export type Signature = {
  readonly way: 'pin' | 'paper'
  readonly signer: Person
  readonly role: Role
  readonly enteredBy: Person
  readonly scanFileId: string | null
}

export type PaperKind = keyof PaperBodies

/**
 * One signed or recorded paper of the kind K, as it lies in the order file. `revision` is the order's at that time.
 *
 * `covered` is the canonical text of what was on the page (coverage.ts); null for kinds that speak of nothing that can
 * change. When today's text differs, the paper is stale (R19.1).
 */
export type PaperOf<K extends PaperKind> = {
  readonly [P in K]: {
    readonly id: string
    readonly kind: P
    readonly at: Instant
    readonly by: Person
    readonly revision: number
    readonly signature: Signature | null
    readonly covered: string | null
    readonly body: Readonly<PaperBodies[P]>
  }
}[K]

export type Paper = PaperOf<PaperKind>

/** All papers of one kind, oldest first, narrowed to that kind. */
export function papersOf<K extends PaperKind>(papers: readonly Paper[], kind: K): readonly PaperOf<K>[] {
  return papers.filter((paper) => paper.kind === kind) as unknown as readonly PaperOf<K>[]
}

/** The newest paper of a kind, or null. */
export function latest<K extends PaperKind>(papers: readonly Paper[], kind: K): PaperOf<K> | null {
  return papersOf(papers, kind).at(-1) ?? null
}
