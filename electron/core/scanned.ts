import { orderIdByNumber } from '#db/queries/orders.ts'
import { paperByNumber } from '#db/queries/papers.ts'
import type { ReadDb } from '#db/store.ts'
import type { ScannedPaper } from '#shared/contract/scanned.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import { type PaperCode, readPaperCode } from '#shared/rules/paper-code.ts'
import { currentSheet, sheetNumber } from '#shared/rules/steps/07-sheet.ts'
import { productionOrderOf } from '#shared/rules/steps/10-11-production-order.ts'
import type { Instant } from '#shared/values/instant.ts'
import { fileOf } from './kit/gather.ts'
import { os } from './kit/implementer.ts'
import { fileIdsIn } from './order-file.ts'

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

type Editions = Pick<ScannedPaper, 'edition' | 'currentEdition'>

/** A slip holds for its revision, a sheet while it is the one that holds, a production order while it is in force. */
function editionsOf(file: OrderFile, code: PaperCode): Editions {
  if (code.kind === 'slip') return { edition: String(code.revision), currentEdition: String(file.order.revision) }
  if (code.kind === 'sheet') {
    const current = currentSheet(file)
    const [, edition = ''] = code.sheetNumber.split('/')
    return { edition, currentEdition: current && String(sheetNumber(current).version) }
  }
  const inForce = code.number.startsWith('SC') ? (productionOrderOf(file).order?.body.number ?? null) : code.number
  return { edition: code.number, currentEdition: inForce }
}

type Asked = { readonly code: string; readonly fileId: string | null }

async function paperOf(db: ReadDb, asked: Asked, now: Instant): Promise<ScannedPaper | null> {
  const code = readPaperCode(asked.code)
  const place = code && (await placeOf(db, code))
  if (!place) return null
  const file = await fileOf(db, place.orderId, now)
  const { number: orderNumber } = file.order
  const editions = editionsOf(file, code)
  return {
    ...place,
    ...editions,
    orderNumber,
    customerName: file.customer.name,
    isCurrent: editions.edition === editions.currentEdition,
    isRecorded: asked.fileId !== null && fileIdsIn(file.papers).includes(asked.fileId),
  }
}

/** What a scanned page is, by the code that was printed on it. */
export const scanned = {
  paperOfCode: os.intake.paperOfCode.handler(({ context: { core }, input }) =>
    core.store.read((db) => paperOf(db, input, core.now())),
  ),
}
