import type { WriteDb } from '#db/store.ts'
import type { Instant } from '#shared/values/instant.ts'
import { SAMPLE_CUSTOMERS, type SampleCustomer } from '../customers.ts'
import { plantCustomer } from '../plant-customers.ts'
import { pick } from './chance.ts'
import { type Whom, whomOf } from './whom.ts'
import { textOfWider } from './width.ts'

const CITIES = [
  '苏州',
  '无锡',
  '常州',
  '南通',
  '杭州',
  '宁波',
  '嘉兴',
  '绍兴',
  '上海',
  '广州',
  '东莞',
  '佛山',
  '厦门',
  '青岛',
]
const WORDS = Array.from('鑫源达盛华丰泰瑞恒信联创宏景安康福润金隆兴益诚科佳美东方远航')
const digits = (chance: () => number, count: number): string =>
  Array.from({ length: count }, () => Math.floor(chance() * 10)).join('')

/** Another customer of the same class, contract and habits: own name, telephone numbers, people's numbers and widths. */
function another(customer: SampleCustomer, index: number, wider: number, chance: () => number): SampleCustomer {
  const short = `${pick(chance, WORDS)}${pick(chance, WORDS)}${customer.short.slice(2)}`
  const line = (shown: string) => shown.replace(/\d{4} \d{4}$/, () => `${digits(chance, 4)} ${digits(chance, 4)}`)
  const product = (number: string) => textOfWider(number, wider)
  const { contract, articles = {} } = customer
  return {
    ...customer,
    id: `${customer.id}-${index}`,
    name: `${pick(chance, CITIES)}${short}有限公司`,
    short,
    // The copies of an order must not hold each other: none of them was decided on with the others beside it.
    creditLimit: customer.creditLimit * 1_000,
    phone: line(customer.phone),
    fax: line(customer.fax),
    contacts: customer.contacts.map(([name, duty, phone]) => [name, duty, line(phone)]),
    articles: Object.fromEntries(Object.entries(articles).map(([article, number]) => [article, product(number)])),
    ...(contract
      ? {
          contract: {
            ...contract,
            number: `${contract.number}-${index}`,
            prices: Object.fromEntries(
              Object.entries(contract.prices).map(([number, yuan]) => [product(number), yuan]),
            ),
          },
        }
      : {}),
  }
}

/**
 * `each` more customers like each of the sample's; by the sample's id, whom an order of his may be for.
 *
 * Their habits are those of the sample's customer, in one of the `widths` that each product is made in.
 */
export async function moreCustomers(
  db: WriteDb,
  {
    each,
    widths,
    chance,
    now,
  }: { readonly each: number; readonly widths: number; readonly chance: () => number; readonly now: Instant },
): Promise<ReadonlyMap<string, readonly Whom[]>> {
  const all = new Map<string, readonly Whom[]>()
  for (const [position, customer] of SAMPLE_CUSTOMERS.entries()) {
    const made: Whom[] = []
    for (let index = 1; index <= each; index += 1) {
      const wider = index % widths
      const one = another(customer, index, wider, chance)
      await plantCustomer(db, one, `C${String(position + 1).padStart(2, '0')}${String(index).padStart(5, '0')}`, now)
      made.push(whomOf(one, wider))
    }
    all.set(customer.id, made)
  }
  return all
}
