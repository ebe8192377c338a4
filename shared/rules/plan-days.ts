import type { CivilDate } from '#shared/values/civil-date.ts'

/** R5.2 what is begun on that day is begun without its raw material; null is material that nobody waits for. */
export const isBeforeMaterial = (productionDate: CivilDate, material: CivilDate | null): boolean =>
  material !== null && productionDate < material

/** What is wrong with the days of a production answer: finished before it is begun, begun in the past or without material. */
export type PlanDaysProblem = 'backwards' | 'past' | 'beforeMaterial'

/** The day on which a production line begins, and the day by which it is finished. */
export type PlanDays = { readonly productionDate: CivilDate; readonly scheduledDate: CivilDate }

/**
 * R6.1, R5.2 whether production may write these days; null where it may.
 *
 * The desk, the step and the new date in writing ask it to explain, and the core to refuse. `material` is the day from
 * which the raw material is there; null where there is none to wait for.
 */
export function planDaysProblem(
  { productionDate, scheduledDate }: PlanDays,
  { today, material }: { readonly today: CivilDate; readonly material: CivilDate | null },
): PlanDaysProblem | null {
  if (scheduledDate < productionDate) return 'backwards'
  if (productionDate < today) return 'past'
  return isBeforeMaterial(productionDate, material) ? 'beforeMaterial' : null
}
