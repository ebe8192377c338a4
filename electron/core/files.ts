import { newId } from '#db/ids.ts'
import { faxById, insertFile } from '#db/queries/faxes.ts'
import { orderSummaryOf } from '#db/queries/order-list.ts'
import { logPrinting } from '#db/queries/print-log.ts'
import { MOST_FILE_BYTES } from '#shared/contract/office.ts'
import { fileFax } from './fax-tray.ts'
import { os } from './kit/implementer.ts'
import { invalid, notFound } from './kit/refusals.ts'
import { saveOnce } from './kit/save.ts'

/** Files that papers name: uploads, and faxes out of the tray. */
export const files = {
  upload: os.files.upload.handler(async ({ context, input }) => {
    const { core, actor } = context
    // Written and synced before the transaction: a file without a row is reported as an orphan, never a row without a file.
    const bytes = Buffer.from(input.base64, 'base64')
    if (bytes.length === 0) throw invalid('base64', 'empty')
    if (bytes.length > MOST_FILE_BYTES) throw invalid('base64', 'tooLarge')
    const stored = await core.files.put(bytes, input.name)
    const { sha256, size, mime, pages } = stored
    return saveOnce(
      context,
      { key: input.key, procedure: 'upload', input: { name: input.name, sha256 } },
      async (save) => {
        const id = newId()
        await insertFile(save.db, { id, sha256, size, mime, name: input.name, at: save.at, byId: actor.id })
        await save.audit({
          action: 'upload',
          entity: 'file',
          entityId: id,
          before: null,
          after: { name: input.name, sha256, size },
        })
        return { id, mime, pages }
      },
    )
  }),
  fromFax: os.files.fromFax.handler(({ context, input }) =>
    saveOnce(context, { key: input.key, procedure: 'fromFax', input }, async (save) => {
      const fax = await faxById(save.db, input.faxId)
      if (!fax?.fileId) throw invalid('faxId', 'nothingToRead')
      if (!(await orderSummaryOf(save.db, input.orderId))) throw notFound('order')
      if (!input.stays) await fileFax(save, fax.id, context.actor.id, { orderId: input.orderId })
      save.announce({ topic: 'order', id: input.orderId })
      return { id: fax.fileId }
    }),
  ),
}

/** Printing: every copy is counted, so that a reprint says that it is one. */
export const print = {
  count: os.print.count.handler(({ context, input }) =>
    saveOnce(context, { key: input.key, procedure: 'print', input }, async ({ db, at, audit }) => {
      const { id, name } = context.actor
      const { document, subjectId: documentId } = input
      const copy = await logPrinting(db, { document, documentId, orderId: null, at, by: { id, name } })
      await audit({ action: 'print', entity: document, entityId: documentId, before: null, after: { copy } })
      return { copy, at }
    }),
  ),
}
