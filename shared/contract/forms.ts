import { z } from 'zod'
import { FORM_ITEMS, MOST_MONEY, ORDER_TYPES, type OrderForm } from '#shared/rules/order-form.ts'
import type { PaymentTerms } from '#shared/rules/payment-terms.ts'
import type { Quantity } from '#shared/values/quantity.ts'
import type { UnitPrice } from '#shared/values/unit-price.ts'
import { day, id, longText, positiveQuantity, shortText, unitPrice } from './values.ts'

export const paymentTerms = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('prepaid') }),
  z.object({ kind: z.literal('deposit'), depositBp: z.number().int().min(1).max(10_000) }),
  z.object({ kind: z.literal('credit'), days: z.number().int().min(1).max(365) }),
  z.object({ kind: z.literal('monthly') }),
  z.object({ kind: z.literal('cashOnDelivery') }),
]) satisfies z.ZodType<PaymentTerms>

// Only a bound, so that it need not be exact: an order above it is a slip of the finger, and its sums could not be kept.
const isSaneAmount = (lines: readonly { quantity: Quantity | null; unitPrice: UnitPrice | null }[]): boolean =>
  lines.reduce((sum, line) => sum + (Number(line.quantity ?? 0) * Number(line.unitPrice ?? 0)) / 100_000, 0) <=
  MOST_MONEY

/** The order form in any state of completeness: everything may be empty (R1.2). */
export const orderForm: z.ZodType<OrderForm> = z.object({
  customerId: id.nullable(),
  orderType: z.enum(ORDER_TYPES),
  terms: z.object({
    contact: shortText,
    contactPhone: shortText,
    signer: shortText,
    customerPo: shortText,
    deliveryPlace: shortText,
    consignee: shortText,
    consigneePhone: shortText,
    packaging: shortText,
    label: shortText,
    transport: shortText,
    payment: shortText,
    invoiceKind: shortText,
    invoiceTitle: shortText,
    toleranceBp: z.number().int().min(0).max(10_000).nullable(),
    special: longText,
  }),
  lines: z
    .array(
      z.object({
        id,
        productId: id.nullable(),
        productNumber: shortText,
        productName: shortText,
        specification: shortText,
        unit: shortText,
        quantity: positiveQuantity.nullable(),
        unitPrice: unitPrice.nullable(),
        requestedDate: day.nullable(),
        note: shortText,
        unclear: z.array(z.enum(FORM_ITEMS)).max(20).optional(),
        heard: z.partialRecord(z.enum(FORM_ITEMS), shortText).optional(),
      }),
    )
    .max(500)
    .refine((lines) => new Set(lines.map((line) => line.id)).size === lines.length, { error: 'duplicate' })
    .refine(isSaneAmount, { error: 'tooLarge' }),
  unclear: z.array(z.enum(FORM_ITEMS)).max(100),
})

export const batchLines = z
  .array(
    z.object({
      lineId: id,
      quantity: positiveQuantity,
      batchId: id,
      batchNumber: shortText,
      location: shortText,
    }),
  )
  .min(1)
  .max(500)
