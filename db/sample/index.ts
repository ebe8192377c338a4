import { setting } from '#db/queries/settings.ts'
import type { Store } from '#db/store.ts'
import { DEFAULT_POLICY } from '#shared/rules/default-policy.ts'
import type { Instant } from '#shared/values/instant.ts'
import { initialsOf } from '../initials.ts'
import { saveSetting } from '../queries/settings.ts'
import { insertUser } from '../queries/users.ts'
import { chineseCalendar } from './calendar.ts'
import { SAMPLE_PEOPLE } from './people.ts'
import { plantCustomers } from './plant-customers.ts'
import { plantProducts } from './plant-products.ts'

export { SAMPLE_CUSTOMERS } from './customers.ts'
export { SAMPLE_PEOPLE } from './people.ts'
export { productIdOf, SAMPLE_PRODUCTS } from './products.ts'

/** The PIN of everybody at the sample company. */
export const SAMPLE_PIN = '1234'

const COMPANY = {
  name: '华光特种纸业有限公司',
  nameEn: 'HUAGUANG SPECIALTY PAPER CO., LTD.',
  short: '华光纸业',
  address: '江苏省苏州市相城区渭塘镇凤阳路 168 号',
  phone: '0512-6500 2217',
  fax: '0512-6500 2218',
  language: 'zh-CN',
}

/**
 * The sample company's people, customers, products, prices, formulas and stock, in one transaction.
 *
 * A company that is already there keeps its name; the calendar of the Chinese holidays becomes the office's. `now` is
 * what ages are counted from. `pinHash` is asked once for each person, so that each has a salt of his own.
 */
export async function plantSample(
  store: Store,
  { now, pinHash }: { readonly now: Instant; readonly pinHash: () => Promise<string> },
): Promise<void> {
  const people = await Promise.all(
    Object.values(SAMPLE_PEOPLE).map(async (person) => ({ ...person, pinHash: await pinHash() })),
  )
  await store.tx(async (db) => {
    const [company, policy] = [await setting(db, 'company'), await setting(db, 'policy')]
    if (!company) await saveSetting(db, { key: 'company', value: COMPANY, expected: 0, at: now, byId: null })
    const written = { ...DEFAULT_POLICY, calendar: chineseCalendar() }
    await saveSetting(db, { key: 'policy', value: written, expected: policy?.version ?? 0, at: now, byId: null })
    for (const person of people) {
      await insertUser(db, {
        ...person,
        login: person.id,
        pinyin: initialsOf(person.name),
        failedAttempts: 0,
        lockedUntil: null,
        active: true,
        version: 1,
        createdAt: now,
      })
    }
    await plantProducts(db, now)
    await plantCustomers(db, now)
  })
}
