import { listCategories } from '#db/queries/categories.ts'
import { contractNames, customerNames, productNames } from '#db/queries/master-lists.ts'
import { listUsers } from '#db/queries/users.ts'
import type { ReadDb } from '#db/store.ts'
import type { Reference } from '#shared/rules/master-import/column.ts'
import { plainKey } from '#shared/rules/master-import/plain.ts'

export type Named = { readonly id: string; readonly number: string; readonly name: string }

/** What cells may name, by number and by id: everything else of master data in a line each. */
export type Lists = {
  readonly customers: Index
  readonly products: Index
  /** Their name is the number. */
  readonly people: Index
  readonly contracts: Index
  readonly categories: readonly string[]
}
export type Index = {
  readonly byId: ReadonlyMap<string, Named>
  readonly byNumber: ReadonlyMap<string, Named>
  readonly all: readonly Named[]
}

const MOST_CATEGORIES = 1_000

const indexOf = (all: readonly Named[]): Index => ({
  all,
  byId: new Map(all.map((one) => [one.id, one])),
  byNumber: new Map(all.map((one) => [one.number, one])),
})

export async function readLists(db: ReadDb): Promise<Lists> {
  const [customers, products, people, contracts, categories] = [
    await customerNames(db),
    await productNames(db),
    await listUsers(db),
    await contractNames(db),
    await listCategories(db, MOST_CATEGORIES),
  ]
  return {
    customers: indexOf(customers),
    products: indexOf(products),
    people: indexOf(people.map(({ id, name }) => ({ id, number: name, name }))),
    contracts: indexOf(contracts.map(({ id, number }) => ({ id, number, name: number }))),
    categories: categories.filter((one) => one.active).map(({ name }) => name),
  }
}

/** The id behind a number that was found among the references; null where nothing is said. */
export const idIn = (index: Index, number: unknown): string | null => index.byNumber.get(String(number))?.id ?? null

/** What cells may say for each reference: a number, or a name that only one bears. */
export function referencesOf(lists: Lists): Readonly<Record<Reference, ReadonlyMap<string, string | null>>> {
  const { customers, products, people, contracts, categories } = lists
  const colleagues = callable(people.all)
  return {
    customer: callable(customers.all),
    product: new Map(products.all.map(({ number }) => [plainKey(number), number])),
    sales: colleagues,
    clerk: colleagues,
    contract: new Map(contracts.all.map(({ number }) => [plainKey(number), number])),
    category: new Map(categories.map((name) => [plainKey(name), name])),
  }
}

/** By name, where it is nobody else's, and by number, which is nobody else's. */
function callable(all: readonly Named[]): ReadonlyMap<string, string | null> {
  const names = new Map<string, string | null>()
  for (const { number, name } of all) names.set(plainKey(name), names.has(plainKey(name)) ? null : number)
  for (const { number, name } of all) if (number !== name) names.set(plainKey(number), number)
  return names
}
