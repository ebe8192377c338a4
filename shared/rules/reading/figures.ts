import { parseDecimal } from '#shared/values/decimal.ts'
import { accepted, type Result, refused } from '#shared/values/result.ts'
import { chineseNumber, type Exact } from './chinese-number.ts'
import { halfWidth } from './half-width.ts'
import type { FigureFault } from './problems.ts'

/**
 * A figure as an integer of 10^-`scale`, from whatever a customer writes: 12.5, １２．５, 1,234, 1.2万, 3万5, 十二, 1E3.
 *
 * Nothing is rounded: more decimals than `scale` are refused. Above `most` (in 10^-`scale`) it is too large.
 */
export function readFigure(said: string | number, scale: number, most: number): Result<number, FigureFault> {
  const text = typeof said === 'number' ? plainNumber(said) : halfWidth(said).trim().replace(/^\+/, '')
  const read = /^-?[\d,.\s。]+$/.test(text) ? parseDecimal(text, scale) : readWords(text, scale)
  if (!read.ok) return refused(read.reason === 'empty' ? 'notANumber' : read.reason)
  return read.value > most ? refused('tooLarge') : read
}

function readWords(text: string, scale: number): Result<number, FigureFault> {
  if (/^\d+(\.\d+)?[eE][+-]?\d+$/.test(text)) return scaled(exactOf(text), scale)
  // As bookkeepers write what is below zero.
  if (/^(-|负|負|\()/.test(text)) return refused(/\d|[一二三四五六七八九十]/.test(text) ? 'negative' : 'notANumber')
  const exact = chineseNumber(text)
  return exact === null ? refused('notANumber') : scaled(exact, scale)
}

function exactOf(text: string): Exact {
  const [mantissa = '', power = ''] = text.toLowerCase().split('e')
  const [whole = '', decimals = ''] = mantissa.split('.')
  const shift = Number(power) - decimals.length
  // Beyond thirty places it is too large or too fine whatever the digits are.
  const places = Math.max(-30, Math.min(30, shift))
  const digits = BigInt(whole + decimals)
  return places >= 0 ? { digits: digits * 10n ** BigInt(places), decimals: 0 } : { digits, decimals: -places }
}

function scaled({ digits, decimals }: Exact, scale: number): Result<number, FigureFault> {
  const raised = digits * 10n ** BigInt(scale)
  const divisor = 10n ** BigInt(decimals)
  if (raised % divisor !== 0n) return refused('tooManyDecimals')
  const value = raised / divisor
  return value > BigInt(Number.MAX_SAFE_INTEGER) ? refused('tooLarge') : accepted(Number(value))
}

/** What Excel computed has fifteen digits that count; those behind are noise of its arithmetic (0.1 + 0.2). */
const plainNumber = (value: number): string =>
  Number.isFinite(value) ? String(Number(value.toPrecision(15))).toLowerCase() : ''
