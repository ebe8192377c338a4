import { z } from 'zod'
import type { MakingLine } from '#shared/rules/production-line.ts'
import type { UnitPrice } from '#shared/values/unit-price.ts'
import { answers, procedure } from './base.ts'
import { edit, listPage, shortText, unitPrice } from './values.ts'

export type ProductRow = {
  readonly id: string
  readonly number: string
  readonly name: string
  readonly specification: string
  readonly unit: string
  /** The name of its category; empty where it has none. */
  readonly category: string
  /** R4.7 null where it is not known, and for those who may not see it. */
  readonly cost: UnitPrice | null
  /** What quality inspects of it (R12.2). */
  readonly inspectionItems: readonly string[]
  /** The price for everyone in force today; null where no plan has one. */
  readonly price: UnitPrice | null
  readonly active: boolean
  readonly version: number
}

/** Products with their specification, and what they are made by. */
export const products = {
  products: procedure
    .input(listPage.extend({ inactive: z.boolean().default(false) }))
    .output(answers<readonly ProductRow[]>()),
  saveProduct: procedure
    .input(
      z.object({
        ...edit,
        number: shortText.min(1),
        name: shortText.min(1),
        specification: shortText.min(1),
        unit: shortText.min(1),
        category: shortText,
        cost: unitPrice.nullable(),
        inspectionItems: z.array(shortText.min(1)).max(50),
        /** For everyone from today on; null leaves the price plans alone. */
        price: unitPrice.nullable(),
        active: z.boolean(),
      }),
    )
    .output(answers<{ readonly id: string }>()),
  productionLines: procedure.input(z.object({})).output(answers<readonly (MakingLine & { readonly id: string })[]>()),
}
