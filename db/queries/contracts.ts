import { and, asc, desc, eq, gte, inArray, lt, or, sql } from 'drizzle-orm'
import { newId } from '../ids.ts'
import type { ReadDb, WriteDb } from '../store.ts'
import { contractPrices, contracts } from '../tables/index.ts'
import { only, type Saved } from './hot.ts'

export type Contract = typeof contracts.$inferSelect
export type ContractPrice = Omit<typeof contractPrices.$inferSelect, 'id' | 'contractId'>

/** R4.3 a sales contract with its prices. */
export async function insertContract(db: WriteDb, contract: Contract, prices: readonly ContractPrice[]): Promise<void> {
  await db.insert(contracts).values(contract)
  await insertPrices(db, contract.id, prices)
}

async function insertPrices(db: WriteDb, contractId: string, prices: readonly ContractPrice[]): Promise<void> {
  for (const one of prices) await db.insert(contractPrices).values({ id: newId(), contractId, ...one })
}

/** Every contract of a customer, the oldest first: one customer signs a few a year, so there is no page. */
export const contractsOfCustomer = async (db: ReadDb, customerId: string): Promise<readonly Contract[]> =>
  db.select().from(contracts).where(eq(contracts.customerId, customerId)).orderBy(contracts.from)

export const contractById = async (db: ReadDb, id: string): Promise<Contract | null> =>
  only(await db.select().from(contracts).where(eq(contracts.id, id)))

export const contractByNumber = async (db: ReadDb, number: string): Promise<Contract | null> =>
  only(await db.select().from(contracts).where(eq(contracts.number, number)))

/** What was agreed on prices, by product and then by the quantity from which each counts. */
export const pricesOfContract = async (db: ReadDb, contractId: string): Promise<readonly ContractPrice[]> =>
  db
    .select({ productId: contractPrices.productId, minimum: contractPrices.minimum, price: contractPrices.price })
    .from(contractPrices)
    .where(eq(contractPrices.contractId, contractId))
    .orderBy(contractPrices.productId, contractPrices.minimum)

/** Contracts by number, newest first: all, or those whose number begins so or that belong to one of the customers. */
export const listContracts = async (
  db: ReadDb,
  {
    limit,
    wanted,
  }: {
    readonly limit: number
    readonly wanted?: { readonly number: string; readonly customerIds: readonly string[] }
  },
): Promise<readonly Contract[]> =>
  db
    .select()
    .from(contracts)
    .where(
      wanted &&
        or(
          and(gte(contracts.number, wanted.number), lt(contracts.number, `${wanted.number}\u{10ffff}`)),
          inArray(contracts.customerId, [...wanted.customerIds]),
        ),
    )
    .orderBy(desc(contracts.number), asc(contracts.id))
    .limit(limit)

/** Changes a contract and, where they are given, writes its prices anew; nothing where a newer version is there. */
export async function updateContract(
  db: WriteDb,
  id: string,
  expected: number,
  change: Partial<Omit<Contract, 'id' | 'version'>>,
  prices?: readonly ContractPrice[],
): Promise<Saved> {
  const done = only(
    await db
      .update(contracts)
      .set({ ...change, version: sql`${contracts.version} + 1` })
      .where(and(eq(contracts.id, id), eq(contracts.version, expected)))
      .returning({ version: contracts.version }),
  )
  if (!done) return { saved: false, current: (await contractById(db, id))?.version ?? 0 }
  if (prices) {
    await db.delete(contractPrices).where(eq(contractPrices.contractId, id))
    await insertPrices(db, id, prices)
  }
  return { saved: true, version: done.version }
}
