import css from './DateRuler.module.css'

interface Props {
  /** Middles of the old and the new day, in pixels from the left end. */
  from: number
  to: number
  side: 'above' | 'below'
}

const HEIGHT = 12

/** A postponement: a ring on the old day, and a rust curve that comes down on the new one. */
export function RulerArrow({ from, to, side }: Props) {
  const left = Math.min(from, to) - 4
  const width = Math.abs(to - from) + 8
  const start = from - left
  const end = to - left
  const curve = `M${start} 6C${start + (end - start) * 0.15} 1 ${end - (end - start) * 0.2} 0 ${end} 8`
  return (
    <svg
      className={side === 'above' ? css.arrowAbove : css.arrowBelow}
      style={{ left }}
      width={width}
      height={HEIGHT}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      aria-hidden="true"
    >
      <path d={curve} fill="none" stroke="currentColor" strokeWidth={1.3} strokeLinecap="round" />
      <path
        d={`M${end - 3.5} 6L${end + 0.3} 9.5L${end + 2.2} 4.5`}
        fill="none"
        stroke="currentColor"
        strokeWidth={1.2}
      />
      <circle cx={start} cy={8} r={2.2} className={css.arrowRing} stroke="currentColor" strokeWidth={1.1} />
    </svg>
  )
}
