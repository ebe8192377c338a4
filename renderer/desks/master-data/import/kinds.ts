import { PERMISSIONS } from '#shared/contract/permissions.ts'
import type { MasterKind } from '#shared/rules/master-import/kinds.ts'
import type { Role } from '#shared/rules/roles.ts'

/** The sheets that belong to a list of master data: one workbook when it is exported. */
const KINDS_OF: Readonly<Record<string, readonly MasterKind[]>> = {
  customers: ['customers', 'contacts', 'addresses', 'articles'],
  products: ['products'],
  pricePlans: ['planRows'],
  contracts: ['contracts', 'contractPrices'],
}
export const kindsOf = (list: string): readonly MasterKind[] => KINDS_OF[list] ?? []

/** Where the records of a kind are seen. */
export const listOf = (kind: MasterKind): string =>
  Object.keys(KINDS_OF).find((list) => kindsOf(list).includes(kind)) ?? 'customers'

/** The kinds whose changes are written down with a reason. */
export const asksReason = (kind: MasterKind): boolean => ['planRows', 'contracts', 'contractPrices'].includes(kind)

const SAVED_BY = {
  customers: 'saveCustomer',
  products: 'saveProduct',
  pricePlans: 'savePricePlan',
  contracts: 'saveContract',
} as const

/** Who may not save one record of a list may not import many. */
export function mayImport(list: string, roles: readonly Role[]): boolean {
  if (!Object.hasOwn(SAVED_BY, list)) return false
  const permission = PERMISSIONS.office[SAVED_BY[list as keyof typeof SAVED_BY]]
  return typeof permission !== 'string' && permission.some((role) => roles.includes(role))
}
