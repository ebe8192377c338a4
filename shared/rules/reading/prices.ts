import { accepted, type Result } from '#shared/values/result.ts'
import { type UnitPrice, unitPrice } from '#shared/values/unit-price.ts'
import { MOST_PRICE } from '../order-form.ts'
import { readFigure } from './figures.ts'
import { halfWidth } from './half-width.ts'
import type { FigureFault } from './problems.ts'

/** A unit price with the unit it is said for; empty where none was. */
export type ReadPrice = { readonly price: UnitPrice; readonly per: string }

const SCALE = 4
const BEFORE =
  /^(单价|單價|含税价|含稅價|价格|價格|价|價|unit price|price|@|[:：=]|\s|rmb|cny|nt\$|人民币|人民幣|¥|\$)+/i
const PER =
  /\s*(?:元|圆|圓|块钱|块|塊|rmb|cny|yuan)?\s*(?:(?:\/|每|per\s)\s*([^\d\s/]+)|一([^\d\s/一二两三四五六七八九十百千万亿零点]+))$/i
const BEHIND = /\s*(元整|元|圆|圓|块钱|块|塊|rmb|cny|yuan)$/i

/** What one unit costs: 9,850, ¥9850.50, 一万零二百, 1.02万元/吨. Five decimals are refused, never rounded. */
export function readPrice(said: string | number): Result<ReadPrice, FigureFault> {
  const text = typeof said === 'number' ? said : halfWidth(said).trim().replace(BEFORE, '')
  const per = typeof text === 'string' ? (PER.exec(text)?.slice(1).find(Boolean) ?? '') : ''
  const figure = typeof text === 'string' ? text.replace(PER, '').replace(BEHIND, '') : text
  const read = readFigure(figure, SCALE, MOST_PRICE)
  return read.ok ? accepted({ price: unitPrice(read.value), per }) : read
}
