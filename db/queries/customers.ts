import { and, desc, eq, exists, inArray, like, sql } from 'drizzle-orm'
import { normaliseTelephone } from '#shared/values/telephone.ts'
import { newId } from '../ids.ts'
import type { ReadDb, WriteDb } from '../store.ts'
import { addresses, contacts, customerPhones, customers, searchDocs } from '../tables/index.ts'
import { hot, inserter, only, place, type Saved, without } from './hot.ts'
import { dropFromSearch, indexForSearch, search } from './search.ts'

export type Customer = typeof customers.$inferSelect
export type Contact = Omit<typeof contacts.$inferSelect, 'customerId' | 'position'>
export type Address = Omit<typeof addresses.$inferSelect, 'customerId' | 'position'>
/** A customer with everything that is edited together with him. */
export type CustomerRecord = {
  readonly customer: Customer
  readonly contacts: readonly Contact[]
  readonly addresses: readonly Address[]
}

const insertCustomerRow = inserter(customers)
const byId = hot((db: ReadDb) =>
  db
    .select()
    .from(customers)
    .where(eq(customers.id, place('id')))
    .prepare(),
)

export const customerById = async (db: ReadDb, id: string): Promise<Customer | null> =>
  only(await byId(db).execute({ id }))

/** A customer with contacts and addresses, or null. */
export async function customerRecord(db: ReadDb, id: string): Promise<CustomerRecord | null> {
  const customer = await customerById(db, id)
  if (!customer) return null
  const [people, places] = await Promise.all([
    db.select().from(contacts).where(eq(contacts.customerId, id)).orderBy(contacts.position),
    db.select().from(addresses).where(eq(addresses.customerId, id)).orderBy(addresses.position),
  ])
  return {
    customer,
    contacts: people.map((one) => without(one, 'customerId', 'position')),
    addresses: places.map((one) => without(one, 'customerId', 'position')),
  }
}

/** Whom to ask for at each of some customers: the first of his people who is there. */
export async function firstContacts(db: ReadDb, customerIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (customerIds.length === 0) return new Map()
  const people = await db
    .select({ customerId: contacts.customerId, name: contacts.name })
    .from(contacts)
    .where(and(inArray(contacts.customerId, [...customerIds]), eq(contacts.active, true)))
    .orderBy(desc(contacts.position))
  return new Map(people.map(({ customerId, name }) => [customerId, name]))
}

/** A new customer, findable by name, initials and every telephone number from now on. */
export async function insertCustomer(db: WriteDb, record: CustomerRecord): Promise<void> {
  await insertCustomerRow(db, record.customer)
  await replaceParts(db, record)
}

/** Writes a customer over; `customer.version` is the one that was seen. Nothing is written where a newer one is there. */
export async function updateCustomer(db: WriteDb, record: CustomerRecord): Promise<Saved> {
  const { id, version } = record.customer
  const fields = without(record.customer, 'id', 'version', 'createdAt')
  const done = only(
    await db
      .update(customers)
      .set({ ...fields, version: sql`${customers.version} + 1` })
      .where(and(eq(customers.id, id), eq(customers.version, version)))
      .returning({ version: customers.version }),
  )
  if (!done) return { saved: false, current: (await customerById(db, id))?.version ?? 0 }
  await replaceParts(db, record)
  return { saved: true, version: done.version }
}

async function replaceParts(db: WriteDb, { customer, ...parts }: CustomerRecord): Promise<void> {
  const { id: customerId } = customer
  for (const table of [contacts, addresses]) await db.delete(table).where(eq(table.customerId, customerId))
  for (const [position, one] of parts.contacts.entries()) {
    await db.insert(contacts).values({ ...one, customerId, position })
  }
  for (const [position, one] of parts.addresses.entries()) {
    await db.insert(addresses).values({ ...one, customerId, position })
  }
  await makeFindable(db, customer, parts.contacts)
}

/**
 * The numbers and words by which a customer is found.
 *
 * The doubles that were merged into him lend him theirs: whoever looks for the old number, or calls from it, finds the new.
 * A double itself is found by nothing.
 */
