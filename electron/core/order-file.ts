import { fileById } from '#db/queries/faxes.ts'
import { listUsers } from '#db/queries/users.ts'
import type { ReadDb } from '#db/store.ts'
import type { HistoryRow, OrderFileAnswer } from '#shared/contract/orders.ts'
import { seesCosts } from '#shared/rules/cost-right.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import type { Paper } from '#shared/rules/papers.ts'
import type { Actor } from '#shared/rules/roles.ts'
import { deriveSteps, stageOf } from '#shared/rules/steps.ts'
import type { Instant } from '#shared/values/instant.ts'
import { fileOf } from './kit/gather.ts'

const withoutCosts = (file: OrderFile, { roles }: Actor): OrderFile =>
  seesCosts(roles) ? file : { ...file, prices: file.prices.map((line) => ({ ...line, cost: null })) }

const historyOf = (papers: readonly Paper[]): readonly HistoryRow[] =>
  papers.toReversed().map((paper) => ({
    at: paper.at,
    by: paper.signature?.signer.name ?? paper.by.name,
    kind: paper.kind,
    paperId: paper.id,
    changes: paper.kind === 'changeOrder' ? paper.body.changes : [],
  }))

/** Every file that a paper in the folder names: scans, sign-backs, receipts, the customer's own papers. */
export function fileIdsIn(papers: readonly Paper[]): readonly string[] {
  const ids = papers.flatMap(({ body, signature }) => [
    'fileId' in body ? body.fileId : null,
    'customerFileId' in body ? body.customerFileId : null,
    signature?.scanFileId ?? null,
  ])
  return [...new Set(ids.filter((id) => id !== null))]
}

/** The order file as one answer: facts, steps, history, and the names and files that it speaks of. */
export async function orderFileAnswer(
  db: ReadDb,
  orderId: string,
  actor: Actor,
  now: Instant,
): Promise<OrderFileAnswer> {
  const file = await fileOf(db, orderId, now)
  const users = await listUsers(db)
  const files = await Promise.all(fileIdsIn(file.papers).map((id) => fileById(db, id)))
  return {
    file: withoutCosts(file, actor),
    steps: deriveSteps(file),
    stage: stageOf(file),
    history: historyOf(file.papers),
    people: users.filter((user) => user.active).map(({ id, name, roles, phone }) => ({ id, name, roles, phone })),
    files: files.filter((one) => one !== null).map(({ id, name, mime }) => ({ id, name, mime })),
  }
}
