import type { CivilDate } from '#shared/values/civil-date.ts'

type Span = { readonly from: CivilDate; readonly until: CivilDate }

/** Puts what overlaps under each other: each gets the first lane that is free on all of its days. */
export function lanesOf<Block extends Span>(blocks: readonly Block[]): readonly (Block & { readonly lane: number })[] {
  const ends: CivilDate[] = []
  return blocks
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
    .map((block) => {
      const free = ends.findIndex((end) => end < block.from)
      const lane = free === -1 ? ends.length : free
      ends[lane] = block.until
      return { ...block, lane }
    })
}
