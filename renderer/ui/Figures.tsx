import { formatMoney, type Money as MoneyValue } from '#shared/values/money.ts'
import { formatQuantity, type Quantity } from '#shared/values/quantity.ts'
import { formatUnitPrice, type UnitPrice } from '#shared/values/unit-price.ts'
import css from './Figures.module.css'
import { joinClasses } from './join-classes.ts'

interface Props<Value> {
  /** Nothing yet leaves the cell empty; `—` would mean 'does not apply'. */
  value: Value | null | undefined
  bold?: boolean
  tone?: 'late' | 'soon' | 'ok'
}

/** An amount with two decimals; the unit stands in the column head. */
export function Money({ value, ...look }: Props<MoneyValue>) {
  return <Figure text={value == null ? '' : formatMoney(value)} {...look} />
}

/** A quantity with three decimals; the unit stands in the column head. */
export function Qty({ value, ...look }: Props<Quantity>) {
  return <Figure text={value == null ? '' : formatQuantity(value)} {...look} />
}

/** A unit price, two to four decimals. */
export function Price({ value, ...look }: Props<UnitPrice>) {
  return <Figure text={value == null ? '' : formatUnitPrice(value)} {...look} />
}

function Figure({ text, bold, tone }: { text: string; bold?: boolean; tone?: 'late' | 'soon' | 'ok' }) {
  const classes = joinClasses(css.figure, bold && css.bold, tone && css[tone])
  return <span className={classes}>{text.replace('-', '−')}</span>
}
