import { type RefObject, useEffect, useState } from 'react'
import { PAPER_WIDTH, type PageSource } from '#renderer/desks/intake/viewer/page-source.ts'
import { type Aligned, alignPage } from './alignment.ts'
import { marksOf } from './page-marks.ts'

/** A cover and a letter may lie before the sheet; further back nobody puts it. */
const MOST_PAGES = 4

/** What looking for the sheet on the returned pages has come to so far: which of them were found, by their number. */
export type Search = { readonly isDone: boolean; readonly found: ReadonlyMap<number, Aligned> }

/** Looks for the sheet's own codes on the returned pages, while the sheet lies on the screen to be compared with. */
export function useAligned(source: PageSource, code: string, place: RefObject<HTMLElement | null>): Search {
  const [search, setSearch] = useState<Search>({ isDone: false, found: new Map() })
  useEffect(() => {
    const leaving = new AbortController()
    const { signal } = leaving
    const look = async () => {
      // Until its letters are there, the rules of the sheet do not lie where they were printed.
      await document.fonts.ready
      const found = new Map<number, Aligned>()
      const last = Math.min(MOST_PAGES, source.pages)
      for (let page = 1; !signal.aborted && page <= last; page += 1) {
        const aligned = await alignPage(source, page, code, (one) => marksIn(place, one), PAPER_WIDTH).catch(() => null)
        if (aligned) found.set(page, aligned)
        if (!signal.aborted) setSearch({ isDone: page === last, found: new Map(found) })
      }
    }
    void look()
    return () => leaving.abort()
  }, [source, code, place])
  return search
}

/** What can be found again of one page of the sheet; null where it has no such page. */
function marksIn({ current }: RefObject<HTMLElement | null>, page: number) {
  const ground = current?.querySelector<HTMLElement>(`[data-sheet="${page}"]`)
  const content = current?.querySelector<HTMLElement>('[data-pages]')
  return ground && content ? marksOf(ground, content) : null
}

/**
 * On which page of the sheet a returned one is laid: the one whose code it bears; without one, the one after the page
 * before it.
 */
export function sheetPageOf({ found }: Search, page: number): number {
  const before = [...found.keys()].findLast((one) => one <= page)
  const aligned = before === undefined ? undefined : found.get(before)
  return aligned && before !== undefined ? aligned.sheetPage + page - before : page
}
