import { z } from 'zod'
import { CUSTOMER_CLASSES, type CustomerClass } from '#shared/rules/policy.ts'
import { ROLES, type Role } from '#shared/rules/roles.ts'
import type { UnitPrice } from '#shared/values/unit-price.ts'
import { answers, procedure } from './base.ts'
import { paymentTerms } from './forms.ts'
import { amount, day, id, idempotencyKey, pin, shortText, unitPrice } from './values.ts'

export type UserRow = {
  readonly id: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly phone: string
  readonly active: boolean
  readonly version: number
}
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
export type ProductRow = {
  readonly id: string
  readonly number: string
  readonly name: string
  readonly specification: string
  readonly unit: string
  readonly price: UnitPrice | null
  readonly active: boolean
  readonly version: number
}
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

const edit = { key: idempotencyKey, id: id.nullable(), version: z.number().int().min(0) }
const page = z.object({ text: shortText.default(''), limit: z.number().int().min(1).max(500) })

/** Master data, as far as the 18 steps need it. */
export const masterData = {
  users: procedure.input(z.object({})).output(answers<readonly UserRow[]>()),
  saveUser: procedure
    .input(
      z.object({
        ...edit,
        name: shortText.min(1),
        roles: z.array(z.enum(ROLES)).min(1),
        phone: shortText,
        pin: pin.nullable(),
        active: z.boolean(),
      }),
    )
    .output(answers<{ readonly id: string }>()),
  customers: procedure.input(page).output(answers<readonly CustomerRow[]>()),
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
  products: procedure.input(page).output(answers<readonly ProductRow[]>()),
  saveProduct: procedure
    .input(
      z.object({
        ...edit,
        number: shortText.min(1),
        name: shortText.min(1),
        specification: shortText.min(1),
        unit: shortText.min(1),
        price: unitPrice.nullable(),
        active: z.boolean(),
      }),
    )
    .output(answers<{ readonly id: string }>()),
  contracts: procedure.input(page).output(answers<readonly ContractRow[]>()),
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
  formulas: procedure.input(z.object({ productId: id.nullable() })).output(
    answers<
      readonly {
        readonly id: string
        readonly number: string
        readonly version: number
        readonly productId: string | null
      }[]
    >(),
  ),
  productionLines: procedure
    .input(z.object({}))
    .output(answers<readonly { readonly id: string; readonly name: string }[]>()),
}
