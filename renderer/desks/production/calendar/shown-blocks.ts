import type { LoadBlock, LoadLine } from '#shared/contract/load-calendar.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'

export type BlockState = 'running' | 'planned' | 'current' | 'proposed' | 'late'

/** A block as it stands on the calendar; a proposed one is on the screen alone until production signs it. */
export type ShownBlock = Pick<
  LoadBlock,
  'orderId' | 'lineId' | 'number' | 'customerName' | 'productNumber' | 'quantity' | 'unit' | 'from' | 'until' | 'days'
> & {
  readonly state: BlockState
  /** When it will really be finished, where that is later than was promised. */
  readonly lateUntil: CivilDate | null
}

/** R12.1 a promise is late when it will be finished after its day, or its day is past and it is not in stock. */
function blockState(block: LoadBlock, today: CivilDate, currentId: string | null): BlockState {
  const isMade = !['pendingReview', 'approved', 'allocated', 'inProduction'].includes(block.stage)
  if (!isMade && (block.until < today || block.finish === null || block.finish > block.until)) return 'late'
  if (block.orderId === currentId) return 'current'
  return block.stage === 'inProduction' || isMade ? 'running' : 'planned'
}

/** What is promised on a line, as it is shown while one order is looked at. */
export const shownBlocks = (line: LoadLine, today: CivilDate, currentId: string | null): readonly ShownBlock[] =>
  line.blocks.map((block) => {
    const state = blockState(block, today, currentId)
    return { ...block, state, lateUntil: state === 'late' ? block.finish : null }
  })
