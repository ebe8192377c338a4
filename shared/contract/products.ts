import { z } from 'zod'
import type { UnitPrice } from '#shared/values/unit-price.ts'
import { answers, procedure } from './base.ts'
import { edit, id, listPage, shortText, unitPrice } from './values.ts'

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

/** Products with their specification, and what they are made by. */
export const products = {
  products: procedure.input(listPage).output(answers<readonly ProductRow[]>()),
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
