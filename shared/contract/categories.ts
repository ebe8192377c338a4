import { z } from 'zod'
import type { SpecificationAttribute } from '#shared/rules/specification.ts'
import { answers, procedure } from './base.ts'
import { edit, listPage, shortText } from './values.ts'

export type CategoryRow = {
  readonly id: string
  /** As it stands in the products of the category. */
  readonly name: string
  readonly attributes: readonly SpecificationAttribute[]
  readonly active: boolean
  readonly version: number
}

const attribute = z.object({
  name: shortText.min(1),
  unit: shortText,
  values: z.array(shortText.min(1)).max(100),
  closed: z.boolean(),
  required: z.boolean(),
}) satisfies z.ZodType<SpecificationAttribute>

/** What products are grouped by, and the attributes by which those of one group are specified. */
export const categories = {
  categories: procedure.input(listPage).output(answers<readonly CategoryRow[]>()),
  saveCategory: procedure
    .input(z.object({ ...edit, name: shortText.min(1), attributes: z.array(attribute).max(20), active: z.boolean() }))
    .output(answers<{ readonly id: string }>()),
}
