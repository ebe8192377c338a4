import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import css from './UndoToast.module.css'

interface Props {
  /** What was done (`已归入 20261113-004`). */
  text: string
  onUndo?: () => void
  onGone: () => void
}

const SECONDS_SHOWN = 8

/** Something done that can still be taken back, for eight seconds; the clock stops while one points at it. */
export function UndoToast({ text, onUndo, onGone }: Props) {
  const { t } = useTranslation('ui')
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return
    const timer = window.setTimeout(onGone, SECONDS_SHOWN * 1000)
    return () => window.clearTimeout(timer)
  }, [held, onGone])
  return (
    <div
      className={css.toast}
      role="status"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{text}</span>
      {onUndo && (
        <button type="button" className={css.undo} onClick={onUndo}>
          {t('undo')}
        </button>
      )}
    </div>
  )
}
