import type { PageMark, PageRect } from './page-rect.ts'

/** What the viewer shows of the places at which items were read, and what it does with one that is drawn. */
export interface MarkTools {
  readonly marks: readonly PageMark[]
  /** The mark of the field that has the cursor: the viewer turns to it. */
  readonly strong: string | null
  /** They are only shown: nothing is drawn, put down or taken away. */
  readonly isReadOnly?: boolean
  /** What a rectangle drawn now belongs to (`第 2 行 数量`); null while no field was chosen. */
  readonly target: string | null
  onMark(page: number, rect: PageRect): void
  onDrop(key: string): void
  /** Puts the cursor into the field that was read here. */
  onPick(key: string): void
}
