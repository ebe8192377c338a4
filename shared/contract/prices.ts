import { z } from 'zod'
import { PLAN_SCOPES, type PlanScope } from '#shared/rules/price-plans.ts'
import type { PriceRow } from '#shared/rules/price-rows.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import { answers, procedure } from './base.ts'
import { paymentTerms } from './forms.ts'
import { day, edit, id, listPage, longText, quantity, shortText, unitPrice } from './values.ts'

export type ContractRow = {
  readonly id: string
  readonly number: string
  readonly customerId: string
  readonly customerName: string
  readonly from: CivilDate
  /** Last day; null has no end. */
  readonly to: CivilDate | null
  readonly payment: z.infer<typeof paymentTerms>
  readonly signer: string
  readonly deliveryTerms: string
  readonly settlement: string
  readonly fileId: string | null
  readonly active: boolean
  readonly version: number
}

/** A price as a screen shows it: with what the product is called. */
export type NamedPrice = PriceRow & {
  readonly productNumber: string
  readonly productName: string
  readonly specification: string
  readonly unit: string
}

export type ContractDetail = ContractRow & {
  readonly fileName: string
  readonly fileMime: string
  readonly prices: readonly NamedPrice[]
}

export type PlanRow = {
  readonly id: string
  readonly name: string
  readonly scope: PlanScope
  /** The customer's id, the class, or empty; `subjectName` is what it is called. */
  readonly subject: string
  readonly subjectName: string
  readonly from: CivilDate
  readonly to: CivilDate | null
  readonly active: boolean
  readonly priceCount: number
  readonly version: number
}
export type PlanDetail = PlanRow & { readonly prices: readonly NamedPrice[] }

const MOST_PRICES = 2_000
const priceRows = z.array(z.object({ productId: id, minimum: quantity, price: unitPrice })).max(MOST_PRICES)
const saved = answers<{ readonly id: string }>()

/** R4.3, R4.4 what was agreed on payment and price. */
export const prices = {
  contracts: procedure.input(listPage).output(answers<readonly ContractRow[]>()),
  contract: procedure.input(z.object({ id })).output(answers<ContractDetail>()),
  saveContract: procedure
    .input(
      z.object({
        ...edit,
        number: shortText.min(1),
        customerId: id,
        from: day,
        to: day.nullable(),
        payment: paymentTerms,
        signer: shortText.min(1),
        deliveryTerms: shortText,
        settlement: shortText,
        fileId: id.nullable(),
        active: z.boolean(),
        /** Why a contract goes out of force, or says something else than what was ordered under it; needed then. */
        reason: longText,
        prices: priceRows,
      }),
    )
    .output(saved),
  pricePlans: procedure
    .input(listPage.extend({ past: z.boolean().default(false) }))
    .output(answers<readonly PlanRow[]>()),
  pricePlan: procedure.input(z.object({ id })).output(answers<PlanDetail>()),
  /** Every plan for the same customer, class or for everyone: whose days a plan may not share. */
  plansFor: procedure
    .input(z.object({ scope: z.enum(PLAN_SCOPES), subject: shortText }))
    .output(answers<readonly PlanRow[]>()),
  savePricePlan: procedure
    .input(
      z.object({
        ...edit,
        name: shortText,
        scope: z.enum(PLAN_SCOPES),
        subject: shortText,
        from: day,
        to: day.nullable(),
        active: z.boolean(),
        reason: longText,
        prices: priceRows,
        /** From which day changed prices count, where the plan has begun: they become its next version. */
        changesFrom: day.nullable(),
        /** The plan that is in the way ends on the day before this one begins. */
        endRunning: z.boolean(),
      }),
    )
    .output(saved),
}
