import { MOST_QUANTITY } from '../order-form.ts'
import { halfWidth } from './half-width.ts'

/** Names of one unit in the languages in which customers write; the first one stands for it. */
const SAME: readonly (readonly string[])[] = [
  ['吨', '噸', '公吨', '公噸', 't', 'ton', 'tons', 'tonne', 'tonnes', 'mt'],
  ['公斤', '千克', 'kg', 'kgs', '公斤', 'kilo', 'kilos'],
  ['斤', '市斤'],
  ['克', 'g', '公克'],
  ['卷', '捲', 'roll', 'rolls'],
  ['张', '張', 'sheet', 'sheets'],
  ['令', 'ream', 'reams'],
  ['件', 'item', 'items'],
  ['个', '個', '只', '隻', 'pc', 'pcs', 'piece', 'pieces', 'ea', 'each'],
  ['箱', 'carton', 'cartons', 'ctn', 'ctns', 'box', 'boxes'],
  ['包', 'pack', 'packs', 'bag', 'bags'],
  ['托', '板', '托盘', '棧板', '栈板', 'pallet', 'pallets'],
  ['米', '公尺', 'm', 'metre', 'metres', 'meter', 'meters'],
  ['平方米', '平米', '平方公尺', '㎡', 'm2', 'm²', 'sqm'],
  ['套', 'set', 'sets'],
  ['盒'],
  ['桶', 'drum', 'drums'],
  ['支'],
  ['根'],
  ['条', '條'],
]
const KEYS = new Map(SAME.flatMap((names) => names.map((name) => [name, names[0] ?? name] as const)))
/** Grams: only what is weighed can be counted in another unit without asking what a piece of it weighs. */
const GRAMS = new Map([
  ['吨', 1_000_000n],
  ['公斤', 1000n],
  ['斤', 500n],
  ['克', 1n],
])
const tidy = (unit: string): string => halfWidth(unit).toLowerCase().replace(/[\s.]/g, '')

/** Every name that is taken for a unit, longest first, for finding one behind a figure. */
export const unitNames = (own: readonly string[]): readonly string[] =>
  [...new Set([...KEYS.keys(), ...own.map(tidy)])].filter(Boolean).sort((a, b) => b.length - a.length)

/** The name under which a unit is compared: 噸, t and Tons are 吨; a unit that is known to the products alone is itself. */
export const unitKey = (unit: string): string => KEYS.get(tidy(unit)) ?? tidy(unit)

/** Whether the unit is one that goods are counted in, by the table or by the office's own products. */
export const isUnit = (unit: string, own: readonly string[]): boolean =>
  KEYS.has(tidy(unit)) || own.some((one) => unitKey(one) === unitKey(unit))

/**
 * Thousandths of one unit in thousandths of another, exactly: 500 kg are 0.5 t.
 *
 * Null where the units do not weigh, where it cannot be said in thousandths without rounding, or where it is more than can
 * be ordered.
 */
export function convertQuantity(thousandths: number, from: string, to: string): number | null {
  if (unitKey(from) === unitKey(to)) return thousandths
  const have = GRAMS.get(unitKey(from))
  const want = GRAMS.get(unitKey(to))
  if (have === undefined || want === undefined) return null
  const grams = BigInt(thousandths) * have
  const converted = grams / want
  return grams % want === 0n && converted <= BigInt(MOST_QUANTITY) ? Number(converted) : null
}
