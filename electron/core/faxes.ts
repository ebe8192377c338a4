import { newId } from '#db/ids.ts'
import { customerByPhone } from '#db/queries/customers.ts'
import { faxBySha256, insertFax, insertFile } from '#db/queries/faxes.ts'
import { nextSerial } from '#db/serials.ts'
import { formatDocumentNumber } from '#shared/values/document-number.ts'
import { civilDateOf, type Instant } from '#shared/values/instant.ts'
import type { Services } from './context.ts'
import { policyOf } from './kit/moment.ts'

/** What the fax folder says of a file that came in; `sha256` is null where nothing could be kept of it. */
export type FaxReport = {
  readonly identity: string
  readonly path: string
  readonly name: string
  readonly sha256: string | null
  readonly size: number
  readonly mime: string | null
  readonly pages: number | null
  readonly problem: string | null
  readonly senderNumber: string | null
  readonly arrivedAt: Instant
}

/** R1.3 whether the tray has this file already, by its content. */
export const isKnownFax = async ({ store }: Services, identity: string): Promise<boolean> =>
  (await store.read((db) => faxBySha256(db, identity))) !== null

/**
 * R1.3 puts a file of the fax folder into the tray, once, however often it is reported.
 *
 * What cannot be read comes in too, with what is wrong with it: somebody has to ask the customer to send it again.
 */
export async function takeFax({ store, announce, now }: Services, report: FaxReport): Promise<void> {
  const id = newId()
  const isNew = await store.tx(async (db) => {
    if (await faxBySha256(db, report.identity)) return false
    const at = now()
    const date = civilDateOf(at, (await policyOf(db)).timeZone)
    const fileId = report.sha256 === null ? null : newId()
    if (fileId !== null && report.sha256 !== null) {
      const { sha256, size, name, mime } = report
      await insertFile(db, { id: fileId, sha256, size, name, mime: mime ?? 'application/octet-stream', at, byId: null })
    }
    const [sender] = report.senderNumber === null ? [] : await customerByPhone(db, report.senderNumber)
    await insertFax(db, {
      id,
      number: formatDocumentNumber('FAX', date, await nextSerial(db, 'FAX', date)),
      fileId,
      sha256: report.identity,
      pages: report.pages ?? 0,
      senderNumber: report.senderNumber ?? '',
      customerId: sender?.customerId ?? null,
      arrivedAt: report.arrivedAt,
      status: 'unfiled',
      reason: '',
      memoId: null,
      orderId: null,
      path: report.path,
      problem: report.problem ?? '',
      handledAt: null,
      handledById: null,
      repeats: 0,
      repeatedAt: null,
    })
    return true
  })
  if (isNew) announce({ topic: 'fax', id, by: '', at: now() })
}
