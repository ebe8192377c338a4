import { useEffect, useRef, useState } from 'react'

/** A field that can be typed in or chosen from; a file picker opens a window of its own and is no place to begin. */
const FIELDS =
  'input:not([disabled], [readonly], [type="file"], [type="hidden"]), textarea:not([disabled], [readonly]), select:not([disabled])'
const MAIN_BUTTON = 'button.ant-btn-primary:not([disabled])'

const isSeen = (element: HTMLElement): boolean => element.getClientRects().length > 0

/** Where a dialog's work begins: the first field, else the main button, else the sheet itself, which can be read and scrolled. */
function beginning(dialog: HTMLElement): HTMLElement {
  const [field] = [...dialog.querySelectorAll<HTMLElement>(FIELDS)].filter(isSeen)
  return field ?? dialog.querySelector<HTMLElement>(MAIN_BUTTON) ?? dialog
}

/**
 * Stands anywhere inside a dialog: puts the focus where its work begins, and back to where it was when it goes.
 *
 * The library would begin at the × and, without a motion to wait for, forget where the hand came from. A field that asked
 * for the focus itself keeps it; so does a place the dialog's own answer sends the hand to.
 */
export function DialogFocus() {
  const mark = useRef<HTMLSpanElement>(null)
  // Read while rendering: a field with `autoFocus` has the focus before any effect runs.
  const [before] = useState(() => document.activeElement)
  useEffect(() => {
    const dialog = mark.current?.closest<HTMLElement>('[role="dialog"]')
    if (dialog && !dialog.contains(document.activeElement)) beginning(dialog).focus({ preventScroll: true })
    return () => {
      const isLost = document.activeElement === null || document.activeElement === document.body
      if (isLost && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [before])
  return <span ref={mark} hidden />
}
