import { z } from 'zod'
import { answers, procedure } from './base.ts'
import { id, shortText } from './values.ts'

/** A paper of ours that came back as a scan: whose, for which step, and whether it still is what the order says. */
export type ScannedPaper = {
  readonly orderId: string
  readonly orderNumber: string
  readonly customerName: string
  readonly step: number
  /** False where the order was changed since it was printed: what was signed then is of no use now. */
  readonly isCurrent: boolean
  /** Which edition it is (a revision, the number of a sheet or of a document), and which one holds; null where none does. */
  readonly edition: string
  readonly currentEdition: string | null
  /** A paper of the order names this very file: what was signed on it is entered. */
  readonly isRecorded: boolean
}

/** Sign-offs on paper: the code on a scanned page finds its order and step. */
export const scanned = {
  paperOfCode: procedure
    .input(z.object({ code: shortText, fileId: id.nullable().default(null) }))
    .output(answers<ScannedPaper | null>()),
}
