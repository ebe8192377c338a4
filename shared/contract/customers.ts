import { z } from 'zod'
import { CUSTOMER_CLASSES, type CustomerClass } from '#shared/rules/policy.ts'
import { answers, procedure } from './base.ts'
import { amount, edit, id, listPage, shortText } from './values.ts'

export type CustomerRow = {
  readonly id: string
  readonly number: string
  readonly name: string
  readonly class: CustomerClass
  readonly classReason: string
  readonly blacklisted: boolean
  readonly creditLimit: number
  readonly phone: string
  readonly fax: string
  readonly contact: string
  readonly salesId: string | null
  readonly deliveryPlace: string
  readonly consignee: string
  readonly consigneePhone: string
  readonly invoiceTitle: string
  readonly active: boolean
  readonly version: number
}

/** Customers: class, credit, people and places. */
export const customers = {
  customers: procedure.input(listPage).output(answers<readonly CustomerRow[]>()),
  saveCustomer: procedure
    .input(
      z.object({
        ...edit,
        name: shortText.min(1),
        class: z.enum(CUSTOMER_CLASSES),
        classReason: shortText,
        blacklisted: z.boolean(),
        creditLimit: amount,
        phone: shortText,
        fax: shortText,
        contact: shortText,
        salesId: id.nullable(),
        deliveryPlace: shortText,
        consignee: shortText,
        consigneePhone: shortText,
        invoiceTitle: shortText,
        active: z.boolean(),
      }),
    )
    .output(answers<{ readonly id: string }>()),
}
