import { and, desc, eq, gte, inArray, like, lt, or, sql } from 'drizzle-orm'
import { normaliseTelephone } from '#shared/values/telephone.ts'
import { newId } from '../ids.ts'
import type { ReadDb, WriteDb } from '../store.ts'
import { addresses, contacts, contractPrices, contracts, customerPhones, customers } from '../tables/index.ts'
import { hot, inserter, only, place, type Saved, without } from './hot.ts'
import { indexForSearch } from './search.ts'

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
  for (const table of [contacts, addresses, customerPhones])
    await db.delete(table).where(eq(table.customerId, customerId))
  for (const [position, one] of parts.contacts.entries()) {
    await db.insert(contacts).values({ ...one, customerId, position })
  }
  for (const [position, one] of parts.addresses.entries()) {
    await db.insert(addresses).values({ ...one, customerId, position })
  }
  const numbers = [
    { kind: 'phone' as const, contactName: '', shown: customer.phone },
    { kind: 'fax' as const, contactName: '', shown: customer.fax },
    ...parts.contacts.map(({ name, phone }) => ({ kind: 'phone' as const, contactName: name, shown: phone })),
  ]
  for (const number of numbers) await insertNumber(db, customerId, number)
  const texts = [customer.number, customer.name, customer.shortName, ...parts.contacts.map(({ name }) => name)]
  await indexForSearch(db, { kind: 'customer', refId: customerId, texts, pinyin: customer.pinyin })
}

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

export type Caller = {
  readonly customerId: string
  readonly name: string
  readonly shortName: string
  readonly contactName: string
  readonly kind: 'phone' | 'fax'
  readonly shown: string
}

/** Who calls or faxes: numbers that begin or end with the digits (at least three), at most 20. */
export async function customerByPhone(db: ReadDb, fragment: string): Promise<readonly Caller[]> {
  const digits = normaliseTelephone(fragment)
  if (digits.length < 3) return []
  const reversed = Array.from(digits).reverse().join('')
  return db
    .select({
      customerId: customers.id,
      name: customers.name,
      shortName: customers.shortName,
      contactName: customerPhones.contactName,
      kind: customerPhones.kind,
      shown: customerPhones.shown,
    })
    .from(customerPhones)
    .innerJoin(customers, eq(customers.id, customerPhones.customerId))
    .where(
      and(
        eq(customers.active, true),
        // ':' comes right after '9': a range that an index can walk, unlike LIKE.
        or(
          and(gte(customerPhones.digits, digits), lt(customerPhones.digits, `${digits}:`)),
          and(gte(customerPhones.reversed, reversed), lt(customerPhones.reversed, `${reversed}:`)),
        ),
      ),
    )
    .orderBy(customers.number, customerPhones.digits)
    .limit(20)
}

/** Customers after a number, for a list by pages; `pinyin` keeps those whose initials begin so. */
export async function listCustomers(
  db: ReadDb,
  { after, pinyin, limit }: { readonly after?: string; readonly pinyin?: string; readonly limit: number },
): Promise<readonly Customer[]> {
  return db
    .select()
    .from(customers)
    .where(
      and(
        after === undefined ? undefined : sql`${customers.number} > ${after}`,
        pinyin === undefined ? undefined : like(customers.pinyin, `${pinyin.toLowerCase()}%`),
      ),
    )
    .orderBy(customers.number)
    .limit(limit)
}

export const customersByIds = async (db: ReadDb, ids: readonly string[]): Promise<readonly Customer[]> =>
  ids.length === 0
    ? []
    : db
        .select()
        .from(customers)
        .where(inArray(customers.id, [...ids]))

export type Contract = typeof contracts.$inferSelect
export type ContractPrice = Omit<typeof contractPrices.$inferSelect, 'id' | 'contractId'>

/** R4.3 a sales contract with its prices. */
export async function insertContract(db: WriteDb, contract: Contract, prices: readonly ContractPrice[]): Promise<void> {
  await db.insert(contracts).values(contract)
  for (const one of prices) await db.insert(contractPrices).values({ id: newId(), contractId: contract.id, ...one })
}

export const contractsOfCustomer = async (db: ReadDb, customerId: string): Promise<readonly Contract[]> =>
  db.select().from(contracts).where(eq(contracts.customerId, customerId)).orderBy(contracts.from)

export const contractById = async (db: ReadDb, id: string): Promise<Contract | null> =>
  only(await db.select().from(contracts).where(eq(contracts.id, id)))

export const contractByNumber = async (db: ReadDb, number: string): Promise<Contract | null> =>
  only(await db.select().from(contracts).where(eq(contracts.number, number)))

/** The contracts in the order of their numbers, newest first, at most `limit`. */
export const listContracts = async (db: ReadDb, limit: number): Promise<readonly Contract[]> =>
  db.select().from(contracts).orderBy(desc(contracts.number)).limit(limit)

/** Changes a contract; writes nothing where a newer version is there. */
export async function updateContract(
  db: WriteDb,
  id: string,
  expected: number,
  change: Partial<Omit<Contract, 'id' | 'version'>>,
): Promise<Saved> {
  const done = only(
    await db
      .update(contracts)
      .set({ ...change, version: sql`${contracts.version} + 1` })
      .where(and(eq(contracts.id, id), eq(contracts.version, expected)))
      .returning({ version: contracts.version }),
  )
  const [current] = done
    ? []
    : await db.select({ version: contracts.version }).from(contracts).where(eq(contracts.id, id))
  return done ? { saved: true, version: done.version } : { saved: false, current: current?.version ?? 0 }
}
