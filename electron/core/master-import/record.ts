import { parentKeyOf } from '#shared/rules/master-import/keys.ts'
import type { MasterKind } from '#shared/rules/master-import/kinds.ts'
import type { GoodRow } from '#shared/rules/master-import/table.ts'
import { idIn } from './lists.ts'
import type { Importing } from './savers.ts'

/** What the audit trail calls the records of a kind. */
export const ENTITIES: { readonly [Kind in MasterKind]: string } = {
  customers: 'customer',
  contacts: 'customer',
  addresses: 'customer',
  articles: 'customer',
  products: 'product',
  planRows: 'pricePlan',
  contracts: 'contract',
  contractPrices: 'contract',
}

type Lists = Pick<Importing, 'lists' | 'plans'>

const customerId = ({ lists }: Lists, { values }: GoodRow) => idIn(lists.customers, values.customer)
const ownId = (_lists: Lists, { known }: GoodRow) => known?.id ?? null

const RECORDS: { readonly [Kind in MasterKind]: (lists: Lists, row: GoodRow) => string | null } = {
  customers: ownId,
  contacts: customerId,
  addresses: customerId,
  articles: customerId,
  products: ownId,
  planRows: ({ plans }, { values }) => plans.get(parentKeyOf('planRows', values))?.id ?? null,
  contracts: ownId,
  contractPrices: ({ lists }, { values }) => idIn(lists.contracts, values.contract),
}

/** The record that a row is saved into: its own, or its customer, plan or contract; null for one that is made. */
export const recordIdOf = (kind: MasterKind, lists: Lists, row: GoodRow): string | null => RECORDS[kind](lists, row)
