import type { FieldProblem } from './customer-fields.ts'

export type ContactPart = { readonly name: string; readonly email: string }
export type AddressPart = { readonly place: string }
export type ArticlePart = {
  readonly article: string
  readonly productId: string
  readonly active: boolean
}

export type CustomerParts = {
  readonly contacts: readonly ContactPart[]
  readonly addresses: readonly AddressPart[]
  readonly articles: readonly ArticlePart[]
}

const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

const contactProblem = ({ name, email }: ContactPart): readonly [string, string] | null => {
  if (name === '') return ['name', 'required']
  return email === '' || MAIL.test(email) ? null : ['email', 'notMail']
}

const articleProblem = (
  row: ArticlePart,
  index: number,
  all: readonly ArticlePart[],
): readonly [string, string] | null => {
  if (row.article === '') return ['article', 'required']
  if (row.productId === '') return ['productId', 'required']
  const same = all.findIndex((one) => one.article === row.article && one.productId === row.productId)
  return same < index ? ['article', 'duplicate'] : null
}

/**
 * The first thing wrong with a customer's people, places and article numbers; `contacts.1.name` names field and row.
 *
 * A customer may call two of our products by one number (two widths of the same paper); twice the same pair is a slip.
 */
export function partsProblem({ contacts, addresses, articles }: CustomerParts): FieldProblem | null {
  const found = [
    ...contacts.map((one, index) => ['contacts', index, contactProblem(one)] as const),
    ...addresses.map(
      (one, index) => ['addresses', index, one.place === '' ? (['place', 'required'] as const) : null] as const,
    ),
    ...articles.map((one, index) => ['articles', index, articleProblem(one, index, articles)] as const),
  ].find(([, , problem]) => problem !== null)
  if (!found) return null
  const [list, index, problem] = found
  return problem && { field: `${list}.${index}.${problem[0]}`, reason: problem[1] }
}

/**
 * The rows as typed, with those that were left out kept behind them, out of use: nothing of a customer is ever removed.
 *
 * An id that is not among `before` is no row of this customer and counts as a new one.
 */
export function keptParts<Row extends { readonly id: string; readonly active: boolean }>(
  before: readonly Row[],
  typed: readonly (Omit<Row, 'id'> & { readonly id: string | null })[],
  newId: () => string,
): readonly Row[] {
  const known = new Set(before.map((row) => row.id))
  const rows = typed.map((row) => ({ ...row, id: row.id !== null && known.has(row.id) ? row.id : newId() }) as Row)
  const named = new Set(rows.map((row) => row.id))
  const left = before.filter((row) => !named.has(row.id)).map((row) => ({ ...row, active: false }))
  return [...rows, ...left]
}
