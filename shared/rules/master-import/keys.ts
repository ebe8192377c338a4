import type { RowValues, Value } from './column.ts'
import type { MasterKind } from './kinds.ts'
import { plainKey } from './plain.ts'

/** The columns by which a row finds its record, and which cannot be changed by importing. */
const KEY_COLUMNS: { readonly [Kind in MasterKind]: readonly string[] } = {
  customers: ['number'],
  contacts: ['customer', 'name'],
  addresses: ['customer', 'place'],
  articles: ['customer', 'article', 'product'],
  products: ['number'],
  planRows: ['plan', 'from', 'product', 'minimum'],
  contracts: ['number'],
  contractPrices: ['contract', 'product', 'minimum'],
}

const part = (value: Value | undefined): string => plainKey(String(value ?? ''))

/** A price plan is known by its name and its first day: its next version goes by the same name. */
export const planKeyOf = ({ plan, from }: RowValues): string => `${part(plan)}\n${part(from)}`

/** The record that a row is saved with: its customer, its plan, its contract, or itself. */
export function parentKeyOf(kind: MasterKind, values: RowValues): string {
  if (kind === 'planRows') return planKeyOf(values)
  return part(values[KEY_COLUMNS[kind][0] ?? ''])
}

/**
 * The natural key of a record, the same for a row and for what the office has: what a reader calls it by.
 *
 * Null where a part of it is missing. A customer without a number is a new one and goes by his name, so that one file
 * cannot bring him in twice.
 */
export function keyOf(kind: MasterKind, values: RowValues): string | null {
  const named = kind === 'customers' && part(values.number) === ''
  const parts = (named ? ['name'] : KEY_COLUMNS[kind]).map((column) => part(values[column]))
  if (parts.includes('')) return null
  return named ? `\n${parts.join()}` : parts.join('\n')
}

export const isKeyColumn = (kind: MasterKind, column: string): boolean => KEY_COLUMNS[kind].includes(column)

/** What a row is called in a list of results: its number or name. */
export const nameOf = (kind: MasterKind, values: RowValues): string =>
  kind === 'customers'
    ? [values.number, values.name]
        .map((one) => String(one ?? '').trim())
        .filter(Boolean)
        .join(' ')
    : KEY_COLUMNS[kind]
        .filter((column) => column !== 'minimum' && column !== 'from')
        .map((column) => String(values[column] ?? '').trim())
        .filter(Boolean)
        .join(' · ')
