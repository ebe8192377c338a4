import { describe, expectTypeOf, it } from 'vitest'
import type {
  ConfirmationModel,
  PaperHead,
  ProductionModel,
  ProductionSlipModel,
  TechnicalSlipModel,
} from '#renderer/print/models.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import type { Money } from '#shared/values/money.ts'
import type { UnitPrice } from '#shared/values/unit-price.ts'

type Scalar = string | number | boolean | null | undefined

/** Every value that can be reached in a model, however deep. */
type Leaves<T> = T extends Scalar
  ? T
  : T extends readonly (infer Item)[]
    ? Leaves<Item>
    : { [K in keyof T]: Leaves<T[K]> }[keyof T]

/** The names of all fields that hold a date, however deep. */
type DateFields<T> = T extends Scalar
  ? never
  : T extends readonly (infer Item)[]
    ? DateFields<Item>
    : { [K in keyof T]: T[K] extends CivilDate ? K : DateFields<T[K]> }[keyof T]

describe('the model of the production copy', () => {
  it('R10.1 has no place for a price or an amount', () => {
    expectTypeOf<Extract<Leaves<ProductionModel>, Money | UnitPrice>>().toEqualTypeOf<never>()
    expectTypeOf<Extract<Leaves<TechnicalSlipModel | ProductionSlipModel>, Money | UnitPrice>>().toEqualTypeOf<never>()
    // The same question finds them where they are.
    expectTypeOf<Extract<Leaves<ConfirmationModel>, Money>>().toEqualTypeOf<Money>()
    expectTypeOf<Extract<Leaves<ConfirmationModel>, UnitPrice>>().toEqualTypeOf<UnitPrice>()
  })

  it('R10.1 has no date but those of production', () => {
    expectTypeOf<DateFields<ProductionModel>>().toEqualTypeOf<'scheduledDate' | 'productionDate' | 'due'>()
    expectTypeOf<DateFields<PaperHead>>().toEqualTypeOf<never>()
  })
})
