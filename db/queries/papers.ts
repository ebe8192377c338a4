import { createHash } from 'node:crypto'
import { and, desc, eq } from 'drizzle-orm'
import type { Paper, PaperKind, Signature } from '#shared/rules/papers.ts'
import type { ReadDb, WriteDb } from '../store.ts'
import { papers } from '../tables/index.ts'
import { hot, inserter, only, place } from './hot.ts'

const insertRow = inserter(papers)
const lastSeq = hot((db: ReadDb) =>
  db
    .select({ seq: papers.seq })
    .from(papers)
    .where(eq(papers.orderId, place('orderId')))
    .orderBy(desc(papers.seq))
    .limit(1)
    .prepare(),
)
const ofOrder = hot((db: ReadDb) =>
  db
    .select()
    .from(papers)
    .where(eq(papers.orderId, place('orderId')))
    .orderBy(papers.seq)
    .prepare(),
)

/**
 * Puts a paper into an order's folder, behind all others. Nothing in it can be changed or taken out afterwards.
 *
 * `number` is the document's, where the paper is one: a second paper of that kind and number is refused (`unique`).
 */
export async function insertPaper(
  db: WriteDb,
  orderId: string,
  paper: Paper,
  number: string | null = numberIn(paper),
): Promise<void> {
  const seq = (only(await lastSeq(db).execute({ orderId }))?.seq ?? 0) + 1
  const { id, kind, at, by, revision, signature, covered, body } = paper
  await insertRow(db, {
    id,
    orderId,
    seq,
    kind,
    at,
    byId: by.id,
    byName: by.name,
    revision,
    lineId: 'lineId' in body && typeof body.lineId === 'string' ? body.lineId : null,
    number,
    body,
    ...signatureColumns(signature),
    coveredText: covered,
    digest: covered === null ? null : createHash('sha256').update(covered).digest('hex'),
  })
}

/** Everything in an order's folder, oldest first. */
export async function papersOfOrder(db: ReadDb, orderId: string): Promise<readonly Paper[]> {
  return (await ofOrder(db).execute({ orderId })).map(toPaper)
}

export type FiledPaper = { readonly orderId: string; readonly seq: number; readonly paper: Paper }

/** The paper of a document number, with the order it lies in. */
export async function paperByNumber(db: ReadDb, kind: PaperKind, number: string): Promise<FiledPaper | null> {
  const row = only(
    await db
      .select()
      .from(papers)
      .where(and(eq(papers.kind, kind), eq(papers.number, number))),
  )
  return row && { orderId: row.orderId, seq: row.seq, paper: toPaper(row) }
}

const numberIn = ({ body }: Paper): string | null =>
  'number' in body && typeof body.number === 'string' ? body.number : null

const signatureColumns = (signature: Signature | null) => ({
  signWay: signature?.way ?? null,
  signerId: signature?.signer.id ?? null,
  signerName: signature?.signer.name ?? null,
  signerRole: signature?.role ?? null,
  enteredById: signature?.enteredBy.id ?? null,
  enteredByName: signature?.enteredBy.name ?? null,
  scanFileId: signature?.scanFileId ?? null,
})

/** Bodies were validated on the way in and cannot change since; the kind tells their type. */
function toPaper(row: typeof papers.$inferSelect): Paper {
  return {
    id: row.id,
    kind: row.kind,
    at: row.at,
    by: { id: row.byId, name: row.byName },
    revision: row.revision,
    signature: toSignature(row),
    covered: row.coveredText,
    body: row.body,
  } as Paper
}

function toSignature(row: typeof papers.$inferSelect): Signature | null {
  const { signWay, signerId, signerName, signerRole, enteredById, enteredByName, scanFileId } = row
  if (signWay === null || signerId === null || signerRole === null) return null
  return {
    way: signWay,
    signer: { id: signerId, name: signerName ?? '' },
    role: signerRole,
    enteredBy: { id: enteredById ?? signerId, name: enteredByName ?? signerName ?? '' },
    scanFileId,
  }
}
