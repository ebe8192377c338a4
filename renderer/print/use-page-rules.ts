import { useLayoutEffect } from 'react'
import { pageRules } from './footer.ts'
import type { PaperHead } from './models.ts'

/** Gives the document the page size and running footer of this paper for as long as it is shown. */
export function usePageRules(head: PaperHead): void {
  const rules = pageRules(head)
  useLayoutEffect(() => {
    // A constructed sheet: the content security policy allows no inline style elements.
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(rules)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
    }
  }, [rules])
}
