import { z } from 'zod'
import { records, signs } from './base.ts'
import { paymentTerms } from './forms.ts'
import { id, longText, reason, unitPrice } from './values.ts'

/** Step 4: customer, payment, price and specification (R4). */
export const check = {
  checkCustomer: records(z.object({ note: longText })),
  clearPrice: signs(
    z.object({ lineId: id, tier: z.enum(['sales', 'supervisor', 'director']), unitPrice, note: longText }),
  ),
  clearBlacklist: signs(z.object({ tier: z.enum(['supervisor', 'director']), reason })),
  /** The figures that finance signs are computed by the core, never sent (R4.2). */
  clearCredit: signs(z.object({ reason })),
  decideContract: signs(z.object({ payment: paymentTerms, reason })),
  reviewOrder: signs(
    z.discriminatedUnion('verdict', [
      z.object({ verdict: z.literal('approved'), reason: longText }),
      z.object({ verdict: z.literal('sentBack'), reason }),
    ]),
  ),
  clearMargin: signs(z.object({ reason })),
}