async function makeFindable(db: WriteDb, customer: Customer, people: readonly Contact[]): Promise<void> {
  const { id: customerId } = customer
  await db.delete(customerPhones).where(eq(customerPhones.customerId, customerId))
  if (customer.mergedIntoId !== null) return dropFromSearch(db, 'customer', customerId)
  const doubles = await doublesOf(db, customerId)
  const numbers = [
    ...people.map(({ name, phone }) => ({ kind: 'phone' as const, contactName: name, shown: phone })),
    ...[customer, ...doubles].flatMap(({ phone, fax }) => [
      { kind: 'phone' as const, contactName: '', shown: phone },
      { kind: 'fax' as const, contactName: '', shown: fax },
    ]),
  ]
  const once = numbers.filter(
    ({ shown }, index) =>
      numbers.findIndex((one) => normaliseTelephone(one.shown) === normaliseTelephone(shown)) === index,
  )
  for (const number of once) await insertNumber(db, customerId, number)
  const texts = [customer, ...doubles].flatMap(({ number, name, shortName }) => [number, name, shortName])
  const pinyin = [...new Set([customer, ...doubles].flatMap((one) => one.pinyin.split(' ')))].join(' ')
  const named = [...new Set([...texts, ...people.map(({ name }) => name)])]
  const phones = once.map(({ shown }) => shown)
  await indexForSearch(db, { kind: 'customer', refId: customerId, texts: named, phones, pinyin })
}

/** Makes a customer that is there findable once more, by the words that the search knows today. */
export async function indexCustomer(db: WriteDb, id: string): Promise<void> {
  const record = await customerRecord(db, id)
  if (record) await makeFindable(db, record.customer, record.contacts)
}

/** The doubles that were merged into a customer, by number. */
export const doublesOf = async (db: ReadDb, customerId: string): Promise<readonly Customer[]> =>
  db.select().from(customers).where(eq(customers.mergedIntoId, customerId)).orderBy(customers.number)

async function insertNumber(
  db: WriteDb,
  customerId: string,
  { kind, contactName, shown }: { kind: 'phone' | 'fax'; contactName: string; shown: string },
): Promise<void> {
  const digits = normaliseTelephone(shown)
  if (digits === '') return
  const reversed = Array.from(digits).reverse().join('')
  await db.insert(customerPhones).values({ id: newId(), customerId, contactName, kind, shown, digits, reversed })
}

/** Customers after a number, for a list by pages; `pinyin` keeps those whose initials begin so. */
export async function listCustomers(
  db: ReadDb,
  {
    after,
    pinyin,
    active,
    limit,
  }: { readonly after?: string; readonly pinyin?: string; readonly active?: boolean; readonly limit: number },
): Promise<readonly Customer[]> {
  return db
    .select()
    .from(customers)
    .where(
      and(
        active === undefined ? undefined : eq(customers.active, active),
        after === undefined ? undefined : sql`${customers.number} > ${after}`,
        pinyin === undefined ? undefined : like(customers.pinyin, `${pinyin.toLowerCase()}%`),
      ),
    )
    .orderBy(customers.number)
    .limit(limit)
}

/**
 * The ids of the customers whom words find, the newest first; `active` keeps those in use, or those out of use.
 *
 * It is the query that leaves the others out: a page of them must not come back short because of whom it may not show.
 */
export async function findCustomers(
  db: ReadDb,
  text: string,
  { active, limit }: { readonly active?: boolean | undefined; readonly limit: number },
): Promise<readonly string[]> {
  const isSo = and(eq(customers.id, searchDocs.refId), active === undefined ? undefined : eq(customers.active, active))
  const only = active === undefined ? {} : { only: exists(db.select({ one: sql`1` }).from(customers).where(isSo)) }
  return (await search(db, text, { kind: 'customer', limit, ...only })).map((one) => one.refId)
}

export const customersByIds = async (db: ReadDb, ids: readonly string[]): Promise<readonly Customer[]> =>
  ids.length === 0
    ? []
    : db
        .select()
        .from(customers)
        .where(inArray(customers.id, [...ids]))

export const customerByNumber = async (db: ReadDb, number: string): Promise<Customer | null> =>
  only(await db.select().from(customers).where(eq(customers.number, number)))
