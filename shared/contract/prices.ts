import { z } from 'zod'
import { answers, procedure } from './base.ts'
import { paymentTerms } from './forms.ts'
import { day, edit, id, listPage, shortText } from './values.ts'

export type ContractRow = {
  readonly id: string
  readonly number: string
  readonly customerId: string
  readonly customerName: string
  readonly from: string
  readonly to: string
  readonly payment: z.infer<typeof paymentTerms>
  readonly signer: string
  readonly deliveryTerms: string
  readonly version: number
}

/** R4.3, R4.4 what was agreed on payment and price. */
export const prices = {
  contracts: procedure.input(listPage).output(answers<readonly ContractRow[]>()),
  saveContract: procedure
    .input(
      z.object({
        ...edit,
        number: shortText.min(1),
        customerId: id,
        from: day,
        to: day,
        payment: paymentTerms,
        signer: shortText.min(1),
        deliveryTerms: shortText,
      }),
    )
    .output(answers<{ readonly id: string }>()),
}
