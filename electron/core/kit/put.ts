import { insertPaper } from '#db/queries/papers.ts'
import type { WriteDb } from '#db/store.ts'
import { coveredText } from '#shared/rules/coverage.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import type { PaperBodies } from '#shared/rules/paper-bodies.ts'
import type { Paper, PaperKind, PaperOf } from '#shared/rules/papers.ts'
import type { Actor, Person } from '#shared/rules/roles.ts'
import type { Save } from './save.ts'

/** What a use case has gathered when it decides and saves. */
export type Gathered = {
  readonly db: WriteDb
  readonly file: OrderFile
  readonly actor: Actor
  /** Who calls; the same as the actor unless a sign-off on paper is entered for somebody else. */
  readonly caller: Person
  readonly paperId: string
  readonly save: Save
}

/** Puts a paper behind the others, with what it covers when it lies there. */
export async function file<K extends PaperKind>(
  { db, file: before, caller, paperId }: Gathered,
  kind: K,
  body: PaperBodies[K],
  signature: Paper['signature'] = null,
  id: string = paperId,
): Promise<{ readonly paper: PaperOf<K>; readonly after: OrderFile }> {
  const { now, order } = before
  const blank = { id, kind, at: now, by: caller, revision: order.revision, signature, covered: null, body }
  // A sheet brings its own dates and an answer its own schedule: what they cover is read off the file that has them.
  const covering = { ...before, papers: [...before.papers, blank as unknown as Paper] }
  const paper = { ...blank, covered: coveredText(covering, kind, body) } as unknown as PaperOf<K>
  await insertPaper(db, order.id, paper as unknown as Paper)
  return { paper, after: { ...before, papers: [...before.papers, paper as unknown as Paper] } }
}
