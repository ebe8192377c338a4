import type { i18n } from 'i18next'
import { formatShort, isCivilDate } from '#shared/values/civil-date.ts'
import { instant } from '#shared/values/instant.ts'
import { formatMoney, type Money } from '#shared/values/money.ts'
import { formatQuantity, type Quantity } from '#shared/values/quantity.ts'
import { formatTelephone } from '#shared/values/telephone.ts'
import { formatUnitPrice, type UnitPrice } from '#shared/values/unit-price.ts'
import { momentOf } from './office-time.ts'

let timeZone = 'Asia/Shanghai'

/** The zone in which texts say their times; the office's, from its policy. */
export function sayTimesIn(zone: string): void {
  timeZone = zone
}

const isWhole = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value)
const text = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''

/** `9,850.00`, with a true minus sign. */
export const sayMoney = (value: unknown): string => (isWhole(value) ? minus(formatMoney(value as Money)) : text(value))
/** `22.5`: three decimals at most, for sentences; columns keep all three. */
export const sayQuantity = (value: unknown): string =>
  isWhole(value) ? minus(formatQuantity(value as Quantity).replace(/\.?0+$/, '')) : text(value)
/** `8.20`: two to four decimals. */
export const sayPrice = (value: unknown): string =>
  isWhole(value) ? minus(formatUnitPrice(value as UnitPrice)) : text(value)
/** `11-25`. */
export const sayDay = (value: unknown): string => {
  const day = text(value)
  return isCivilDate(day) ? formatShort(day) : day
}
/** `5 %` from basis points. */
export const sayPercent = (value: unknown): string => (isWhole(value) ? `${value / 100}%` : text(value))

const minus = (figures: string): string => figures.replace('-', '−')

/**
 * Lets the texts themselves say how a figure is written: `{{missing, money}}`, `{{until, moment}}`, `{{tier, role}}`.
 *
 * So a code with its params needs no code of its own on the screen, and each language may order its figures freely.
 */
export function addFormats(i18n: i18n): void {
  const { formatter } = i18n.services
  if (!formatter) return
  formatter.add('money', sayMoney)
  formatter.add('quantity', sayQuantity)
  formatter.add('price', sayPrice)
  formatter.add('day', sayDay)
  formatter.add('percent', sayPercent)
  formatter.add('phone', (value) => formatTelephone(text(value)))
  formatter.add('moment', (value, language) => {
    if (!isWhole(value)) return text(value)
    const { code, ...params } = momentOf(instant(value), { now: instant(Date.now()), timeZone })
    return i18n.t(`app:moment.${code}`, { ...params, lng: language })
  })
  for (const word of ['role', 'item', 'step', 'stage', 'channel', 'action'] as const) {
    formatter.add(word, (value, language) =>
      i18n.t(`steps:${word}.${text(value)}`, { lng: language, defaultValue: text(value) }),
    )
  }
}
