import type { OrderFileAnswer } from '#shared/contract/orders.ts'
import type { Role } from '#shared/rules/roles.ts'

type Contact = { readonly id: string; readonly name: string; readonly phone: string }

/** Whom to turn to for a role: the order's own clerk and salesperson, else everybody who holds the role. */
export function peopleOf({ file, people }: OrderFileAnswer, role: Role): readonly Contact[] {
  const own = role === 'clerk' ? file.order.clerk : role === 'sales' ? file.order.sales : null
  if (own) return [{ id: own.id, name: own.name, phone: people.find((one) => one.id === own.id)?.phone ?? '' }]
  return people.filter((person) => person.roles.includes(role))
}

/** The telephone number of a person whom the file knows; empty where it does not. */
export const phoneOf = ({ people }: OrderFileAnswer, id: string | undefined): string =>
  people.find((person) => person.id === id)?.phone ?? ''
