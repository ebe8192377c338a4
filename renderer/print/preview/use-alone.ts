import { useEffect } from 'react'

/** While the preview is open the rest of the page cannot be reached; afterwards the focus is where it was. */
export function useAlone(): void {
  useEffect(() => {
    const before = document.activeElement
    const others = [...document.body.children].filter((one) => !one.hasAttribute('data-print-layer'))
    for (const one of others) one.toggleAttribute('inert', true)
    return () => {
      for (const one of others) one.toggleAttribute('inert', false)
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
}
