import { useEffect, useState } from 'react'
import { openPages } from './open-pages.ts'
import type { PageImage, PageSource } from './page-source.ts'
import { problemOf, type ViewerProblem } from './problems.ts'

/** A file on its way to the screen. */
export type Opened =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly source: PageSource }
  | { readonly state: 'failed'; readonly problem: ViewerProblem }

/** Opens the file, and closes it when another one is asked for. */
export function useOpened(url: string | null, mime: string): Opened {
  const [result, setResult] = useState<{ url: string; opened: Opened } | null>(null)
  useEffect(() => {
    if (url === null) return
    const leaving = new AbortController()
    const finish = (opened: Opened): void => {
      if (!leaving.signal.aborted) setResult({ url, opened })
    }
    const ask = openPages(url, mime, leaving.signal)
    ask.then(
      (source) => finish({ state: 'open', source }),
      (error: unknown) => finish({ state: 'failed', problem: problemOf(error) }),
    )
    return () => {
      leaving.abort()
      ask.then(
        (source) => source.close(),
        () => undefined,
      )
    }
  }, [url, mime])
  // Until the new file is there, the former one must not stand under its name.
  return result !== null && result.url === url ? result.opened : { state: 'opening' }
}

/** One page, drawn anew when it has to be sharper; keeps showing the former drawing of the same page meanwhile. */
export function usePage(source: PageSource, number: number, scale: number): PageImage | ViewerProblem | null {
  const [drawn, setDrawn] = useState<{ source: PageSource; number: number; result: PageImage | ViewerProblem } | null>(
    null,
  )
  useEffect(() => {
    let isWanted = true
    source.page(number, scale).then(
      (result) => isWanted && setDrawn({ source, number, result }),
      (error: unknown) => isWanted && setDrawn({ source, number, result: problemOf(error) }),
    )
    return () => {
      isWanted = false
    }
  }, [source, number, scale])
  return drawn !== null && drawn.source === source && drawn.number === number ? drawn.result : null
}
