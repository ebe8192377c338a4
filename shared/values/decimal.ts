import { accepted, type Result, refused } from './result.ts'

/** Why typed text is not a number of the wanted kind. */
export type NumberRefusal = 'empty' | 'notANumber' | 'tooManyDecimals' | 'tooLarge' | 'negative'

/** A safe integer or a `RangeError` that names what was being made; -0 becomes 0 so that digests agree. */
export function safeInteger(value: number, what: string): number {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${what} is not a safe integer: ${value}`)
  return value + 0
}

/**
 * Exact integer division, half up.
 *
 * The one place where the program rounds: a half goes away from zero, so 0.5 becomes 1 and -0.5 becomes -1, and a
 * reversal is always the exact opposite of what it reverses. `divisor` is positive.
 */
export function divideHalfUp(dividend: bigint, divisor: bigint): bigint {
  const half = dividend < 0n ? -divisor : divisor
  return (dividend * 2n + half) / (divisor * 2n)
}

/** `value` × `basisPoints` / 10,000, half up; the unit stays. Both are integers; 10,000 basis points are the whole. */
export function scaleByBasisPoints(value: number, basisPoints: number): number {
  const product = BigInt(safeInteger(value, 'value')) * BigInt(safeInteger(basisPoints, 'basis points'))
  return safeInteger(Number(divideHalfUp(product, 10_000n)), 'share')
}

/** The sum of integers; throws a `RangeError` at the first partial sum that is no longer exact. */
export function safeSum(values: readonly number[]): number {
  return values.reduce((total, value) => safeInteger(total + value, 'sum'), 0)
}

/** Order for `sort`: smaller first. */
export function compareNumbers(a: number, b: number): -1 | 0 | 1 {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/**
 * Typed text as an integer of 10^-`scale`.
 *
 * Takes what a Chinese keyboard, a fax and a spreadsheet cell produce: full-width digits, `，` and `,` or spaces between
 * groups of three, `．` and `。` as decimal point. A comma that does not part groups of three is refused: `12,5` may mean
 * 12.5 or 125, and guessing would cost money. Nothing typed is rounded; nothing typed is negative.
 */
export function parseDecimal(text: string, scale: number): Result<number, NumberRefusal> {
  const plain = toPlainDigits(text)
  if (plain === '') return refused('empty')
  const match = /^(-?)(\d{1,3}(?:,\d{3})+|\d*)(?:\.(\d*))?$/.exec(plain)
  const whole = match?.[2]?.replaceAll(',', '') ?? ''
  const decimals = match?.[3] ?? ''
  if (!match || whole + decimals === '') return refused('notANumber')
  if (match[1] === '-') return refused('negative')
  if (decimals.length > scale) return refused('tooManyDecimals')
  const digits = (whole + decimals.padEnd(scale, '0')).replace(/^0+(?=\d)/, '')
  // Sixteen digits hold every safe integer; longer text never reaches the arithmetic.
  const value = digits.length > 16 ? Number.POSITIVE_INFINITY : Number(digits)
  return Number.isSafeInteger(value) ? accepted(value) : refused('tooLarge')
}

/**
 * An integer of 10^-`scale` as text with `,` between thousands.
 *
 * Shows at least `minDecimals` decimals and drops only zeros beyond them: the text always parses back to the same value.
 */
export function formatDecimal(value: number, scale: number, minDecimals: number): string {
  const digits = String(Math.abs(value)).padStart(scale + 1, '0')
  const whole = digits.slice(0, -scale).replace(/\B(?=(?:\d{3})+$)/g, ',')
  const decimals = digits.slice(-scale)
  const beyond = decimals.slice(minDecimals).replace(/0+$/, '')
  const shown = decimals.slice(0, minDecimals) + beyond
  return `${value < 0 ? '-' : ''}${whole}${shown === '' ? '' : `.${shown}`}`
}

// Not NFKC: that would read `12²` as 122 and `①` as 1.
function toPlainDigits(text: string): string {
  return text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[．。]/g, '.')
    .replace(/，/g, ',')
    .replace(/[－−]/g, '-')
    .trim()
    .replace(/\s*,\s*/g, ',')
    .replace(/\s+/g, ',')
}
