import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BlankPage } from './BlankPage.tsx'
import { MarkBar } from './MarkBar.tsx'
import { MarkLayer } from './MarkLayer.tsx'
import type { MarkTools } from './mark-tools.ts'
import { PageCanvas } from './PageCanvas.tsx'
import { PageStrip } from './PageStrip.tsx'
import { ProblemNote } from './ProblemNote.tsx'
import { turned } from './page-rect.ts'
import type { PageSource } from './page-source.ts'
import { Toolbar } from './Toolbar.tsx'
import { useFollowed, useMarkMode } from './use-marking.ts'
import { usePage } from './use-pages.ts'
import { useRoom } from './use-room.ts'
import { useViewerKeys } from './use-viewer-keys.ts'
import css from './Viewer.module.css'
import { zoomIn, zoomOut, zoomToFit, zoomToPart } from './zoom.ts'

interface Props {
  source: PageSource
  onPageChange?: (page: number) => void
  marking: MarkTools | null
}

// Between the paper and the edge of the ground, left and right together, in CSS pixels.
const MARGIN = 32

/** An opened file: toolbar, and the page at hand on the grey ground. */
export function Pages({ source, onPageChange, marking }: Props) {
  const { t } = useTranslation('viewer')
  const [page, setPage] = useState(1)
  const [chosen, setChosen] = useState<number | 'fit'>('fit')
  const [look, setLook] = useState({ turns: 0, inverted: false, darker: false })
  const [ground, room] = useRoom<HTMLElement>()
  // A PDF is drawn anew only when it would look soft: three degrees of sharpness are enough.
  const sharpness = (chosen === 'fit' ? 1.25 : chosen) * window.devicePixelRatio
  const drawn = usePage(source, page, sharpness <= 1.5 ? 1.5 : sharpness <= 3 ? 3 : 6)
  const isDrawn = drawn !== null && typeof drawn !== 'string'
  const across = isDrawn ? (look.turns % 2 === 1 ? drawn.height : drawn.width) : 1
  const zoom = chosen === 'fit' ? (isDrawn ? zoomToFit(room - MARGIN, across) : 1) : chosen

  const show = (wanted: number): void => {
    if (wanted < 1 || wanted > source.pages) return
    setPage(wanted)
    onPageChange?.(wanted)
  }
  const strong = marking?.marks.find((mark) => mark.key === marking.strong) ?? null
  const drawing = marking?.isReadOnly ? null : marking
  const { mode, setMode, toggle, byKeys } = useMarkMode(drawing)
  useFollowed(strong, source.pages, show)
  const rotate = (): void => setLook((now) => ({ ...now, turns: (now.turns + 1) % 4 }))
  const invert = (): void => setLook((now) => ({ ...now, inverted: !now.inverted }))
  const darken = (): void => setLook((now) => ({ ...now, darker: !now.darker }))
  const bigger = (): void => setChosen(zoomIn(zoom))
  const smaller = (): void => setChosen(zoomOut(zoom))
  const fit = (): void => setChosen('fit')
  const previous = (): void => show(page - 1)
  const next = (): void => show(page + 1)
  const closer = (): void => {
    if (strong) setChosen(zoomToPart(room - MARGIN, across, turned(strong, look.turns).width))
  }
  useViewerKeys({ zoomIn: bigger, zoomOut: smaller, rotate, previous, next, fit, invert, darken }, source.pages)
  useEffect(() => {
    ground.current?.scrollTo({ top: 0 })
  }, [ground, page])

  return (
    <>
      <Toolbar
        page={page}
        pages={source.pages}
        zoom={zoom}
        isFitted={chosen === 'fit'}
        inverted={look.inverted}
        darker={look.darker}
        onPage={show}
        onZoomIn={bigger}
        onZoomOut={smaller}
        onFit={fit}
        onRotate={rotate}
        onInvert={invert}
        onDarken={darken}
        isMarking={drawing === null ? null : mode !== null}
        onMarking={toggle}
      />
      {drawing && <MarkBar tools={drawing} mode={mode} strong={strong} onByKeys={byKeys} onCloser={closer} />}
      <div className={css.desk}>
        {source.pages > 1 && <PageStrip source={source} page={page} onPage={show} />}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- without it the keyboard cannot scroll the page */}
        <section ref={ground} className={css.ground} tabIndex={0} aria-label={t('ground')}>
          {drawn === null && <BlankPage />}
          {typeof drawn === 'string' && <ProblemNote problem={drawn} />}
          {isDrawn && (
            <PageCanvas page={drawn} zoom={zoom} {...look} label={t('pageOf', { page, pages: source.pages })}>
              {marking && (
                <MarkLayer
                  tools={marking}
                  page={page}
                  turns={look.turns}
                  isMarking={mode === 'mouse'}
                  byKeys={mode === 'keys'}
                  onEnd={() => setMode(null)}
                />
              )}
            </PageCanvas>
          )}
        </section>
      </div>
    </>
  )
}
