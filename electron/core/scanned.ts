import { orderIdByNumber } from '#db/queries/orders.ts'
import { paperByNumber } from '#db/queries/papers.ts'
import type { ReadDb } from '#db/store.ts'
import type { ScannedPaper } from '#shared/contract/scanned.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import { type PaperCode, readPaperCode } from '#shared/rules/paper-code.ts'
import { currentSheet } from '#shared/rules/steps/07-sheet.ts'
import { productionOrderOf } from '#shared/rules/steps/10-11-production-order.ts'
import type { Instant } from '#shared/values/instant.ts'
import { fileOf } from './kit/gather.ts'
import { os } from './kit/implementer.ts'

/** Documents with a number of their own that come back signed, and where they belong then. */
const COMING_BACK = { SC: { kind: 'productionOrder', step: 10 }, FH: { kind: 'deliveryNotice', step: 18 } } as const

type Place = { readonly orderId: string; readonly step: number }

async function placeOf(db: ReadDb, code: PaperCode): Promise<Place | null> {
  if (code.kind !== 'document') {
    const orderId = await orderIdByNumber(db, code.orderNumber)
    return orderId === null ? null : { orderId, step: code.step }
  }
  const prefix = code.number.slice(0, 2)
  if (!(prefix in COMING_BACK)) return null
  const { kind, step } = COMING_BACK[prefix as keyof typeof COMING_BACK]
  const filed = await paperByNumber(db, kind, code.number)
  return filed && { orderId: filed.orderId, step }
}

/** A slip holds for its revision, a sheet while it is the one that holds, a production order while it is in force. */
function isCurrent(file: OrderFile, code: PaperCode): boolean {
  if (code.kind === 'slip') return code.revision === file.order.revision
  if (code.kind === 'sheet') return currentSheet(file)?.body.number === code.sheetNumber
  return !code.number.startsWith('SC') || productionOrderOf(file).order?.body.number === code.number
}

async function paperOf(db: ReadDb, text: string, now: Instant): Promise<ScannedPaper | null> {
  const code = readPaperCode(text)
  const place = code && (await placeOf(db, code))
  if (!place) return null
  const file = await fileOf(db, place.orderId, now)
  const { number: orderNumber } = file.order
  return { ...place, orderNumber, customerName: file.customer.name, isCurrent: isCurrent(file, code) }
}

/** What a scanned page is, by the code that was printed on it. */
export const scanned = {
  paperOfCode: os.intake.paperOfCode.handler(({ context: { core }, input }) =>
    core.store.read((db) => paperOf(db, input.code, core.now())),
  ),
}
