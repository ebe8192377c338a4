import { z } from 'zod'
import { records, signs } from './base.ts'
import { day, id, longText, reason, shortText } from './values.ts'

/** Steps 7 to 10: sheet, fax, sign-back, production order (R7–R10). */
export const confirmation = {
  makeSheet: records(
    z.object({ lines: z.array(z.object({ lineId: id, preDeliveryDate: day })).min(1), relaxation: longText }),
  ),
  confirmRelaxation: signs(z.object({ sheetId: id })),
  proofread: signs(z.object({ sheetId: id, ticks: z.array(shortText).min(1) })),
  recordSending: records(
    z.object({
      subject: z.enum(['sheet', 'dispatchNotice']),
      subjectId: id,
      faxNumber: shortText,
      pages: z.number().int().min(1).max(999),
      result: z.enum(['sent', 'failed']),
      remark: longText,
    }),
  ),
  confirmReceipt: records(z.object({ sendingId: id, confirmedBy: shortText.min(1), legible: z.boolean() })),
  attachSignBack: records(z.object({ sheetId: id, fileId: id, receivedOn: day })),
  checkSignBack: signs(
    z.object({
      signBackId: id,
      checks: z.object({ signer: z.boolean(), seal: z.boolean(), unaltered: z.boolean(), understood: z.boolean() }),
      note: longText,
    }),
  ),
  chase: records(z.object({ step: z.number().int().min(1).max(18), spokenTo: shortText, said: reason })),
  issueProductionOrder: signs(
    z.object({
      special: longText,
      tips: z
        .array(
          z.object({
            due: day,
            aspect: z.enum(['progress', 'quality', 'quantity', 'time', 'packaging']),
            text: shortText.min(1),
          }),
        )
        .max(50),
    }),
  ),
}
