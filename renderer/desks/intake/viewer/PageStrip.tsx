import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { drawSmall } from './draw-small.ts'
import css from './PageStrip.module.css'
import type { PageSource } from './page-source.ts'
import { useSeen } from './use-seen.ts'

interface Props {
  source: PageSource
  page: number
  onPage: (page: number) => void
}

const WIDTH = 52

/** The pages of a file as small pictures, each drawn when it comes into sight. */
export function PageStrip({ source, page, onPage }: Props) {
  const { t } = useTranslation('viewer')
  return (
    <div className={css.strip} role="group" aria-label={t('pages')}>
      {Array.from({ length: source.pages }, (_, index) => index + 1).map((number) => (
        <button
          key={number}
          type="button"
          className={css.entry}
          aria-current={number === page ? 'page' : undefined}
          aria-label={t('page', { page: number })}
          tabIndex={number === page ? 0 : -1}
          onClick={() => onPage(number)}
        >
          <SmallPage source={source} number={number} />
          <span>{number}</span>
        </button>
      ))}
    </div>
  )
}

function SmallPage({ source, number }: { source: PageSource; number: number }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const isSeen = useSeen(canvas)
  useEffect(() => {
    if (!isSeen) return
    let isWanted = true
    // A page that cannot be read says so when it is turned up; small it stays white.
    source.page(number, 0.5).then(
      (drawn) => isWanted && canvas.current && drawSmall(canvas.current, drawn, WIDTH),
      () => undefined,
    )
    return () => {
      isWanted = false
    }
  }, [source, number, isSeen])
  return <canvas ref={canvas} className={css.small} aria-hidden="true" />
}
