import { and, eq, gt, inArray, isNull, ne } from 'drizzle-orm'
import type { ReadDb } from '../store.ts'
import {
  addresses,
  contacts,
  contractPrices,
  contracts,
  customerArticles,
  customers,
  pricePlanRows,
  pricePlans,
  products,
} from '../tables/index.ts'

/** How master data are read through from one end to the other: after a key, at most so many, or only some. */
export type Through = {
  readonly after: string
  readonly limit: number
  readonly ids?: readonly string[] | null
  /** Only those in use, or only those out of use; all where nothing is said. */
  readonly active?: boolean | null
}

// A sheet may name any customer, product or contract of the office, so these are read whole: two or three short columns
// of what the office's people entered one by one, a few megabytes at most.

/** Number and name of every customer, for what is only to be named; by number. */
export const customerNames = async (db: ReadDb) =>
  db
    .select({ id: customers.id, number: customers.number, name: customers.name })
    .from(customers)
    .where(isNull(customers.mergedIntoId))
    .orderBy(customers.number)

/** The numbers of all doubles: nothing is said of them any more. */
export const mergedNumbers = async (db: ReadDb): Promise<readonly string[]> =>
  (await db.select({ number: customers.number }).from(customers).where(ne(customers.mergedIntoId, ''))).map(
    ({ number }) => number,
  )

/** Number and name of every product; by number. */
export const productNames = async (db: ReadDb) =>
  db.select({ id: products.id, number: products.number, name: products.name }).from(products).orderBy(products.number)

/** Number and customer of every contract; by number. */
export const contractNames = async (db: ReadDb) =>
  db
    .select({ id: contracts.id, number: contracts.number, customerId: contracts.customerId })
    .from(contracts)
    .orderBy(contracts.number)

/** Customers by number, those out of use too, without doubles. */
export const customersThrough = async (db: ReadDb, { after, limit, ids, active = null }: Through) =>
  db
    .select()
    .from(customers)
    .where(
      and(
        isNull(customers.mergedIntoId),
        gt(customers.number, after),
        active === null ? undefined : eq(customers.active, active),
        ids ? inArray(customers.id, [...ids]) : undefined,
      ),
    )
    .orderBy(customers.number)
    .limit(limit)

/** Products by number, those out of use too. */
export const productsThrough = async (db: ReadDb, { after, limit, ids }: Through) =>
  db
    .select()
    .from(products)
    .where(and(gt(products.number, after), ids ? inArray(products.id, [...ids]) : undefined))
    .orderBy(products.number)
    .limit(limit)

/** Contracts by number, those out of force too. */
export const contractsThrough = async (db: ReadDb, { after, limit, ids }: Through) =>
  db
    .select()
    .from(contracts)
    .where(and(gt(contracts.number, after), ids ? inArray(contracts.customerId, [...ids]) : undefined))
    .orderBy(contracts.number)
    .limit(limit)

/** Price plans in force or to come, and those that are over; `ids` are those of customers. */
export const plansThrough = async (db: ReadDb, { after, limit, ids }: Through) =>
  db
    .select()
    .from(pricePlans)
    .where(
      and(
        eq(pricePlans.active, true),
        gt(pricePlans.id, after),
        ids ? inArray(pricePlans.subject, [...ids]) : undefined,
      ),
    )
    .orderBy(pricePlans.id)
    .limit(limit)

export const contactsOf = async (db: ReadDb, customerIds: readonly string[]) =>
  db
    .select()
    .from(contacts)
    .where(inArray(contacts.customerId, [...customerIds]))
    .orderBy(contacts.customerId, contacts.position)

export const addressesOf = async (db: ReadDb, customerIds: readonly string[]) =>
  db
    .select()
    .from(addresses)
    .where(inArray(addresses.customerId, [...customerIds]))
    .orderBy(addresses.customerId, addresses.position)

export const articlesOf = async (db: ReadDb, customerIds: readonly string[]) =>
  db
    .select()
    .from(customerArticles)
    .where(inArray(customerArticles.customerId, [...customerIds]))
    .orderBy(customerArticles.customerId, customerArticles.article, customerArticles.productId)

export const pricesOfContracts = async (db: ReadDb, contractIds: readonly string[]) =>
  db
    .select()
    .from(contractPrices)
    .where(inArray(contractPrices.contractId, [...contractIds]))
    .orderBy(contractPrices.contractId, contractPrices.productId, contractPrices.minimum)

export const pricesOfPlans = async (db: ReadDb, planIds: readonly string[]) =>
  db
    .select()
    .from(pricePlanRows)
    .where(inArray(pricePlanRows.planId, [...planIds]))
    .orderBy(pricePlanRows.planId, pricePlanRows.productId, pricePlanRows.minimum)
