import { type ReactNode, useDeferredValue } from 'react'
import { CalmContext, type Memo, MemoContext } from './use-memo.ts'

/** A memo for the part of the screen under it: as it is typed for its fields, a moment later for what follows from it. */
export function MemoProvider({ memo, children }: { memo: Memo; children: ReactNode }) {
  const calm = useDeferredValue(memo)
  return (
    <MemoContext value={memo}>
      <CalmContext value={calm}>{children}</CalmContext>
    </MemoContext>
  )
}
