import { createContext, useContext, useSyncExternalStore } from 'react'
import type { MemoFax } from '#shared/contract/memos.ts'
import type { ItemSource } from '#shared/rules/item-source.ts'
import type { SourceTarget } from './source-target.ts'

/** What the form tells the viewer beside it: where items were read, and which of them has the cursor. */
export type Marking = {
  readonly sources: readonly ItemSource[]
  readonly faxes: readonly MemoFax[]
  /** The field that had the cursor last. */
  readonly target: SourceTarget | null
  readonly nameOf: (target: SourceTarget) => string
  readonly put: (source: ItemSource) => void
  readonly drop: (key: string) => void
  readonly pick: (key: string) => void
}

/**
 * Between a form and the viewer beside it, which are neighbours on the page: whoever shows a part of it is drawn anew when
 * that part changes, and nothing else at a keystroke.
 */
export class MarkBoard {
  private marking: Marking | null = null
  private readonly listeners = new Set<() => void>()

  readonly get = (): Marking | null => this.marking

  readonly set = (marking: Marking | null): void => {
    this.marking = marking
    for (const listener of this.listeners) listener()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
}

export const MarkBoardContext = createContext<MarkBoard>(new MarkBoard())

/** A part of what is on the board; null while no form with faxes is on the screen. `read` gives the same value for the same board. */
export function useMarking<Part>(read: (marking: Marking) => Part): Part | null {
  const board = useContext(MarkBoardContext)
  return useSyncExternalStore(board.subscribe, () => {
    const marking = board.get()
    return marking && read(marking)
  })
}
