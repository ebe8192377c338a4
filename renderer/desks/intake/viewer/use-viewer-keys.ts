import { useTranslation } from 'react-i18next'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'

/** What the keys of the viewer do. */
export interface ViewerActions {
  zoomIn(): void
  zoomOut(): void
  rotate(): void
  previous(): void
  next(): void
  fit(): void
  invert(): void
  darken(): void
}

/** + − R W D I PageUp PageDown. The strip shows one entry for zooming and one for turning; the F1 sheet lists them all. */
export function useViewerKeys(actions: ViewerActions, pages: number): void {
  const { t } = useTranslation('viewer')
  const several = pages > 1
  useKeys([
    { keys: '+', cap: '+ −', label: t('zoom'), run: actions.zoomIn },
    // The same key without Shift.
    { keys: '=', label: t('zoomIn'), run: actions.zoomIn, strip: false },
    { keys: '-', label: t('zoomOut'), run: actions.zoomOut, strip: false },
    { keys: 'R', label: t('turn'), run: actions.rotate },
    { keys: 'W', label: t('fit'), run: actions.fit, strip: false },
    { keys: 'D', label: t('darker'), run: actions.darken, strip: false },
    { keys: 'I', label: t('invert'), run: actions.invert, strip: false },
    { keys: 'PageUp', label: t('previous'), run: actions.previous, strip: false, enabled: several },
    { keys: 'PageDown', label: t('next'), run: actions.next, strip: false, enabled: several },
  ])
}
