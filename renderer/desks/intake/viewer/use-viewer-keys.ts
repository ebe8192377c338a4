import { useEffect } from 'react'

/** What the keys of the viewer do. */
export interface ViewerActions {
  zoomIn(): void
  zoomOut(): void
  rotate(): void
  previous(): void
  next(): void
}

/** + − R PageUp PageDown. Characters only outside text fields, where they are typed text. */
export function useViewerKeys(actions: ViewerActions): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      const action = actionOf(event.key, actions)
      if (action === undefined || isTaken(event)) return
      event.preventDefault()
      action()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  })
}

function actionOf(key: string, actions: ViewerActions): (() => void) | undefined {
  switch (key) {
    case '+':
    case '=':
      return actions.zoomIn
    case '-':
      return actions.zoomOut
    case 'r':
    case 'R':
      return actions.rotate
    case 'PageUp':
      return actions.previous
    case 'PageDown':
      return actions.next
    default:
      return undefined
  }
}

/** In a one-line field the page keys are free; a text area and an open list use them. */
function isTaken({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.closest('textarea, select, [aria-expanded="true"]') !== null) return true
  return target instanceof HTMLInputElement && !key.startsWith('Page')
}
