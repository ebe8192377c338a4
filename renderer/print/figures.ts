import { inChineseCapitals } from '#shared/values/chinese-capitals.ts'
import type { Money } from '#shared/values/money.ts'
import { formatQuantity, type Quantity, sumQuantities } from '#shared/values/quantity.ts'
import type { PaperLanguage } from './models.ts'
import type { Words } from './words.ts'

type Measured = { readonly unit: string; readonly quantity: Quantity }

/** The unit that all lines share, to stand once in the column head; undefined where they differ. */
export function sharedUnit(lines: readonly { readonly unit: string }[]): string | undefined {
  const [first, ...others] = new Set(lines.map((line) => line.unit))
  return others.length === 0 ? first : undefined
}

/** `12.000`, with its unit only where the column head cannot carry it. */
export const quantityText = (line: Measured, unitInHead: string | undefined): string =>
  unitInHead === undefined ? `${formatQuantity(line.quantity)} ${line.unit}` : formatQuantity(line.quantity)

/** The sum of a column, empty where tons would be added to pieces. */
export const totalText = (lines: readonly Measured[]): string =>
  sharedUnit(lines) === undefined ? '' : formatQuantity(sumQuantities(lines.map((line) => line.quantity)))

/** A column head with its unit: `数量 吨`. */
export const withUnit = (head: string, unit: string | undefined): string => (unit ? `${head} ${unit}` : head)

/** Basis points as per cent without needless zeros: 500 → `5`, 1250 → `12.5`. */
export const percentText = (basisPoints: number): string => String(basisPoints / 100)

/** The currency as the paper's reader calls it; the ISO code where the language has no word for it. */
export const currencyWord = (t: Words, currency: string): string =>
  t(`currency.${currency}`, { defaultValue: currency })

const TRADITIONAL: Readonly<Record<string, string>> = { 贰: '貳', 陆: '陸', 万: '萬', 亿: '億', 负: '負' }

/** The amount in Chinese capitals, in the characters of the paper's language; empty for other currencies than CNY. */
export function capitalsText(amount: Money, currency: string, language: PaperLanguage): string {
  if (currency !== 'CNY') return ''
  const capitals = inChineseCapitals(amount)
  return language === 'zh-TW' ? capitals.replace(/[贰陆万亿负]/g, (one) => TRADITIONAL[one] ?? one) : capitals
}
