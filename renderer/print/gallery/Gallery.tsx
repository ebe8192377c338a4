import { useState } from 'react'
import { PrintedPaper } from '../PrintedPaper.tsx'
import { PrintPreview } from '../preview/PrintPreview.tsx'
import { samples } from './samples.ts'

/**
 * The papers with sample data, for tests and for eyes: `?paper=confirmation` alone, `?preview=confirmation,production`
 * in the preview, else the list.
 */
export function Gallery() {
  const [query] = useState(() => new URLSearchParams(window.location.search))
  const paper = samples[query.get('paper') ?? '']
  if (paper) return <PrintedPaper paper={paper} />
  const names = query.get('preview')?.split(',') ?? []
  const copies = names.flatMap((name) => samples[name] ?? [])
  const [first, ...others] = copies
  if (first)
    return (
      <PrintPreview papers={[first, ...others]} onClose={() => window.history.back()} onPrint={() => window.print()} />
    )
  return (
    <main>
      <h1>Papers</h1>
      <ul>
        {Object.keys(samples).map((name) => (
          <li key={name}>
            <a href={`?preview=${name}`}>{name}</a>
          </li>
        ))}
      </ul>
    </main>
  )
}
