import { useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { newKey } from '#renderer/app/desk/new-key.ts'
import type { KeyBinding } from '#renderer/ui/keys/key-registry.ts'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'
import { FORM_ITEMS, type FormItem, type FormLine } from '#shared/rules/order-form.ts'
import { cellAtCursor, gotoCell } from './goto-cell.ts'
import { cellAbove, withCopy, withDate, withLineAt, withMoved, withoutLine, withRowBeside } from './line-edits.ts'
import { isEmptyLine } from './memo-values.ts'
import type { MemoActions } from './use-memo.ts'

/** A line that was taken away and can be taken back. */
export type Removed = { readonly line: FormLine; readonly at: number }

type Edit = (lines: readonly FormLine[]) => readonly FormLine[]
type Grid = Pick<MemoActions, 'editLines' | 'setLine'> & {
  readonly table: React.RefObject<HTMLElement | null>
  readonly lines: readonly FormLine[]
  /** The empty row under the last line. */
  readonly fresh: string
  readonly onLook: (lineId: string) => void
  readonly onSpecify: (lineId: string, from: FormItem) => void
}

/** The keys that change lines as a whole; each works on the line that the cursor is in, and only there. */
export function useGridKeys({ table, lines, fresh, editLines, setLine, onLook, onSpecify }: Grid) {
  const label = useLabels()
  const [removed, setRemoved] = useState<Removed | null>(null)
  const here = () => {
    const found = cellAtCursor()
    if (!found || !table.current?.contains(found.cell)) return null
    const item = FORM_ITEMS.find((one) => one === found.cell.dataset.cell)
    return { lineId: found.lineId, item: item ?? ('product' as const) }
  }
  /** Changes the lines and puts the cursor where it belongs before the next key can be pressed. */
  const edit = (change: Edit, lineId: string, item: FormItem) => {
    flushSync(() => editLines(change))
    gotoCell(lineId, item)
  }
  const onLine = (run: (lineId: string, item: FormItem) => void) => () => {
    const place = here()
    if (place) run(place.lineId, place.item)
  }

  const insert = (side: 'above' | 'below') =>
    onLine((lineId) => {
      const id = newKey()
      edit((before) => withRowBeside(before, lineId, id, side), id, 'product')
    })
  const copy = onLine((lineId, item) => {
    const id = newKey()
    const known = lines.some((line) => line.id === lineId)
    const source = known ? lineId : lines.at(-1)?.id
    if (source !== undefined) edit((before) => withCopy(before, source, id), id, item)
  })
  const move = (by: -1 | 1) => onLine((lineId, item) => edit((before) => withMoved(before, lineId, by), lineId, item))
  const drop = (lineId: string, item: FormItem = 'product') => {
    const at = lines.findIndex((line) => line.id === lineId)
    const line = lines[at]
    if (!line) return
    const row = table.current?.querySelector(`[data-line="${CSS.escape(lineId)}"]`)
    const next = (row?.nextElementSibling as HTMLElement | null)?.dataset.line
    if (!isEmptyLine(line)) setRemoved({ line, at })
    edit((before) => withoutLine(before, lineId), next ?? lineId, item)
  }
  const undo = () => {
    if (!removed) return
    setRemoved(null)
    edit((before) => withLineAt(before, removed.line, removed.at), removed.line.id, 'product')
  }
  const fromAbove = onLine((lineId, item) => {
    const patch = cellAbove(lines, lineId, item)
    if (patch === null) return
    flushSync(() => setLine(lineId, patch))
    gotoCell(lineId, item)
  })
  const dateForAll = onLine((lineId) => {
    const day = lines.find((line) => line.id === lineId)?.requestedDate
    if (day) editLines((before) => withDate(before, day))
  })
  const isHere = () => here() !== null
  const isInDate = () => here()?.item === 'requestedDate'

  const only = (keys: string, name: string, run: () => void, more: Partial<KeyBinding> = {}): KeyBinding => ({
    keys,
    label: name,
    run,
    when: isHere,
    strip: false,
    ...more,
  })
  useKeys([
    only('Tab', label.nextCell, () => undefined, { when: () => false, strip: true }),
    only('Enter', label.alongRow, () => undefined, { when: () => false, strip: true }),
    // Asked for from elsewhere it looks for a further line's product.
    only('F4', label.lookUp, () => onLook(here()?.lineId ?? fresh), { strip: true, when: () => true }),
    only('F8', label.specify, onLine(onSpecify)),
    only('Alt+Enter', label.rowBelow, insert('below')),
    only('Alt+Shift+Enter', label.rowAbove, insert('above')),
    only('Ctrl+D', label.copyRow, copy),
    only("Ctrl+'", label.cellAbove, fromAbove),
    only('Alt+ArrowUp', label.moveRow, move(-1), { cap: 'Alt ↑ ↓' }),
    only('Alt+ArrowDown', label.moveRow, move(1), { cap: 'Alt ↑ ↓' }),
    only('Ctrl+Delete', label.dropRow, onLine(drop)),
    only('Ctrl+Shift+ArrowDown', label.dateForAll, dateForAll, { when: isInDate }),
    only('Ctrl+Z', label.undoDrop, undo, { when: () => removed !== null, enabled: removed !== null }),
  ])
  return { removed, undo, drop, forgetRemoved: () => setRemoved(null) }
}

/** What the keys are called; the grid is drawn at each key, its language does not change. */
function useLabels() {
  const { t } = useTranslation('intake')
  return useMemo(
    () => ({
      nextCell: t('keys.nextCell'),
      alongRow: t('keys.alongRow'),
      lookUp: t('keys.lookUp'),
      specify: t('keys.specify'),
      rowBelow: t('keys.rowBelow'),
      rowAbove: t('keys.rowAbove'),
      copyRow: t('keys.copyRow'),
      cellAbove: t('keys.cellAbove'),
      moveRow: t('keys.moveRow'),
      dropRow: t('keys.dropRow'),
      dateForAll: t('keys.dateForAll'),
      undoDrop: t('keys.undoDrop'),
    }),
    [t],
  )
}
