import { z } from 'zod'
import { records, signs } from './base.ts'
import { day, id, longText, positiveQuantity, quantity, reason, shortText } from './values.ts'

/** Step 5: technical (R5). */
export const technical = {
  answerTechnical: signs(
    z.object({
      lineId: id,
      verdict: z.enum(['producible', 'changedProcess', 'oldFormula', 'notProducible']),
      formulaId: id.nullable(),
      formulaVersion: z.number().int().nullable(),
      materialDate: day.nullable(),
      reason: longText,
      suggestion: longText,
      customerFileId: id.nullable(),
    }),
  ),
  acknowledgeProductionOrder: signs(z.object({ productionOrderId: id })),
}

/** Steps 6, 10, 11 and 12 as production sees them (R6, R10–R12). */
export const production = {
  /** Takes finished stock for a line, first in first out; the core chooses the batches (R6.2). */
  allocateStock: records(z.object({ lineId: id, quantity: positiveQuantity })),
  answerProduction: signs(
    z.object({
      lineId: id,
      quantity: positiveQuantity,
      productionLine: shortText.min(1),
      productionDate: day,
      scheduledDate: day,
    }),
  ),
  countersignProductionOrder: signs(z.object({ productionOrderId: id })),
  reportAbnormality: records(z.object({ what: reason, lineId: id.nullable() })),
  reportDay: records(
    z.object({
      lineId: id,
      date: day,
      stage: shortText.min(1),
      produced: quantity,
      good: quantity,
      scrap: quantity,
      remark: longText,
    }),
  ),
}

/** Steps 11 and 12 as customer service and quality see them (R11, R12). */
export const followUp = {
  recordCheck: records(z.object({ tipId: id, ok: z.boolean(), finding: longText })),
  addAbnormalityEntry: records(
    z.object({
      abnormalityId: id,
      stage: z.enum(['clarified', 'plan', 'customerTalk', 'acknowledged', 'resolved']),
      text: longText,
    }),
  ),
  inspectService: signs(
    z.object({
      lines: z.array(z.object({ lineId: id, quantity })),
      checks: z.object({ quantity: z.boolean(), packaging: z.boolean(), label: z.boolean() }),
      remark: longText,
    }),
  ),
  inspectQuality: signs(
    z.object({
      items: z
        .array(z.object({ name: shortText.min(1), found: shortText, ok: z.boolean() }))
        .min(1)
        .max(50),
      remark: longText,
    }),
  ),
  acceptInspection: records(z.object({ fileId: id, remark: longText })),
  /** Batch ids are made by the core; a batch number that exists for the product is continued. */
  warehouse: signs(
    z.object({
      batches: z
        .array(
          z.object({
            lineId: id,
            batchNumber: shortText.min(1),
            quantity: positiveQuantity,
            location: shortText.min(1),
          }),
        )
        .min(1)
        .max(200),
    }),
  ),
}
