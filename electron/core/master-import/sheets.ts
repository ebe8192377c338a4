import {
  addressesOf,
  articlesOf,
  contactsOf,
  contractsThrough,
  customersThrough,
  plansThrough,
  pricesOfContracts,
  pricesOfPlans,
  productsThrough,
  type Through,
} from '#db/queries/master-lists.ts'
import type { ReadDb } from '#db/store.ts'
import type { MasterKind } from '#shared/rules/master-import/kinds.ts'
import type { KnownRecord } from '#shared/rules/master-import/table.ts'
import type { Lists } from './lists.ts'
import { contractValues, customerOf, customerValues, planValues, productOf, productValues } from './sheet-values.ts'

/** What a page is wanted of: all, or what the list's filter keeps. */
export type Wanted = {
  readonly customerIds: readonly string[] | null
  readonly productIds: readonly string[] | null
  /** Of customers and what belongs to them: only those in use, or only those out of use. */
  readonly active: boolean | null
  /** Contracts and plans whose number or name has this in it are kept, too. */
  readonly text: string
}
export type Page = { readonly records: readonly KnownRecord[]; readonly next: string | null }
type Reader = (db: ReadDb, lists: Lists, through: Through, wanted: Wanted) => Promise<Page>
type Part = { readonly id: string; readonly customerId: string }

const nextOf = (rows: readonly unknown[], limit: number, last: string | undefined): string | null =>
  rows.length < limit ? null : (last ?? null)

const customerPage: Reader = async (db, lists, through, { customerIds, active }) => {
  const rows = await customersThrough(db, { ...through, ids: customerIds, active })
  const records = rows.map((one) => ({ id: one.id, version: one.version, values: customerValues(lists, one) }))
  return { records, next: nextOf(rows, through.limit, rows.at(-1)?.number) }
}

/** What belongs to customers, customer by customer in the order of their numbers. */
function partsPage<Row extends Part>(
  read: (db: ReadDb, customerIds: readonly string[]) => Promise<readonly Row[]>,
  valuesOf: (lists: Lists, row: Row) => KnownRecord['values'],
): Reader {
  return async (db, lists, through, { customerIds, active }) => {
    const owners = await customersThrough(db, { ...through, ids: customerIds, active })
    const found = await read(
      db,
      owners.map(({ id }) => id),
    )
    const parts = Map.groupBy(found, ({ customerId }) => customerId)
    const records = owners.flatMap(({ id: customerId, version }) =>
      (parts.get(customerId) ?? []).map((row) => ({
        id: row.id,
        version,
        values: { ...customerOf(lists, customerId), ...valuesOf(lists, row) },
      })),
    )
    return { records, next: nextOf(owners, through.limit, owners.at(-1)?.number) }
  }
}

const productPage: Reader = async (db, _lists, through, { productIds }) => {
  const rows = await productsThrough(db, { ...through, ids: productIds })
  const records = rows.map((one) => ({ id: one.id, version: one.version, values: productValues(one) }))
  return { records, next: nextOf(rows, through.limit, rows.at(-1)?.number) }
}

const keeps = ({ text, customerIds }: Wanted, name: string, customerId: string): boolean =>
  text === '' || name.toLowerCase().includes(text.toLowerCase()) || (customerIds ?? []).includes(customerId)

async function contractsOn(db: ReadDb, through: Through, wanted: Wanted) {
  const rows = await contractsThrough(db, through)
  const next = nextOf(rows, through.limit, rows.at(-1)?.number)
  return { rows: rows.filter((one) => keeps(wanted, one.number, one.customerId)), next }
}

const contractPage: Reader = async (db, lists, through, wanted) => {
  const { rows, next } = await contractsOn(db, through, wanted)
  return {
    records: rows.map((one) => ({ id: one.id, version: one.version, values: contractValues(lists, one) })),
    next,
  }
}

const contractPricePage: Reader = async (db, lists, through, wanted) => {
  const { rows, next } = await contractsOn(db, through, wanted)
  const found = await pricesOfContracts(
    db,
    rows.map(({ id }) => id),
  )
  const prices = Map.groupBy(found, ({ contractId }) => contractId)
  const records = rows.flatMap(({ id: contractId, number, version }) =>
    (prices.get(contractId) ?? []).map(({ id, productId, minimum, price }) => ({
      id,
      version,
      values: { contract: number, ...productOf(lists, productId), minimum, price },
    })),
  )
  return { records, next }
}

const planPage: Reader = async (db, lists, through, wanted) => {
  const all = await plansThrough(db, through)
  const plans = all.filter((one) => keeps(wanted, one.name, one.subject))
  const found = await pricesOfPlans(
    db,
    plans.map(({ id }) => id),
  )
  const prices = Map.groupBy(found, ({ planId }) => planId)
  const records = plans.flatMap((plan) =>
    (prices.get(plan.id) ?? []).map(({ id, productId, minimum, price }) => ({
      id,
      version: plan.version,
      values: { ...planValues(lists, plan), ...productOf(lists, productId), minimum, price },
    })),
  )
  return { records, next: nextOf(all, through.limit, all.at(-1)?.id) }
}

/** How each kind's list is read page by page, as its sheet has it: for Excel, and to compare a sheet with. */
export const SHEETS: { readonly [Kind in MasterKind]: Reader } = {
  customers: customerPage,
  contacts: partsPage(contactsOf, (_lists, { name, duty, phone, email, wechat, signs, active }) => ({
    name,
    duty,
    phone,
    email,
    wechat,
    signs,
    active,
  })),
  addresses: partsPage(addressesOf, (_lists, { place, consignee, phone, active }) => ({
    place,
    consignee,
    phone,
    active,
  })),
  articles: partsPage(articlesOf, (lists, { article, productId, specification, active }) => ({
    article,
    ...productOf(lists, productId),
    specification,
    active,
  })),
  products: productPage,
  planRows: planPage,
  contracts: contractPage,
  contractPrices: contractPricePage,
}
