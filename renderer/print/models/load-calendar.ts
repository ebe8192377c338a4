import type { CivilDate } from '#shared/values/civil-date.ts'
import type { Quantity } from '#shared/values/quantity.ts'
import type { PaperHead } from './head.ts'

/** How full a production line is on a day; `reason` where the day is not as usual. */
export type LoadPaperDay = {
  readonly date: CivilDate
  readonly load: Quantity
  readonly capacity: Quantity
  readonly reason: string
}

/** What lies on a production line: whose, how much, from when until when, and when it will really be finished if later. */
export type LoadPaperPlan = {
  readonly line: string
  readonly number: string
  readonly customer: string
  readonly productNumber: string
  readonly quantity: Quantity
  readonly unit: string
  readonly from: CivilDate
  readonly until: CivilDate
  /** Null where it does not fit within a year, or is kept. */
  readonly finish: CivilDate | null
  readonly isLate: boolean
  /** Nobody signed it yet. */
  readonly isProposed: boolean
}

export type LoadPaperLine = {
  readonly name: string
  readonly capacityPerDay: Quantity
  readonly unit: string
  readonly days: readonly LoadPaperDay[]
}

/** The load calendar of production for the wall of the hall (R6.1). There is no price and no customer's date in it. */
export type LoadCalendarModel = PaperHead & {
  readonly from: CivilDate
  readonly until: CivilDate
  readonly lines: readonly LoadPaperLine[]
  readonly plans: readonly LoadPaperPlan[]
}
