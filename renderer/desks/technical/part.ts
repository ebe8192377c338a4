import type { CivilDate } from '#shared/values/civil-date.ts'

/** More than any office has of formulas, materials or open requests. */
export const LIST_LIMIT = 1_000

/** What each part of the desk is given. */
export type PartProps = {
  readonly today: CivilDate
  /** Says in passing what was done. */
  readonly say: (text: string) => void
}
