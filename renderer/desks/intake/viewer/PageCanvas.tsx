import { type ReactNode, useLayoutEffect, useRef } from 'react'
import type { PageImage } from './page-source.ts'
import css from './Viewer.module.css'

interface Props {
  page: PageImage
  zoom: number
  /** Clockwise, in quarters. */
  turns: number
  inverted: boolean
  darker: boolean
  label: string
  /** What lies over the page. */
  children?: ReactNode
}

/** One page, drawn in the screen's own dots: a fax that the browser scales down by itself loses its thin lines. */
export function PageCanvas({ page, zoom, turns, inverted, darker, label, children }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const isSideways = turns % 2 === 1
  const width = Math.round((isSideways ? page.height : page.width) * zoom)
  const height = Math.round((isSideways ? page.width : page.height) * zoom)

  useLayoutEffect(() => {
    const target = canvas.current
    const pen = target?.getContext('2d')
    if (!target || !pen) return
    const dots = window.devicePixelRatio
    target.width = Math.round(width * dots)
    target.height = Math.round(height * dots)
    pen.imageSmoothingQuality = 'high'
    pen.translate(target.width / 2, target.height / 2)
    pen.rotate((turns * Math.PI) / 2)
    const [across, down] = isSideways ? [target.height, target.width] : [target.width, target.height]
    pen.drawImage(page.image, -across / 2, -down / 2, across, down)
  }, [page, width, height, turns, isSideways])

  const look = [css.page, inverted && css.inverted, darker && css.darker].filter(Boolean).join(' ')
  return (
    <div className={css.sheet} style={{ width, height }}>
      <canvas ref={canvas} className={look} role="img" aria-label={label} style={{ width, height }} />
      {children}
    </div>
  )
}
