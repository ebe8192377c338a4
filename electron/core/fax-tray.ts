import { customersByIds } from '#db/queries/customers.ts'
import { type Fax, faxById, filesByIds, listFaxes, type StoredFile, setFaxStatus } from '#db/queries/faxes.ts'
import { memoNumbers } from '#db/queries/memos.ts'
import { orderSummaryOf } from '#db/queries/order-list.ts'
import type { ReadDb } from '#db/store.ts'
import type { FaxRow } from '#shared/contract/memos.ts'
import { civilDateOf } from '#shared/values/instant.ts'
import { os } from './kit/implementer.ts'
import { momentOf } from './kit/moment.ts'
import { basename } from './kit/names.ts'
import { invalid, notFound } from './kit/refusals.ts'
import { type Save, saveOnce } from './kit/save.ts'
import { indexFax } from './search-index.ts'

const known = (ids: readonly (string | null)[]): readonly string[] => [...new Set(ids.filter((id) => id !== null))]

/** Faxes as the tray shows them: one question each for files, customers and memos, however many they are. */
async function faxRows(db: ReadDb, faxes: readonly Fax[]): Promise<readonly FaxRow[]> {
  const [files, customers, memos] = await Promise.all([
    filesByIds(db, known(faxes.map((fax) => fax.fileId))),
    customersByIds(db, known(faxes.map((fax) => fax.customerId))),
    memoNumbers(db, known(faxes.map((fax) => fax.memoId))),
  ])
  const fileOf = new Map(files.map((file) => [file.id, file]))
  const customerOf = new Map(customers.map((customer) => [customer.id, customer]))
  return faxes.map((fax) =>
    faxRow(fax, {
      file: fileOf.get(fax.fileId ?? ''),
      customerName: customerOf.get(fax.customerId ?? '')?.name ?? null,
      memoNumber: memos.get(fax.memoId ?? '') ?? '',
    }),
  )
}

type Beside = {
  readonly file: StoredFile | undefined
  readonly customerName: string | null
  readonly memoNumber: string
}

function faxRow(fax: Fax, { file, customerName, memoNumber }: Beside): FaxRow {
  return {
    id: fax.id,
    number: fax.number,
    name: file?.name ?? basename(fax.path),
    fileId: fax.fileId,
    mime: file?.mime ?? '',
    size: file?.size ?? 0,
    pages: fax.pages,
    senderNumber: fax.senderNumber,
    customerId: fax.customerId,
    customerName,
    arrivedAt: fax.arrivedAt,
    status: fax.status === 'damaged' ? 'unfiled' : fax.status,
    problem: fax.problem === '' ? null : fax.problem,
    reason: fax.reason,
    orderId: fax.orderId,
    memoId: fax.memoId,
    memoNumber,
    repeats: fax.repeats,
    repeatedAt: fax.repeatedAt,
  }
}

type Handling = {
  readonly status: 'unfiled' | 'filed' | 'notOrder'
  readonly reason: string
  readonly memoId?: string
  readonly orderId?: string
}

/** Out of the tray only what lies in it, back into it only what does not. */
const mayBecome = (before: Fax, after: Handling['status']): boolean =>
  (after === 'unfiled') === (before.status === 'filed' || before.status === 'notOrder')

/** Moves a fax in or out of the tray; somebody else may have been quicker, then it says so. */
async function handleFax(save: Save, before: Fax, byId: string, handling: Handling): Promise<Fax> {
  const { db, at } = save
  const { status, reason, memoId = null, orderId = null } = handling
  if (!mayBecome(before, status)) throw invalid('faxId', 'handledMeanwhile')
  const after = await setFaxStatus(db, before.id, before.status, { status, reason, memoId, orderId, at, byId })
  if (!after) throw invalid('faxId', 'handledMeanwhile')
  const entry = { action: `fax.${status}`, entity: 'fax', entityId: before.id }
  await save.audit({ ...entry, before: before.status, after: handling })
  await indexFax(db, after)
  save.announce({ topic: 'fax', id: before.id })
  return after
}

async function mustBeFax(db: ReadDb, faxId: string): Promise<Fax> {
  const fax = await faxById(db, faxId)
  if (!fax) throw notFound('fax')
  return fax
}

/** R1.3 files a fax with a memo or an order; one that lies there already stays, whoever asks again. */
export async function fileFax(
  save: Save,
  faxId: string,
  byId: string,
  { memoId, orderId, reason = '' }: { readonly memoId?: string; readonly orderId?: string; readonly reason?: string },
): Promise<Fax> {
  const before = await mustBeFax(save.db, faxId)
  const there = before.status === 'filed' && before.memoId === (memoId ?? null) && before.orderId === (orderId ?? null)
  return there ? before : handleFax(save, before, byId, { status: 'filed', reason, memoId, orderId })
}

/** Step 1: the fax tray (R1.3). */
export const faxTray = {
  faxes: os.intake.faxes.handler(({ context: { core }, input }) =>
    core.store.read(async (db) => {
      const found = await listFaxes(db, { status: input.status, limit: input.limit })
      const filed = await listFaxes(db, { status: 'filed', limit: 200 })
      const { today, policy } = await momentOf(db, core.now())
      const isToday = ({ handledAt }: Fax) => handledAt !== null && civilDateOf(handledAt, policy.timeZone) === today
      return {
        rows: await faxRows(db, found),
        filedToday: filed.filter(isToday).length,
        lastScan: core.faxFolder.lastScan(),
        folder: core.faxFolder.path(),
      }
    }),
  ),
  fax: os.intake.fax.handler(({ context: { core }, input }) =>
    core.store.read(async (db) => {
      const [row] = await faxRows(db, [await mustBeFax(db, input.id)])
      if (!row) throw notFound('fax')
      return row
    }),
  ),
  rescan: os.intake.rescan.handler(async ({ context: { core } }) => ({ arrived: await core.faxFolder.rescan() })),
  notAnOrder: os.intake.notAnOrder.handler(({ context, input }) =>
    saveOnce(context, { key: input.key, procedure: 'notAnOrder', input }, async (save) => {
      const fax = await mustBeFax(save.db, input.faxId)
      await handleFax(save, fax, context.actor.id, { status: 'notOrder', reason: input.reason })
      return null
    }),
  ),
  backToTray: os.intake.backToTray.handler(({ context, input }) =>
    saveOnce(context, { key: input.key, procedure: 'backToTray', input }, async (save) => {
      const fax = await mustBeFax(save.db, input.faxId)
      await handleFax(save, fax, context.actor.id, { status: 'unfiled', reason: '' })
      return null
    }),
  ),
  joinOrder: os.intake.joinOrder.handler(({ context, input }) =>
    saveOnce(context, { key: input.key, procedure: 'joinOrder', input }, async (save) => {
      const { orderId, reason, faxId } = input
      const order = await orderSummaryOf(save.db, orderId)
      if (!order) throw notFound('order')
      const fax = await fileFax(save, faxId, context.actor.id, { orderId, reason })
      await save.notify([order.clerkId], {
        kind: 'faxJoined',
        params: { number: order.number, fax: fax.number },
        orderId,
      })
      save.announce({ topic: 'order', id: orderId })
      return null
    }),
  ),
}
