import { and, desc, eq } from 'drizzle-orm'
import type { Person } from '#shared/rules/roles.ts'
import type { Instant } from '#shared/values/instant.ts'
import { newId } from '../ids.ts'
import type { ReadDb, WriteDb } from '../store.ts'
import { printLog } from '../tables/index.ts'
import { only } from './hot.ts'

export type Printing = {
  /** What kind of document: 'sheet', 'productionOrder' … */
  readonly document: string
  readonly documentId: string
  readonly orderId: string | null
  readonly at: Instant
  readonly by: Person
}

/** Writes a printing down and gives the number of the copy: 1 is the original. */
export async function logPrinting(db: WriteDb, { by, ...printing }: Printing): Promise<number> {
  const copies = await printingsOf(db, printing.document, printing.documentId)
  const copyNumber = (only(copies)?.copyNumber ?? 0) + 1
  await db.insert(printLog).values({ id: newId(), ...printing, copyNumber, byId: by.id, byName: by.name })
  return copyNumber
}

/** All printings of a document, newest first. */
export const printingsOf = async (db: ReadDb, document: string, documentId: string) =>
  db
    .select()
    .from(printLog)
    .where(and(eq(printLog.document, document), eq(printLog.documentId, documentId)))
    .orderBy(desc(printLog.copyNumber))
