import { orderIdByNumber } from '#db/queries/orders.ts'
import { paperByNumber } from '#db/queries/papers.ts'
import type { ReadDb } from '#db/store.ts'
import type { ScannedPaper } from '#shared/contract/scanned.ts'
import { numberedPaper, type PaperCode, readPaperCode } from '#shared/rules/paper-code.ts'
import { editionOf } from '#shared/rules/paper-edition.ts'
import type { Instant } from '#shared/values/instant.ts'
import { fileOf } from './kit/gather.ts'
import { os } from './kit/implementer.ts'
import { fileIdsIn } from './order-file.ts'

type Place = { readonly orderId: string; readonly step: number }

async function placeOf(db: ReadDb, code: PaperCode): Promise<Place | null> {
  if (code.kind !== 'document') {
    const orderId = await orderIdByNumber(db, code.orderNumber)
    return orderId === null ? null : { orderId, step: code.step }
  }
  const document = numberedPaper(code.number)
  if (document === null || document.step === null) return null
  const { kind, step } = document
  const filed = await paperByNumber(db, kind, code.number)
  return filed && { orderId: filed.orderId, step }
}

type Asked = { readonly code: string; readonly fileId: string | null }

async function paperOf(db: ReadDb, asked: Asked, now: Instant): Promise<ScannedPaper | null> {
  const code = readPaperCode(asked.code)
  const place = code && (await placeOf(db, code))
  if (!place) return null
  const file = await fileOf(db, place.orderId, now)
  const { number: orderNumber } = file.order
  return {
    ...place,
    ...editionOf(file, code),
    orderNumber,
    customerName: file.customer.name,
    isRecorded: asked.fileId !== null && fileIdsIn(file.papers).includes(asked.fileId),
  }
}

/** What a scanned page is, by the code that was printed on it. */
export const scanned = {
  paperOfCode: os.intake.paperOfCode.handler(({ context: { core }, input }) =>
    core.store.read((db) => paperOf(db, input, core.now())),
  ),
}
