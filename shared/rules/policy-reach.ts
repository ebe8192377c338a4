import type { CivilDate } from '#shared/values/civil-date.ts'
import { civilDateOf } from '#shared/values/instant.ts'
import { ACTIONS, type ActionName, gateBlockers } from './actions.ts'
import { orderDates } from './dates.ts'
import type { OrderFile } from './order-file.ts'
import type { Policy } from './policy.ts'

/** What another policy would change at one order: what it opens, what it shuts, and the day that the customer is told. */
export type PolicyReach = {
  readonly opens: readonly ActionName[]
  readonly shuts: readonly ActionName[]
  /** The pre-delivery date, where it would move (R9.3). */
  readonly moves: { readonly from: CivilDate; readonly to: CivilDate } | null
}

const NAMES = Object.keys(ACTIONS) as readonly ActionName[]

/** Which actions nothing stands in the way of, whoever it is. */
const openActions = (file: OrderFile): ReadonlySet<ActionName> =>
  new Set(NAMES.filter((name) => gateBlockers(name, file).length === 0))

/** The same file judged by the written policy as it is and as it would be; null where nothing changes at it. */
export function policyReach(file: OrderFile, policy: Policy): PolicyReach | null {
  const other: OrderFile = { ...file, policy, today: civilDateOf(file.now, policy.timeZone) }
  const [now, then] = [openActions(file), openActions(other)]
  const opens = NAMES.filter((name) => then.has(name) && !now.has(name))
  const shuts = NAMES.filter((name) => now.has(name) && !then.has(name))
  const from = orderDates(file).preDelivery?.current ?? null
  const to = orderDates(other).preDelivery?.current ?? null
  const moves = from !== null && to !== null && from !== to ? { from, to } : null
  return opens.length + shuts.length === 0 && moves === null ? null : { opens, shuts, moves }
}
