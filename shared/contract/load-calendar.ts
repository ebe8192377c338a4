import { z } from 'zod'
import type { DayQuantity } from '#shared/rules/load-calendar.ts'
import type { LineProposal } from '#shared/rules/propose-order.ts'
import type { Stage } from '#shared/rules/step-table.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import type { Instant } from '#shared/values/instant.ts'
import type { Quantity } from '#shared/values/quantity.ts'
import { answers, procedure } from './base.ts'
import { day, edit, id, idempotencyKey, quantity, reason, shortText } from './values.ts'

/** One promise on a production line: a line of an order, from its first day until its scheduled date. */
export type LoadBlock = {
  readonly orderId: string
  readonly lineId: string
  readonly number: string
  readonly customerName: string
  readonly productNumber: string
  readonly quantity: Quantity
  readonly unit: string
  readonly from: CivilDate
  readonly until: CivilDate
  readonly requestedDate: CivilDate | null
  readonly stage: Stage
  readonly days: readonly DayQuantity[]
  /** When it will be finished, with what is made before it on the same line; null where it does not fit within a year. */
  readonly finish: CivilDate | null
}

export type LoadDay = {
  readonly date: CivilDate
  readonly capacity: Quantity
  readonly load: Quantity
  /** Why the day is not as usual; null where it is. */
  readonly exception: string | null
}

export type LoadLine = {
  readonly id: string
  readonly name: string
  readonly note: string
  readonly unit: string
  /** The product categories that it makes, by name; empty where it makes any. */
  readonly categories: readonly string[]
  readonly capacityPerDay: Quantity
  readonly version: number
  readonly days: readonly LoadDay[]
  readonly blocks: readonly LoadBlock[]
}

/** An order that waits for production's written word, as its place in the list says it. */
export type WaitingOrder = {
  readonly orderId: string
  readonly number: string
  readonly customerName: string
  readonly productText: string
  readonly since: Instant
  readonly dueAt: Instant | null
}

/** R6.1 the load per production line and day, and what fits where. */
export const loadCalendar = {
  calendar: procedure
    .input(z.object({ from: day, days: z.number().int().min(1).max(62) }))
    .output(answers<{ readonly today: CivilDate; readonly lines: readonly LoadLine[] }>()),
  waiting: procedure.input(z.object({})).output(answers<readonly WaitingOrder[]>()),
  /** The earliest days for each open line of the order, on each production line; those that make it come first. */
  proposals: procedure.input(z.object({ orderId: id })).output(answers<readonly LineProposal[]>()),
  /** What a production line can make on the days of a period; null makes them as usual again. */
  setDays: procedure
    .input(
      z.object({
        key: idempotencyKey,
        productionLineId: id,
        /** Of the production line, as it was on the screen. */
        version: z.number().int().min(1),
        from: day,
        to: day,
        capacity: quantity.nullable(),
        reason,
      }),
    )
    .output(answers<null>()),
  saveLine: procedure
    .input(
      z.object({
        ...edit,
        name: shortText.min(1),
        capacityPerDay: quantity,
        unit: shortText.min(1),
        note: shortText,
        categories: z.array(shortText.min(1)).max(100),
        active: z.boolean(),
      }),
    )
    .output(answers<{ readonly id: string }>()),
}
