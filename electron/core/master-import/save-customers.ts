import type { GoodRow } from '#shared/rules/master-import/table.ts'
import type { CustomerClass } from '#shared/rules/policy.ts'
import type { Money } from '#shared/values/money.ts'
import { ownFields } from '../customer-sheet.ts'
import { notFound } from '../kit/refusals.ts'
import { type CustomerInput, saveCustomer, type WholeCustomer, wholeCustomer } from '../save-customer.ts'
import { idIn, type Lists } from './lists.ts'
import { textOf } from './said.ts'
import type { Importing, Touched } from './savers.ts'

type PartName = 'contacts' | 'addresses' | 'articles'

/** A customer as his form would send him back untouched. */
const asTyped = ({ customer, contacts, addresses, articles }: WholeCustomer): CustomerInput => ({
  ...ownFields(customer),
  key: '',
  id: customer.id,
  version: customer.version,
  number: customer.number,
  contacts: [...contacts],
  addresses: [...addresses],
  articles: [...articles],
})

/** One customer: his own fields from the row, his people, places and articles as they are. */
export async function saveCustomerRow({ save, actor, lists }: Importing, [row]: readonly GoodRow[]): Promise<Touched> {
  if (!row) return {}
  const { known, values } = row
  const before = known && (await wholeCustomer(save.db, known.id))
  const blank = { key: '', id: null, version: 0, contacts: [], addresses: [], articles: [] }
  const { id } = await saveCustomer(save, actor, {
    ...(before ? asTyped(before) : blank),
    number: textOf(values.number),
    name: textOf(values.name),
    shortName: textOf(values.shortName),
    class: values.class as CustomerClass,
    classReason: textOf(values.classReason),
    creditLimit: values.creditLimit as Money,
    salesId: personOf(lists, values.sales, before?.customer.salesId),
    clerkId: personOf(lists, values.clerk, before?.customer.clerkId),
    phone: textOf(values.phone),
    fax: textOf(values.fax),
    region: textOf(values.region),
    invoiceTitle: textOf(values.invoiceTitle),
    taxNumber: textOf(values.taxNumber),
    blacklisted: values.blacklisted === true,
    blacklistReason: textOf(values.blacklistReason),
    remark: textOf(values.remark),
    active: values.active === true,
  })
  return known ? { customerId: id } : {}
}

/** Whoever is named; where the name is that of the one who is there, he stays, also when two bear it. */
function personOf({ people }: Lists, name: unknown, kept: string | null | undefined): string | null {
  if (kept && people.byId.get(kept)?.name === name) return kept
  return idIn(people, name)
}

/** The people, places or articles of one customer: those of the rows in their places, new ones behind the others. */
export function savePartRows(part: PartName) {
  return async ({ save, actor, lists }: Importing, rows: readonly GoodRow[]): Promise<Touched> => {
    const customerId = idIn(lists.customers, rows[0]?.values.customer) ?? ''
    const before = await wholeCustomer(save.db, customerId)
    if (!before) throw notFound('customer')
    const typed = asTyped(before)
    const fresh = rows.map((row) => ({ id: row.known?.id ?? null, ...PARTS[part](lists, row) }))
    const inPlace = (typed[part] as readonly { readonly id: string | null }[]).map(
      (one) => fresh.find(({ id }) => id === one.id) ?? one,
    )
    const added = fresh.filter(({ id }) => id === null)
    await saveCustomer(save, actor, { ...typed, [part]: [...inPlace, ...added] })
    return {}
  }
}

const PARTS = {
  contacts: (_lists: Lists, { values }: GoodRow) => ({
    name: textOf(values.name),
    duty: textOf(values.duty),
    phone: textOf(values.phone),
    email: textOf(values.email),
    wechat: textOf(values.wechat),
    signs: values.signs === true,
    active: values.active === true,
  }),
  addresses: (_lists: Lists, { values }: GoodRow) => ({
    place: textOf(values.place),
    consignee: textOf(values.consignee),
    phone: textOf(values.phone),
    active: values.active === true,
  }),
  articles: (lists: Lists, { values }: GoodRow) => ({
    article: textOf(values.article),
    productId: idIn(lists.products, values.product) ?? '',
    specification: textOf(values.specification),
    active: values.active === true,
  }),
} as const
