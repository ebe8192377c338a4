/** The roles of the office (workflow: People). One person may hold several. */
export const ROLES = [
  'clerk',
  'assistant',
  'supervisor',
  'director',
  'sales',
  'technical',
  'production',
  'quality',
  'warehouse',
  'finance',
  'manager',
  'admin',
] as const

export type Role = (typeof ROLES)[number]

/** A person as papers name him: the id finds the account, the name is what was true when he signed. */
export type Person = { readonly id: string; readonly name: string }

/** Who is doing something now. */
export type Actor = Person & { readonly roles: readonly Role[] }
