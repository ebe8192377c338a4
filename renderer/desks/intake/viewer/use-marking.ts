import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'
import type { MarkTools } from './mark-tools.ts'
import type { PageMark } from './page-rect.ts'

/** How a rectangle is being drawn: every stroke of the mouse draws one, or the arrow keys move one into place. */
export type MarkMode = 'mouse' | 'keys' | null

/** Whether rectangles are being drawn, and the keys for it; Alt+M works out of the field that was read, too. */
export function useMarkMode(marking: MarkTools | null) {
  const { t } = useTranslation('viewer')
  const [chosen, setMode] = useState<MarkMode>(null)
  const mode = marking === null ? null : chosen
  const toggle = () => setMode(mode === null ? 'mouse' : null)
  const byKeys = () => setMode('keys')
  const enabled = marking !== null
  useKeys([
    { keys: 'M', label: t('mark.tool'), enabled, run: toggle },
    { keys: 'Alt+M', label: t('mark.byKeys'), enabled: enabled && marking.target !== null, run: byKeys, strip: false },
  ])
  return { mode, setMode, toggle, byKeys }
}

/** Turns to the page on which the field at hand was read. */
export function useFollowed(strong: PageMark | null, pages: number, show: (page: number) => void): void {
  const turnTo = useEffectEvent((page: number) => {
    if (page <= pages) show(page)
  })
  const { key = null, page = 1 } = strong ?? {}
  useEffect(() => {
    if (key !== null) turnTo(page)
  }, [key, page])
}
