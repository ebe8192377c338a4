import type { CustomerClass } from './policy.ts'
import type { Role } from './roles.ts'

/** What of a customer is not his bookkeeping but a decision: how far he is trusted. */
export type CustomerTrust = {
  /** In fen. */
  readonly creditLimit: number
  readonly class: CustomerClass
  readonly classReason: string
  readonly blacklisted: boolean
  readonly blacklistReason: string
}

/** Whose decision each of them is: finance owns credit, the supervisor classes and the black list. */
const TRUST_DECIDED_BY: { readonly [Field in keyof CustomerTrust]: Role } = {
  creditLimit: 'finance',
  class: 'supervisor',
  classReason: 'supervisor',
  blacklisted: 'supervisor',
  blacklistReason: 'supervisor',
}

/** How a new customer begins, until those who decide say otherwise. */
export const NEW_CUSTOMER_TRUST: CustomerTrust = {
  creditLimit: 0,
  class: 'C',
  classReason: '',
  blacklisted: false,
  blacklistReason: '',
}

/**
 * The first field that was changed by somebody whose decision it is not, with whose it is; null where all is in order.
 *
 * `before` is null for a new customer: whoever enters him without the role leaves the field as a new customer has it.
 */
export function trustOverstepped(
  before: CustomerTrust | null,
  after: CustomerTrust,
  roles: readonly Role[],
): { readonly field: keyof CustomerTrust; readonly decidedBy: Role } | null {
  const was = before ?? NEW_CUSTOMER_TRUST
  const fields = Object.keys(TRUST_DECIDED_BY) as (keyof CustomerTrust)[]
  const field = fields.find((one) => was[one] !== after[one] && !roles.includes(TRUST_DECIDED_BY[one]))
  return field === undefined ? null : { field, decidedBy: TRUST_DECIDED_BY[field] }
}

export type FieldProblem = { readonly field: string; readonly reason: string }

/**
 * R4.1 why a decision about trust cannot be saved so, or null: a class is given by a standard, the black list has a reason.
 *
 * A changed class needs a standard of its own: the one by which the earlier class was given does not carry over.
 */
export function trustProblem(before: CustomerTrust | null, after: CustomerTrust): FieldProblem | null {
  const was = before ?? NEW_CUSTOMER_TRUST
  if (after.class !== was.class && (after.classReason === '' || after.classReason === was.classReason))
    return { field: 'classReason', reason: 'standardMissing' }
  const lost = after.blacklistReason === '' && (!was.blacklisted || was.blacklistReason !== '')
  return after.blacklisted && lost ? { field: 'blacklistReason', reason: 'required' } : null
}
