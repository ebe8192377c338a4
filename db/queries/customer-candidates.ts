import { asc, eq } from 'drizzle-orm'
import type { Candidate } from '#shared/rules/doubles.ts'
import type { ReadDb } from '../store.ts'
import { customerPhones, customers } from '../tables/index.ts'

// More than any office of this size has; beyond it the newest are left out.
const MOST_CUSTOMERS = 50_000
const MOST_NUMBERS = 200_000

/** Every customer in use with what may give him away as a double. Long: for a reader of its own. */
export async function candidates(db: ReadDb): Promise<readonly Candidate[]> {
  const { id, name, taxNumber, pinyin, region, number } = customers
  const rows = await db
    .select({ id, name, taxNumber, pinyin, region })
    .from(customers)
    .where(eq(customers.active, true))
    .orderBy(asc(number))
    .limit(MOST_CUSTOMERS)
  const numbers = await db
    .select({ customerId: customerPhones.customerId, digits: customerPhones.digits })
    .from(customerPhones)
    .limit(MOST_NUMBERS)
  const digits = new Map<string, string[]>()
  for (const one of numbers) {
    const known = digits.get(one.customerId)
    if (known) known.push(one.digits)
    else digits.set(one.customerId, [one.digits])
  }
  return rows.map((row) => ({ ...row, digits: digits.get(row.id) ?? [] }))
}
