import { z } from 'zod'
import { FORM_ITEMS } from '#shared/rules/order-form.ts'
import { id } from './values.ts'

const THOUSAND = 1000
const thousandths = z.number().int().min(0).max(THOUSAND)
const extent = z.number().int().min(1).max(THOUSAND)

/** A rectangle on a page of a fax, in thousandths of the upright page; it does not leave the page. */
export const itemSource = z
  .object({
    faxId: id,
    page: z.number().int().min(1).max(9999),
    left: thousandths,
    top: thousandths,
    width: extent,
    height: extent,
    item: z.enum(FORM_ITEMS),
    lineId: id.nullable(),
  })
  .refine(({ left, top, width, height }) => left + width <= THOUSAND && top + height <= THOUSAND, {
    error: 'offThePage',
  })
