import { type Quantity, quantity } from '#shared/values/quantity.ts'
import { accepted, type Result, refused } from '#shared/values/result.ts'
import { MOST_QUANTITY } from '../order-form.ts'
import { readFigure } from './figures.ts'
import { halfWidth } from './half-width.ts'
import type { FigureFault } from './problems.ts'
import { isUnit } from './units.ts'

/** A quantity with the unit that stood beside it; empty where none did. */
export type ReadQuantity = { readonly quantity: Quantity; readonly unit: string }

const SCALE = 3
const HALF = 500
const SHAPE = /^(.*?)\s*([^\d\s.,。，+\-()零〇一二两兩三四五六七八九十百千万萬亿億点點半]+[²2]?)?\s*(半)?$/

/**
 * How much: 12, 12.5 t, 5000公斤, 十二吨半, 半吨, １０卷.
 *
 * More than three decimals, nothing, less than nothing and figures beyond the office's largest are refused, and so is a
 * unit that goods are not counted in.
 */
export function readQuantity(
  said: string | number,
  own: readonly string[],
): Result<ReadQuantity, FigureFault | 'unknownUnit'> {
  const text = typeof said === 'number' ? said : halfWidth(said).trim()
  if (typeof text === 'number' || /^-?[\d,.\s。]+(e[+-]?\d+)?$/i.test(text)) return positive(text, 0, '')
  const [, figure = '', unit = '', half] = SHAPE.exec(text) ?? []
  if (unit === '') return positive(text, 0, '')
  if (/[?？~～…]/.test(text) || figure.trim() === '') return refused('notANumber')
  if (!isUnit(unit, own)) return refused('unknownUnit')
  return positive(figure, half === undefined ? 0 : HALF, unit)
}

function positive(figure: string | number, more: number, unit: string): Result<ReadQuantity, FigureFault> {
  const read = readFigure(figure, SCALE, MOST_QUANTITY)
  if (!read.ok) return read
  const value = read.value + more
  return value === 0 ? refused('zero') : accepted({ quantity: quantity(value), unit })
}
