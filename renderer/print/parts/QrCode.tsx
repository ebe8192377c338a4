import { drawingSVG, qrcode } from 'bwip-js/browser'
import { useMemo } from 'react'
import styles from './QrCode.module.css'

/**
 * The code that finds the paper when it is scanned into the search, 20 mm wide.
 *
 * Capitals, digits, `:` and `-` fit a 21-module code up to 20 characters: modules of 0.95 mm survive the fax.
 */
export function QrCode({ number }: { number: string }) {
  const code = useMemo(() => shapeOf(`OD:${number}`), [number])
  return (
    <svg className={styles.code} viewBox={code.viewBox} data-code="" role="img" aria-label={`OD:${number}`}>
      <path d={code.outline} />
    </svg>
  )
}

// bwip-js writes a whole SVG text; React needs only its shape, so nothing is ever set as raw HTML.
function shapeOf(text: string): { viewBox: string; outline: string } {
  const svg = qrcode({ bcid: 'qrcode', text, scale: 1 }, drawingSVG())
  return { viewBox: /viewBox="([^"]+)"/.exec(svg)?.[1] ?? '', outline: /<path d="([^"]+)"/.exec(svg)?.[1] ?? '' }
}
