import { z } from 'zod'
import type { Instant } from '#shared/values/instant.ts'
import { answers, procedure } from './base.ts'
import { id, idempotencyKey, shortText } from './values.ts'

/** What one file may hold, in bytes: no scan or photo of an order is larger, and the screen could not show it. */
export const MOST_FILE_BYTES = 64 * 1024 * 1024

/** Files: bytes go through the door's upload path; the database knows size and digest. */
export const files = {
  upload: procedure
    .input(z.object({ key: idempotencyKey, name: shortText.min(1), base64: z.string().max(90_000_000) }))
    .output(answers<{ readonly id: string; readonly mime: string; readonly pages: number }>()),
  /** A fax from the tray as a file of the order; one that `stays` is still looked for there: it bears another slip, too. */
  fromFax: procedure
    .input(z.object({ key: idempotencyKey, faxId: id, orderId: id, stays: z.boolean().default(false) }))
    .output(answers<{ readonly id: string }>()),
}

/** Printing: the copy number is counted, reprints are marked. */
export const print = {
  count: procedure
    .input(
      z.object({
        key: idempotencyKey,
        document: z.enum([
          'technicalSlip',
          'productionSlip',
          'sheet',
          'productionCopy',
          'deliveryNotice',
          'memo',
          'balanceNotice',
          'dispatchNotice',
          'policy',
          'loadCalendar',
        ]),
        subjectId: id,
      }),
    )
    .output(answers<{ readonly copy: number; readonly at: Instant }>()),
}
