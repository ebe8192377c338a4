import { z } from 'zod'
import { records, signs } from './base.ts'
import { batchLines } from './forms.ts'
import { day, id, instant, longText, positiveQuantity, quantity, reason, shortText } from './values.ts'

const lines = z.array(z.object({ lineId: id, quantity: positiveQuantity })).min(1)

/** Steps 14 to 18: notice, dispatch, arrival, receipt (R14–R18). Batches are picked by the core, first in first out. */
export const delivery = {
  issueDeliveryNotice: signs(
    z.object({
      lines,
      expectedArrival: instant,
      followUpCalls: z.array(instant).max(10),
      rechecked: z.array(z.enum(['terms', 'address', 'consignee', 'phone', 'invoice'])),
      loading: longText,
      makesUpFor: id.nullable(),
    }),
  ),
  releaseEmergency: signs(z.object({ reason, lines })),
  briefCarrier: records(z.object({ noticeId: id, ticks: z.array(shortText).min(1), carrierPerson: shortText.min(1) })),
  dispatch: records(
    z.object({
      noticeId: id,
      batches: batchLines,
      carrier: shortText.min(1),
      mode: z.enum(['ownTruck', 'freight', 'express', 'collected']),
      freight: z.enum(['us', 'customer', 'thirdParty']),
      trackingNumber: shortText,
      vehicle: shortText,
      driver: shortText,
      driverPhone: shortText,
      expectedArrival: instant,
    }),
  ),
  checkDispatchNotice: records(
    z.object({ dispatchId: id, contentMatches: z.boolean(), arrivalMatches: z.boolean(), remark: longText }),
  ),
  fileSlip: records(z.object({ dispatchId: id, month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/) })),
  recordArrivalCall: records(
    z.object({
      dispatchId: id,
      outcome: z.enum(['onTheWay', 'problem', 'arrived']),
      spokenTo: shortText,
      remark: longText,
    }),
  ),
  recordReceipt: records(
    z.object({
      dispatchId: id,
      fileId: id,
      receivedOn: day,
      signer: shortText.min(1),
      lines: z.array(z.object({ lineId: id, received: quantity, damaged: quantity })).min(1),
      remark: longText,
    }),
  ),
  recordSatisfaction: records(z.object({ grade: z.enum(['satisfied', 'soSo', 'needsImprovement']), remark: longText })),
  openCase: records(z.object({ cause: z.enum(['shortage', 'damage', 'complaint']), remark: reason })),
  closeCase: records(z.object({ caseId: id, outcome: reason })),
}
