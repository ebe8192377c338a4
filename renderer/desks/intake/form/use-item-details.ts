import { useTranslation } from 'react-i18next'
import { useSession } from '#renderer/app/session/session-context.ts'
import { useClock } from '#renderer/app/text/clock.ts'
import { useText } from '#renderer/app/text/useText.ts'
import type { CompletenessItem } from '#renderer/ui/Completeness.tsx'
import { isLineUnclear, openLines } from '#shared/rules/completeness.ts'
import type { FormItem, FormLine, OrderTerms } from '#shared/rules/order-form.ts'
import { pastLines } from '#shared/rules/past-days.ts'
import { priceException } from '#shared/rules/prices.ts'
import { civilDateOf } from '#shared/values/instant.ts'
import { sumQuantities } from '#shared/values/quantity.ts'
import { LINE_ITEMS } from './ItemFields.tsx'
import { useFaultWords } from './use-fault-words.ts'
import type { Memo } from './use-memo.ts'

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
  const { now, timeZone } = useClock()
  const today = civilDateOf(now, timeZone)
  const faultWords = useFaultWords()
  const { values, facts, factsOf, rows } = memo
  const { terms, lines } = values.form

  const past = pastLines(lines, today)

  const ofLines = (item: FormItem): string => {
    if (lines.length === 0) return ''
    const { missing, unclear } = openLines(values.form, item, memo.isSpecified)
    const open = [
      missing.length === 0 ? '' : t('detail.linesOpen', { lines: missing.join(t('comma')) }),
      unclear.length === 0 ? '' : heard(item, unclear),
      item === 'requestedDate' && past.length > 0 ? t('detail.linesPast', { lines: past.join(t('comma')) }) : '',
    ].filter((words) => words !== '')
    if (open.length > 0) return open.join(t('comma'))
    if (item === 'quantity') return quantities()
    const all = t('detail.linesAll', { count: lines.length })
    const odd = item === 'price' ? exceptions() : 0
    return odd > 0 ? `${all}${t('comma')}${t('detail.priceOdd', { count: odd })}` : all
  }
  // What the clerk marked himself is told as he heard it.
  const isFaulty = (item: FormItem, line: FormLine | undefined): line is FormLine =>
    item === 'specification' && line !== undefined && !isLineUnclear(line, item)
  // One line is told with what was heard of it, so that it can be asked about at once.
  const heard = (item: FormItem, numbers: readonly number[]): string => {
    const [number = 0] = numbers
    const line = lines[number - 1]
    const faults = isFaulty(item, line) ? memo.faultsOf(line) : []
    if (numbers.length === 1 && line !== undefined && faults.length > 0)
      return t('detail.lineFault', { line: number, why: faultWords(faults, memo.attributesOf(line)) })
    const what = line === undefined || numbers.length > 1 ? '' : heardOf(line, item)
    return what === ''
      ? t('detail.linesUnclear', { lines: numbers.join(t('comma')) })
      : t('detail.lineHeard', { line: number, what })
  }
  const heardOf = (line: FormLine, item: FormItem): string => {
    if (item === 'product') return line.productNumber
    if (item === 'specification') return line.specification
    if (item === 'quantity') return line.heard?.quantity ?? text.quantity(line.quantity)
    if (item === 'price') return line.heard?.price ?? text.price(line.unitPrice)
    return line.heard?.requestedDate ?? text.day(line.requestedDate)
  }
  const quantities = (): string => {
    const units = [...new Set(lines.map((line) => line.unit))]
    const of = (unit: string) =>
      sumQuantities(lines.flatMap((one) => (one.unit === unit && one.quantity !== null ? [one.quantity] : [])))
    return units.map((unit) => `${text.quantity(of(unit))} ${unit}`.trim()).join(t('comma'))
  }
  const exceptions = () =>
    lines.filter((line) => {
      const known = factsOf(line)
      return known !== null && priceException(line, known, policy) !== null
    }).length
  const ofTerms = (names: readonly (keyof OrderTerms)[]): string => {
    const missing = names.filter((name) => String(terms[name] ?? '').trim() === '')
    if (missing.length === 0) return [...new Set(names.map((name) => terms[name]))].join(t('comma'))
    if (missing.length === names.length) return ''
    return t('detail.termsOpen', { terms: missing.map((name) => t(`term.${name}`)).join(t('comma')) })
  }
  const detail = (item: FormItem): string => {
    if (LINE_ITEMS.includes(item)) return ofLines(item)
    const parts = PARTS[item]
    if (parts) return ofTerms(parts)
    if (item === 'customer') return facts?.customer.name ?? values.customerText
    if (item === 'tolerance') return terms.toleranceBp === null ? '' : `±${text.percent(terms.toleranceBp)}`
    return String(terms[item as keyof OrderTerms] ?? '')
  }
  return rows.map(({ item, state, mandatory }) => ({
    key: item,
    name: t(`itemShort.${item}`),
    state: state !== 'there' ? state : item === 'requestedDate' && past.length > 0 ? 'unclear' : 'present',
    mandatory,
    detail: detail(item),
  }))
}
