import { addDays, type CivilDate } from '#shared/values/civil-date.ts'

/** From the first day to the last, both of them in it; without a last day it has no end. */
export type Period = { readonly from: CivilDate; readonly to: CivilDate | null }

export const overlaps = (a: Period, b: Period): boolean =>
  (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to)

export const isInForce = ({ from, to }: Period, day: CivilDate): boolean => from <= day && (to === null || day <= to)

/** The day before a period begins: where the one before it has to end. */
export const dayBefore = ({ from }: Pick<Period, 'from'>): CivilDate => addDays(from, -1)
