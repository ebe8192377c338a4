import { type RefObject, useEffect, useState } from 'react'
import { PAPER_WIDTH, type PageSource } from '#renderer/desks/intake/viewer/page-source.ts'
import { type Aligned, alignPage } from './alignment.ts'
import { marksOf } from './page-marks.ts'

/** A cover and a letter may lie before the sheet; further back nobody puts it. */
const MOST_PAGES = 4

/** What looking for the sheet on the returned pages has come to. */
export type Search =
  | { readonly state: 'looking' | 'none' }
  | { readonly state: 'found'; readonly page: number; readonly aligned: Aligned }

/** Looks for the sheet's own code on the returned pages, while the sheet lies on the screen to be compared with. */
export function useAligned(source: PageSource, code: string, place: RefObject<HTMLElement | null>): Search {
  const [search, setSearch] = useState<Search>({ state: 'looking' })
  useEffect(() => {
    const leaving = new AbortController()
    const { signal } = leaving
    const look = async (): Promise<Search> => {
      // Until its letters are there, the rules of the sheet do not lie where they were printed.
      await document.fonts.ready
      for (let page = 1; !signal.aborted && page <= Math.min(MOST_PAGES, source.pages); page += 1) {
        const ground = place.current?.querySelector<HTMLElement>('[data-sheet="1"]')
        const content = place.current?.querySelector<HTMLElement>('[data-paper]')
        if (!ground || !content) break
        const marks = marksOf(ground, content)
        const aligned = await alignPage(source, page, code, marks, PAPER_WIDTH).catch(() => null)
        if (aligned) return { state: 'found', page, aligned }
      }
      return { state: 'none' }
    }
    void look().then((found) => signal.aborted || setSearch(found))
    return () => leaving.abort()
  }, [source, code, place])
  return search
}
