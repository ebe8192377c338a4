import { type CustomerTrust, trustOverstepped, trustProblem } from '../customer-fields.ts'
import { partsProblem } from '../customer-parts.ts'
import { CUSTOMER_CLASSES, type CustomerClass } from '../policy.ts'
import type { RowValues, Value } from './column.ts'
import { joinItems, splitItems } from './items.ts'
import type { MasterKind } from './kinds.ts'
import { plainKey } from './plain.ts'
import type { Known, KnownRecord, Rights, RowProblem } from './table.ts'

/** A row whose cells are all right, with what it would change. */
type Sound = {
  readonly values: RowValues
  readonly found: KnownRecord | null
  readonly known: Known
  readonly rights: Rights
}
type Rule = (row: Sound) => readonly RowProblem[]

const problem = (column: string, code: RowProblem['code'], said: Value | undefined, other?: string): RowProblem => ({
  column,
  code,
  said: String(said ?? ''),
  ...(other === undefined ? {} : { other }),
})

/** What follows from several cells together, or from who imports. */
export const problemsOf = (kind: MasterKind, row: Sound): readonly RowProblem[] =>
  RULES[kind]?.flatMap((rule) => rule(row)) ?? []

const trustOf = (values: RowValues): CustomerTrust => ({
  creditLimit: Number(values.creditLimit ?? 0),
  class: String(values.class) as CustomerClass,
  classReason: String(values.classReason ?? ''),
  blacklisted: values.blacklisted === true,
  blacklistReason: String(values.blacklistReason ?? ''),
})

/** R4.1, R4.2 whose decision class, credit and black list are, and by which standard, does not change because of a file. */
const decided: Rule = ({ values, found, rights }) => {
  const [before, after] = [found ? trustOf(found.values) : null, trustOf(values)]
  const overstepped = trustOverstepped(before, after, rights.roles)
  if (overstepped) {
    const { field, decidedBy } = overstepped
    return [problem(field, decidedBy === 'finance' ? 'financeOnly' : 'supervisorOnly', values[field])]
  }
  const without = trustProblem(before, after)
  if (!without) return []
  return [problem(without.field, without.reason === 'required' ? 'required' : 'standardMissing', values[without.field])]
}

/** A new customer under a name that is there already is a double, or a number typed wrongly. */
const newName: Rule = ({ values, found, known }) => {
  if (found) return []
  const taken = known.references.customer?.get(plainKey(String(values.name)))
  return taken === undefined ? [] : [problem('name', 'nameTaken', values.name, taken ?? undefined)]
}

const inOrder: Rule = ({ values: { from, to } }) =>
  typeof from === 'string' && typeof to === 'string' && to < from ? [problem('to', 'beforeFrom', to, from)] : []

const priced: Rule = ({ values: { price } }) => (price === 0 ? [problem('price', 'zeroPrice', '0')] : [])

/** R4.3 a deposit and days are said where the payment asks for them, and nowhere else. */
const paid: Rule = ({ values: { payment, deposit, days } }) => [
  ...(payment === 'deposit' && !deposit ? [problem('deposit', 'depositMissing', '')] : []),
  ...(payment === 'credit' && !days ? [problem('days', 'daysMissing', '')] : []),
  ...(payment !== 'deposit' && deposit ? [problem('deposit', 'notWithPayment', Number(deposit) / 100)] : []),
  ...(payment !== 'credit' && days ? [problem('days', 'notWithPayment', days)] : []),
]

/** A contract stays its customer's: a price or a class never changes hands by a row in a file. */
const sameCustomer: Rule = ({ values, found }) =>
  found && found.values.customer !== values.customer
    ? [problem('customer', 'ofAnother', values.customer, String(found.values.customer))]
    : []

/** R4.4 whom a plan is for: everyone, a class by its letter, a customer by his number. */
const forWhom: Rule = ({ values: { scope, subject }, known }) => {
  const said = String(subject ?? '')
  if (scope === 'all') return said === '' ? [] : [problem('subject', 'subjectNotAsked', said)]
  if (said === '') return [problem('subject', 'subjectMissing', '')]
  const classes: readonly string[] = CUSTOMER_CLASSES
  if (scope === 'class') return classes.includes(said) ? [] : [problem('subject', 'unknownChoice', said)]
  return known.references.customer?.get(plainKey(said)) ? [] : [problem('subject', 'unknownReference', said)]
}

const reachable: Rule = ({ values: { name, email } }) => {
  const contact = { name: String(name), email: String(email ?? '') }
  return partsProblem({ contacts: [contact], addresses: [], articles: [] }) ? [problem('email', 'notMail', email)] : []
}

const MOST_ITEMS = 50
const inspected: Rule = ({ values: { inspectionItems } }) => {
  const items = splitItems(String(inspectionItems ?? ''))
  if (items.length > MOST_ITEMS) return [problem('inspectionItems', 'tooMany', items.length, String(MOST_ITEMS))]
  return items.some((one) => one.length > 200) ? [problem('inspectionItems', 'tooLong', inspectionItems)] : []
}

const RULES: { readonly [Kind in MasterKind]?: readonly Rule[] } = {
  customers: [newName, decided],
  contacts: [reachable],
  products: [inspected],
  planRows: [forWhom, inOrder, priced],
  contracts: [sameCustomer, inOrder, paid],
  contractPrices: [priced],
}

/**
 * The values with what follows from them: a plan's customer under his number, and the deposit or the days of a payment
 * that the file replaced gone with it, unless the file itself says them.
 */
export function settled(kind: MasterKind, values: RowValues, said: RowValues, known: Known): RowValues {
  if (kind === 'planRows' && values.scope === 'customer') {
    const { subject } = values
    return { ...values, subject: known.references.customer?.get(plainKey(String(subject))) ?? subject ?? '' }
  }
  // As the single save has it: who has no short name goes by his whole one.
  if (kind === 'customers') return { ...values, shortName: values.shortName || values.name || '' }
  if (kind === 'products')
    return { ...values, inspectionItems: joinItems(splitItems(String(values.inspectionItems ?? ''))) }
  if (kind !== 'contracts') return values
  const gone = (column: string, payment: string) =>
    values.payment !== payment && said[column] === undefined ? { [column]: null } : {}
  return { ...values, ...gone('deposit', 'deposit'), ...gone('days', 'credit') }
}
