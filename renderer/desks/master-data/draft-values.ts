import { isCivilDate } from '#shared/values/civil-date.ts'
import { type Money, parseMoney } from '#shared/values/money.ts'
import { parseUnitPrice, type UnitPrice } from '#shared/values/unit-price.ts'
import type { Draft, DraftRow, FieldDef, Problem } from './section.ts'

export const textOf = (draft: Draft, key: string): string => {
  const value = draft[key]
  return typeof value === 'string' ? value.trim() : ''
}
export const isTicked = (draft: Draft, key: string): boolean => draft[key] === true
export const choicesOf = (draft: Draft, key: string): readonly string[] => {
  const value = draft[key]
  return Array.isArray(value) ? (value as readonly string[]) : []
}
export const rowsOf = (draft: Draft, key: string): readonly DraftRow[] => {
  const value = draft[key]
  return Array.isArray(value) ? (value as readonly DraftRow[]) : []
}
/** Null where nothing, or nothing readable, was typed; `problemsIn` says which. */
const moneyOf = (draft: Draft, key: string): Money | null => {
  const parsed = parseMoney(textOf(draft, key))
  return parsed.ok ? parsed.value : null
}
export const priceOf = (draft: Draft, key: string): UnitPrice | null => {
  const parsed = parseUnitPrice(textOf(draft, key))
  return parsed.ok ? parsed.value : null
}
export const wholeOf = (draft: Draft, key: string): number | null => {
  const typed = textOf(draft, key)
  return /^\d{1,6}$/.test(typed) ? Number(typed) : null
}

const isReadable: Partial<Record<FieldDef['kind'], (draft: Draft, key: string) => boolean>> = {
  money: (draft, key) => (moneyOf(draft, key) ?? -1) >= 0,
  price: (draft, key) => (priceOf(draft, key) ?? -1) >= 0,
  number: (draft, key) => wholeOf(draft, key) !== null,
  percent: (draft, key) => /^\d{1,3}(\.\d{1,2})?$/.test(textOf(draft, key)),
  date: (draft, key) => isCivilDate(textOf(draft, key)),
  pin: (draft, key) => /^\d{4,6}$/.test(textOf(draft, key)),
}

/** What is empty although it must not be, and what cannot be read as what it is. */
export function problemsIn(fields: readonly FieldDef[], draft: Draft): readonly Problem[] {
  return fields.flatMap((field) => {
    const { key, kind, required, when } = field
    if (when && !when(draft)) return []
    const isEmpty = kind === 'choices' ? choicesOf(draft, key).length === 0 : textOf(draft, key) === ''
    if (kind !== 'check' && isEmpty) return required ? [{ field: key, code: 'required' }] : []
    return isReadable[kind]?.(draft, key) === false ? [{ field: key, code: kind }] : []
  })
}

/** What was typed after the draft went to be saved, field by field; null where nothing was. */
export function typedSince(sent: Draft, now: Draft): Draft | null {
  const left = Object.entries(now).filter(([key, value]) => JSON.stringify(sent[key]) !== JSON.stringify(value))
  return left.length === 0 ? null : Object.fromEntries(left)
}
