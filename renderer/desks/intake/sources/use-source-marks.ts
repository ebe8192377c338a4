import { useContext, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import type { MemoFax } from '#shared/contract/memos.ts'
import { gotoCell } from '../form/goto-cell.ts'
import { jumpTo } from '../form/jump.ts'
import type { Memo } from '../form/use-memo.ts'
import { MarkBoardContext, type Marking } from './mark-board.ts'
import { type SourceTarget, sourceKey, targetAtCursor } from './source-target.ts'

/** Puts on the board where the items of a memo were read, for as long as its form is on the screen. */
export function useSourceMarks(memo: Memo, faxes: readonly MemoFax[], isOpen = true): void {
  const { t } = useTranslation('viewer')
  const text = useText()
  const board = useContext(MarkBoardContext)
  const target = useLastField()
  const { sources, form } = memo.values
  const lines = form.lines.map((line) => line.id).join(' ')
  const latest = useRef({ memo, text })
  useLayoutEffect(() => {
    latest.current = { memo, text }
  })

  const marking = useMemo<Marking>(() => {
    const ids = lines.split(' ').filter((id) => id !== '')
    const isThere = ({ lineId }: SourceTarget) => lineId === null || ids.includes(lineId) || lineId === target?.lineId
    const others = (key: string) => latest.current.memo.values.sources.filter((one) => sourceKey(one) !== key)
    const change = (next: Memo['values']['sources']) => {
      if (isOpen) latest.current.memo.change({ sources: next })
    }
    return {
      sources: sources.filter(isThere),
      faxes,
      target: isOpen ? target : null,
      nameOf: ({ item, lineId }) => {
        const name = latest.current.text.item(item)
        if (lineId === null) return name
        // The empty row under the last one becomes the next line with its first letter.
        const at = ids.includes(lineId) ? ids.indexOf(lineId) : ids.length
        return t('mark.ofLine', { line: at + 1, item: name })
      },
      put: (source) => change([...others(sourceKey(source)), source]),
      drop: (key) => change(others(key)),
      pick: (key) => {
        const picked = latest.current.memo.values.sources.find((one) => sourceKey(one) === key)
        if (picked?.lineId) gotoCell(picked.lineId, picked.item)
        else if (picked) jumpTo(picked.item)
      },
    }
  }, [sources, lines, target, faxes, isOpen, t])

  useLayoutEffect(() => board.set(marking), [board, marking])
  useEffect(() => () => board.set(null), [board])
}

/** The field that had the cursor last; it stays while the cursor is in the viewer. */
function useLastField(): SourceTarget | null {
  const [target, setTarget] = useState<SourceTarget | null>(null)
  useEffect(() => {
    const onFocus = () => {
      const next = targetAtCursor()
      if (next) setTarget((now) => (now && sourceKey(now) === sourceKey(next) ? now : next))
    }
    document.addEventListener('focusin', onFocus)
    return () => document.removeEventListener('focusin', onFocus)
  }, [])
  return target
}
