import { articlesOfCustomer } from '#db/queries/customer-articles.ts'
import {
  type Customer,
  customerById,
  customerRecord,
  customersByIds,
  doublesOf,
  firstContacts,
  listCustomers,
} from '#db/queries/customers.ts'
import { productsByIds } from '#db/queries/products.ts'
import { listUsers } from '#db/queries/users.ts'
import type { ReadDb } from '#db/store.ts'
import type { CustomerFields, CustomerRow, CustomerSheet } from '#shared/contract/customers.ts'
import { notFound } from './kit/refusals.ts'

/** What is typed of a customer himself, apart from people, places and articles. */
export const ownFields = (one: CustomerFields | Customer) => ({
  name: one.name,
  shortName: one.shortName,
  class: one.class,
  classReason: one.classReason,
  blacklisted: one.blacklisted,
  blacklistReason: one.blacklistReason,
  creditLimit: one.creditLimit,
  phone: one.phone,
  fax: one.fax,
  region: one.region,
  taxNumber: one.taxNumber,
  invoiceTitle: one.invoiceTitle,
  salesId: one.salesId,
  clerkId: one.clerkId,
  remark: one.remark,
  active: one.active,
})

const named = ({ id, number, name }: Customer) => ({ id, number, name })

/** A customer whole; NOT_FOUND when there is none. A double is shown as it was, with the one it was merged into. */
export async function customerSheet(db: ReadDb, id: string): Promise<CustomerSheet> {
  const record = await customerRecord(db, id)
  if (!record) throw notFound('customer')
  const { customer, contacts, addresses } = record
  const [articles, people, doubles, mergedInto] = await Promise.all([
    articlesOfCustomer(db, id),
    listUsers(db),
    doublesOf(db, id),
    customer.mergedIntoId === null ? null : customerById(db, customer.mergedIntoId),
  ])
  const known = await productsByIds(db, [...new Set(articles.map((one) => one.productId))])
  const nameOf = (userId: string | null) => people.find((one) => one.id === userId)?.name ?? ''
  return {
    ...ownFields(customer),
    id,
    number: customer.number,
    pinyin: customer.pinyin,
    version: customer.version,
    createdAt: customer.createdAt,
    contacts: [...contacts],
    addresses: [...addresses],
    articles: [...articles],
    salesName: nameOf(customer.salesId),
    clerkName: nameOf(customer.clerkId),
    mergedInto: mergedInto && named(mergedInto),
    doubles: doubles.map(named),
    products: Object.fromEntries(known.map(({ id: productId, number, name }) => [productId, { number, name }])),
  }
}

/** Customers as rows of a list: three queries, however many they are. */
async function rowsOf(db: ReadDb, found: readonly Customer[]): Promise<readonly CustomerRow[]> {
  const ids = found.map(({ id }) => id)
  const [contactNames, people] = await Promise.all([firstContacts(db, ids), listUsers(db)])
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return found.map((one) => ({
    id: one.id,
    number: one.number,
    name: one.name,
    shortName: one.shortName,
    class: one.class,
    blacklisted: one.blacklisted,
    creditLimit: one.creditLimit,
    phone: one.phone,
    contact: contactNames.get(one.id) ?? '',
    region: one.region,
    salesName: names.get(one.salesId ?? '') ?? '',
    active: one.active,
    version: one.version,
  }))
}

/** A page of the list, by number. */
export const customerPageRows = async (
  db: ReadDb,
  page: Parameters<typeof listCustomers>[1],
): Promise<readonly CustomerRow[]> => rowsOf(db, await listCustomers(db, page))

/** Rows of a list in the order of their ids; who is not there any more is left out. */
export async function customerRows(db: ReadDb, ids: readonly string[]): Promise<readonly CustomerRow[]> {
  const byId = new Map((await rowsOf(db, await customersByIds(db, ids))).map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
