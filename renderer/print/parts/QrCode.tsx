import { drawingSVG, qrcode } from 'bwip-js/browser'
import { useMemo } from 'react'
import styles from './QrCode.module.css'

/**
 * The code that finds the paper when it is scanned into the search, 20 mm wide on a first page.
 *
 * Capitals, digits, `:`, `/`, `.` and `-` fit a 21-module code up to 20 characters, a 25-module one up to 38: modules of
 * 0.95 mm, on the pages that follow of 0.64 mm at least, survive the fax.
 */
export function QrCode({ text }: { text: string }) {
  const code = useMemo(() => shapeOf(`OD:${text}`), [text])
  return (
    <svg className={styles.code} viewBox={code.viewBox} data-code="" role="img" aria-label={`OD:${text}`}>
      <path d={code.outline} />
    </svg>
  )
}

// bwip-js writes a whole SVG text; React needs only its shape, so nothing is ever set as raw HTML.
function shapeOf(text: string): { viewBox: string; outline: string } {
  const svg = qrcode({ bcid: 'qrcode', text, scale: 1 }, drawingSVG())
  return { viewBox: /viewBox="([^"]+)"/.exec(svg)?.[1] ?? '', outline: /<path d="([^"]+)"/.exec(svg)?.[1] ?? '' }
}
