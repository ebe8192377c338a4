import { type IconName, iconPaths } from './paths.ts'

interface Props {
  name: IconName
  /** Edge in CSS pixels; the grid is 20. */
  size?: number
}

/** Under this edge a 1.5 stroke would thin out to a hairline. */
const SMALL = 16

/** One icon of the own set. Always beside a word, so it is hidden from screen readers; the word speaks. */
export function Icon({ name, size = 20 }: Props) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={size < SMALL ? 2 : 1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      style={{ flex: 'none' }}
    >
      {iconPaths[name].map((d) => (
        <path key={d} d={d} />
      ))}
    </svg>
  )
}
