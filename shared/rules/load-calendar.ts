import { type BusinessCalendar, isWorkingDay } from '#shared/values/business-calendar.ts'
import { addDays, type CivilDate } from '#shared/values/civil-date.ts'
import { NO_QUANTITY, type Quantity, quantity } from '#shared/values/quantity.ts'

/** What a production line can make on a day; 0 where it stands still. */
export type CapacityOf = (date: CivilDate) => Quantity

/** A day on which a production line can make more or less than usual: an extra shift, maintenance, a half day. */
export type DayException = { readonly date: CivilDate; readonly capacity: Quantity }

export type DayQuantity = { readonly date: CivilDate; readonly quantity: Quantity }

/** What production promised in writing to make on a line, from a day until a day. */
export type Planned = {
  readonly key: string
  readonly quantity: Quantity
  readonly from: CivilDate
  readonly until: CivilDate
}

/** A year ahead: beyond it nobody plans, and a line without any capacity must not be searched for ever. */
export const FARTHEST_DAYS = 366

/** R6.1 the capacity of each day: what was set for the day, else the line's own on working days and nothing on the others. */
export function capacityBy(
  perDay: Quantity,
  exceptions: readonly DayException[],
  calendar: BusinessCalendar,
): CapacityOf {
  const set = new Map(exceptions.map((one) => [one.date, one.capacity]))
  return (date) => set.get(date) ?? (isWorkingDay(date, calendar) ? perDay : NO_QUANTITY)
}

/**
 * R6.1 what a plan takes of each day: what is free from its first day on, and the rest on its last.
 *
 * What does not fit lies on the last day, above what the line can make: a promise that cannot be kept must be seen.
 */
export function spread({ quantity: amount, from, until }: Omit<Planned, 'key'>, freeOn: CapacityOf): DayQuantity[] {
  const days: DayQuantity[] = []
  let left = Number(amount)
  for (let date = from; date <= until && left > 0; date = addDays(date, 1)) {
    const part = date === until ? left : Math.min(left, freeOn(date))
    if (part > 0) days.push({ date, quantity: quantity(part) })
    left -= part
  }
  return days
}

export type LaidPlans = {
  /** The days of each plan, by its key. */
  readonly days: ReadonlyMap<string, readonly DayQuantity[]>
  /** What lies on each day of the line. */
  readonly load: ReadonlyMap<CivilDate, Quantity>
}

/** R6.1 all plans of a line beside each other, who begins first first; more than the line can make lies on last days alone. */
export function layPlans(plans: readonly Planned[], capacityOf: CapacityOf): LaidPlans {
  const load = new Map<CivilDate, Quantity>()
  const days = new Map<string, readonly DayQuantity[]>()
  for (const plan of inTurn(plans)) {
    const parts = spread(plan, (date) => freeOf(capacityOf(date), load.get(date)))
    for (const { date, quantity: part } of parts) load.set(date, quantity((load.get(date) ?? 0) + part))
    days.set(plan.key, parts)
  }
  return { days, load }
}

/** What is left of a day; nothing where more lies on it than can be made. */
export const freeOf = (capacity: Quantity, load: Quantity = NO_QUANTITY): Quantity =>
  quantity(Math.max(0, capacity - load))

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const inTurn = (plans: readonly Planned[]): readonly Planned[] =>
  plans.toSorted((a, b) => order(a.from, b.from) || order(a.until, b.until) || order(a.key, b.key))

/**
 * R6.1, R12.1 when each plan of a line will really be finished, made one after the other in the order of their first days.
 *
 * Counted from the plans alone, as if every day before today had gone by plan. Null where it does not fit within a year.
 */
export function expectedFinishes(
  plans: readonly Planned[],
  capacityOf: CapacityOf,
): ReadonlyMap<string, CivilDate | null> {
  const used = new Map<CivilDate, number>()
  const finishes = new Map<string, CivilDate | null>()
  for (const plan of inTurn(plans)) {
    const freeOn = (date: CivilDate) => capacityOf(date) - (used.get(date) ?? 0)
    finishes.set(plan.key, fill(plan.quantity, plan.from, freeOn, used))
  }
  return finishes
}

/** Takes what is free from `from` on until all of it fits; the day on which it does, or null after a year. */
function fill(
  amount: Quantity,
  from: CivilDate,
  freeOn: (date: CivilDate) => number,
  used: Map<CivilDate, number>,
): CivilDate | null {
  let left = Number(amount)
  const end = addDays(from, FARTHEST_DAYS)
  for (let date = from; date < end; date = addDays(date, 1)) {
    const part = Math.min(left, Math.max(0, freeOn(date)))
    used.set(date, (used.get(date) ?? 0) + part)
    left -= part
    if (left <= 0) return date
  }
  return null
}

export type Proposal = {
  readonly productionDate: CivilDate
  readonly scheduledDate: CivilDate
  readonly days: readonly DayQuantity[]
}

/**
 * R6.1 the earliest days on which a quantity fits beside what is planned; production decides.
 *
 * `notBefore` is tomorrow or the day from which the material is there, whichever is later (R5.2). Null where nothing is free
 * for a year: a line without capacity gets no proposal.
 */
export function proposePlan(
  amount: Quantity,
  notBefore: CivilDate,
  capacityOf: CapacityOf,
  load: ReadonlyMap<CivilDate, Quantity>,
): Proposal | null {
  const taken = new Map<CivilDate, number>()
  const scheduledDate = fill(amount, notBefore, (date) => capacityOf(date) - (load.get(date) ?? 0), taken)
  const days = [...taken].flatMap(([date, part]) => (part > 0 ? [{ date, quantity: quantity(part) }] : []))
  const [first] = days
  return scheduledDate === null || !first ? null : { productionDate: first.date, scheduledDate, days }
}
