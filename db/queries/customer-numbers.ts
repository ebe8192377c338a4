import { and, desc, eq, inArray, or, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { normaliseTelephone } from '#shared/values/telephone.ts'
import type { ReadDb } from '../store.ts'
import { customerPhones, customers } from '../tables/index.ts'

export type Caller = {
  readonly customerId: string
  readonly name: string
  readonly shortName: string
  readonly contactName: string
  readonly kind: 'phone' | 'fax'
  readonly shown: string
}

// An area code alone says of nobody who calls: of so many numbers the callers are taken.
const MOST_NUMBERS = 200

/** Who calls or faxes: numbers that begin or end with the digits (at least three), at most 20. */
export async function customerByPhone(db: ReadDb, fragment: string): Promise<readonly Caller[]> {
  const digits = normaliseTelephone(fragment)
  if (digits.length < 3) return []
  const reversed = Array.from(digits).reverse().join('')
  // ':' comes right after '9': a range that an index can walk, unlike LIKE.
  const within = (column: SQLiteColumn, text: string) =>
    sql`(select ${customerPhones.id} from ${customerPhones} where ${column} >= ${text} and ${column} < ${`${text}:`} order by ${column} limit ${MOST_NUMBERS})`
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
        or(
          sql`${customerPhones.id} in ${within(customerPhones.digits, digits)}`,
          sql`${customerPhones.id} in ${within(customerPhones.reversed, reversed)}`,
        ),
      ),
    )
    .orderBy(customers.number, customerPhones.digits)
    .limit(20)
}

/**
 * The numbers of some customers, people before the switchboard, to say which of them fits what was typed.
 *
 * Bounded by the ids, which are a page, and by the people that a customer has.
 */
export const numbersOf = async (db: ReadDb, customerIds: readonly string[]) =>
  customerIds.length === 0
    ? []
    : db
        .select({
          customerId: customerPhones.customerId,
          contactName: customerPhones.contactName,
          shown: customerPhones.shown,
          digits: customerPhones.digits,
        })
        .from(customerPhones)
        .where(inArray(customerPhones.customerId, [...customerIds]))
        .orderBy(desc(customerPhones.contactName), customerPhones.digits)
