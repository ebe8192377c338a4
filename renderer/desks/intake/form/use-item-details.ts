import { useTranslation } from 'react-i18next'
import { useSession } from '#renderer/app/session/session-context.ts'
import { useText } from '#renderer/app/text/useText.ts'
import type { CompletenessItem } from '#renderer/ui/Completeness.tsx'
import type { FormItem, FormLine, OrderTerms } from '#shared/rules/order-form.ts'
import { priceException } from '#shared/rules/prices.ts'
import { sumQuantities } from '#shared/values/quantity.ts'
import type { Memo } from './use-memo.ts'

const HAS: Partial<Record<FormItem, (line: FormLine) => boolean>> = {
  product: (line) => line.productId !== null,
  specification: (line) => line.specification.trim() !== '',
  quantity: (line) => line.quantity !== null && line.quantity > 0,
  price: (line) => line.unitPrice !== null,
  requestedDate: (line) => line.requestedDate !== null,
}
const PARTS: Partial<Record<FormItem, readonly (keyof OrderTerms)[]>> = {
  contact: ['contact', 'signer'],
  delivery: ['deliveryPlace', 'consignee', 'consigneePhone'],
  invoice: ['invoiceKind', 'invoiceTitle'],
}

/** R2.1 the completeness list with what there is or what is missing of each item, in words. */
export function useItemDetails(memo: Memo): readonly CompletenessItem[] {
  const { t } = useTranslation('intake')
  const { policy } = useSession()
  const text = useText()
  const { values, facts, prices, rows } = memo
  const { terms, lines } = values.form

  const ofLines = (item: FormItem, has: (line: FormLine) => boolean): string => {
    if (lines.length === 0) return ''
    const open = lines.flatMap((line, index) => (has(line) ? [] : [index + 1]))
    if (open.length > 0) return t('detail.linesOpen', { lines: open.join(t('comma')) })
    if (item === 'quantity') return quantities()
    const all = t('detail.linesAll', { count: lines.length })
    const odd = item === 'price' ? exceptions() : 0
    return odd > 0 ? `${all}${t('comma')}${t('detail.priceOdd', { count: odd })}` : all
  }
  const quantities = (): string => {
    const units = [...new Set(lines.map((line) => line.unit))]
    const of = (unit: string) =>
      sumQuantities(lines.flatMap((one) => (one.unit === unit && one.quantity !== null ? [one.quantity] : [])))
    return units.map((unit) => `${text.quantity(of(unit))} ${unit}`.trim()).join(t('comma'))
  }
  const exceptions = () =>
    lines.filter((line) => {
      const known = prices.find((one) => one.lineId === line.id)
      return known !== undefined && priceException(line, known, policy) !== null
    }).length
  const ofTerms = (names: readonly (keyof OrderTerms)[]): string => {
    const missing = names.filter((name) => String(terms[name] ?? '').trim() === '')
    if (missing.length === 0) return [...new Set(names.map((name) => terms[name]))].join(t('comma'))
    if (missing.length === names.length) return ''
    return t('detail.termsOpen', { terms: missing.map((name) => t(`term.${name}`)).join(t('comma')) })
  }
  const detail = (item: FormItem): string => {
    const has = HAS[item]
    if (has) return ofLines(item, has)
    const parts = PARTS[item]
    if (parts) return ofTerms(parts)
    if (item === 'customer') return facts?.customer.name ?? values.customerText
    if (item === 'tolerance') return terms.toleranceBp === null ? '' : `±${text.percent(terms.toleranceBp)}`
    return String(terms[item as keyof OrderTerms] ?? '')
  }
  return rows.map(({ item, state, mandatory }) => ({
    key: item,
    name: t(`itemShort.${item}`),
    state: state === 'there' ? 'present' : state,
    mandatory,
    detail: detail(item),
  }))
}
