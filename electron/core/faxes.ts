import { newId } from '#db/ids.ts'
import { customerByPhone } from '#db/queries/customer-numbers.ts'
import { countRepeat, type Fax, faxBySha256, fileCameAs, insertFax, insertFile } from '#db/queries/faxes.ts'
import { nextSerial } from '#db/serials.ts'
import type { WriteDb } from '#db/store.ts'
import { formatDocumentNumber } from '#shared/values/document-number.ts'
import { civilDateOf, type Instant } from '#shared/values/instant.ts'
import type { Services } from './context.ts'
import { policyOf } from './kit/moment.ts'
import { basename } from './kit/names.ts'
import { indexFax } from './search-index.ts'

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

/** R1.3 whether the tray has this content; with a path, whether it has it from there, so that a repeat is told from a rescan. */
export const isKnownFax = async ({ store }: Services, identity: string, path?: string): Promise<boolean> =>
  store.read(async (db) => {
    const fax = await faxBySha256(db, identity)
    if (fax === null || path === undefined || fax.path === path) return fax !== null
    return fileCameAs(db, identity, basename(path))
  })

type Stored = FaxReport & { readonly sha256: string }
const isStored = (report: FaxReport): report is Stored => report.sha256 !== null

async function keepFile(db: WriteDb, { sha256, size, name, mime }: Stored, at: Instant): Promise<string> {
  const id = newId()
  await insertFile(db, { id, sha256, size, name, mime: mime ?? 'application/octet-stream', at, byId: null })
  return id
}

/** R1.3 the same bytes under another name: the tray has them, so the fax that is there says that they came again. */
async function takeRepeat(db: WriteDb, fax: Fax, report: FaxReport, at: Instant): Promise<boolean> {
  if (!isStored(report) || fax.path === report.path || (await fileCameAs(db, report.sha256, report.name))) return false
  await keepFile(db, report, at)
  await countRepeat(db, fax.id, report.arrivedAt > fax.arrivedAt ? report.arrivedAt : at)
  return true
}

/**
 * R1.3 puts a file of the fax folder into the tray, once, however often it is reported; what came before is counted there.
 *
 * What cannot be read comes in too, with what is wrong with it: somebody has to ask the customer to send it again.
 */
export async function takeFax({ store, announce, now }: Services, report: FaxReport): Promise<void> {
  const changed = await store.tx(async (db) => {
    const at = now()
    const before = await faxBySha256(db, report.identity)
    if (before) return (await takeRepeat(db, before, report, at)) ? before.id : null
    const date = civilDateOf(at, (await policyOf(db)).timeZone)
    const senders = report.senderNumber === null ? [] : await customerByPhone(db, report.senderNumber)
    const [customerId = null, ...others] = new Set(senders.map((one) => one.customerId))
    const { fax } = await insertFax(db, {
      id: newId(),
      number: formatDocumentNumber('FAX', date, await nextSerial(db, 'FAX', date)),
      fileId: isStored(report) ? await keepFile(db, report, at) : null,
      sha256: report.identity,
      pages: report.pages ?? 0,
      senderNumber: report.senderNumber ?? '',
      // A number that several share says of none of them that he wrote.
      customerId: others.length > 0 ? null : customerId,
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
    await indexFax(db, fax)
    return fax.id
  })
  if (changed !== null) announce({ topic: 'fax', id: changed, by: '', at: now() })
}
