import { useEffect, useRef, useState } from 'react'
import { PAPER_WIDTH, type PageSource } from '#renderer/desks/intake/viewer/page-source.ts'
import { useRoom } from '#renderer/desks/intake/viewer/use-room.ts'
import type { ConfirmationModel } from '#renderer/print/models.ts'
import { Sheets } from '#renderer/print/preview/Sheets.tsx'
import css from './Compare.module.css'
import { CompareBar } from './CompareBar.tsx'
import { Returned } from './Returned.tsx'
import { sheetPageOf, useAligned } from './use-aligned.ts'
import { useAlignment } from './use-alignment.ts'
import { useCompareKeys } from './use-compare-keys.ts'
import type { Way } from './ways.ts'

/** What is not paper in a half: margins of the desk and a scroll bar. */
const EDGES = 80

type Props = { readonly sheet: ConfirmationModel; readonly source: PageSource; readonly onClose: () => void }

/** The sheet that was sent and the opened pages that came back, laid over each other as they were found (R9.1). */
export function Compare({ sheet, source, onClose }: Props) {
  const [way, look] = useState<Way>('side')
  const [leafed, setLeafed] = useState<number | null>(null)
  const [isTheirs, setTheirs] = useState(true)
  const [place, room] = useRoom<HTMLDivElement>()
  const measured = useRef<HTMLDivElement>(null)
  const search = useAligned(source, `OD:${sheet.code ?? sheet.number}`, measured)
  // It opens at the first page that was found: before it may lie a cover.
  const [first = 1] = search.found.keys()
  const page = leafed ?? first
  const found = search.found.get(page) ?? null
  const sheetPage = sheetPageOf(search, page)
  const alignment = useAlignment(found, page)
  const { onto, turns, isAsFound, drag } = alignment
  const { a, b, c, d, e, f } = onto
  const leaf = (by: number) => setLeafed(Math.min(source.pages, Math.max(1, page + by)))
  const flip = () => setTheirs(!isTheirs)
  const layAsFound = found && !isAsFound ? alignment.layAsFound : null
  useCompareKeys({ ...alignment, onClose, look, flip, leaf, layAsFound })
  // Beside each other, both whole across; over each other, in the size of the paper.
  const zoom = way === 'side' && room > 0 ? Math.min(1, (room / 2 - EDGES) / PAPER_WIDTH) : 1
  const isMoved = way !== 'side'
  // Ours is shown where theirs belongs.
  useEffect(() => {
    place.current?.querySelector(`[data-sheet="${sheetPage}"]`)?.scrollIntoView({ block: 'start' })
  }, [place, sheetPage, way])
  const paper = { kind: 'confirmation', model: sheet } as const
  return (
    <div className={css.compare}>
      <CompareBar
        {...{ way, look, search, page, pages: source.pages, leaf, isTheirs, flip, isAsFound, layAsFound }}
        onTurn={alignment.turn}
        onPlainly={alignment.layPlainly}
      />
      {/* A smaller sheet has thicker rules and is laid out a little longer: it is measured in the size of the paper. */}
      {!search.isDone && (
        <div className={css.measured} ref={measured} aria-hidden="true">
          <Sheets paper={paper} zoom={1} />
        </div>
      )}
      <div className={css[way]} ref={place}>
        <div className={css.original} hidden={way === 'flip' && isTheirs}>
          <Sheets paper={paper} zoom={zoom} />
        </div>
        <div
          className={css.returned}
          hidden={way === 'flip' && !isTheirs}
          style={
            {
              '--page': sheetPage,
              transform: isMoved ? `matrix(${a}, ${b}, ${c}, ${d}, ${e}, ${f})` : undefined,
            } as React.CSSProperties
          }
          {...(isMoved ? drag : {})}
        >
          <Returned source={source} page={page} turns={turns} zoom={zoom} />
        </div>
      </div>
    </div>
  )
}
