import { z } from 'zod'
import { answers, procedure } from './base.ts'
import { shortText } from './values.ts'

/** A paper of ours that came back as a scan: whose, for which step, and whether it still is what the order says. */
export type ScannedPaper = {
  readonly orderId: string
  readonly orderNumber: string
  readonly customerName: string
  readonly step: number
  /** False where the order was changed since it was printed: what was signed then is of no use now. */
  readonly isCurrent: boolean
}

/** Sign-offs on paper: the code on a scanned page finds its order and step. */
export const scanned = {
  paperOfCode: procedure.input(z.object({ code: shortText })).output(answers<ScannedPaper | null>()),
}
