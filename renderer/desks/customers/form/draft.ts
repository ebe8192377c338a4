import { newKey } from '#renderer/app/desk/new-key.ts'
import type { CustomerFields, CustomerSheet } from '#shared/contract/customers.ts'
import { NEW_CUSTOMER_TRUST } from '#shared/rules/customer-fields.ts'
import { formatMoney, money, NO_MONEY, parseMoney } from '#shared/values/money.ts'

/** A row of people, places or article numbers while it is typed; `rowKey` is the screen's own. */
export type PartRow = {
  readonly rowKey: string
  readonly id: string | null
  readonly active: boolean
  readonly values: Readonly<Record<string, string | boolean>>
}
export type PartName = 'contacts' | 'addresses' | 'articles'

type Own = Omit<CustomerFields, PartName | 'creditLimit'>
/** What the form holds: texts as typed, the credit limit as one writes it. */
export type CustomerDraft = Own & {
  readonly number: string
  readonly creditLimit: string
  readonly parts: { readonly [Name in PartName]: readonly PartRow[] }
}

const BLANKS = {
  contacts: { name: '', duty: '', phone: '', email: '', wechat: '', signs: false },
  addresses: { place: '', consignee: '', phone: '' },
  articles: { article: '', productId: '', specification: '' },
} as const

const rowOf = ({ id, active, ...values }: CustomerFields[PartName][number]): PartRow => ({
  rowKey: id ?? newKey(),
  id,
  active,
  values,
})

/** An empty row to be typed into. */
export const blankRow = (name: PartName): PartRow => ({
  rowKey: newKey(),
  id: null,
  active: true,
  values: { ...BLANKS[name] },
})

const { creditLimit: NEW_LIMIT, ...NEW_TRUST } = NEW_CUSTOMER_TRUST

const NEW: Own = {
  ...NEW_TRUST,
  name: '',
  shortName: '',
  phone: '',
  fax: '',
  region: '',
  taxNumber: '',
  invoiceTitle: '',
  salesId: null,
  clerkId: null,
  remark: '',
  active: true,
}

/** The draft that a form begins with: the customer as he is, or a new one with one row to type into. */
export function draftOf(customer: CustomerSheet | null): CustomerDraft {
  if (!customer)
    return {
      ...NEW,
      number: '',
      creditLimit: formatMoney(money(NEW_LIMIT)),
      parts: { contacts: [blankRow('contacts')], addresses: [blankRow('addresses')], articles: [] },
    }
  const own = Object.fromEntries(Object.keys(NEW).map((key) => [key, customer[key as keyof Own]])) as Own
  return {
    ...own,
    number: customer.number,
    creditLimit: formatMoney(customer.creditLimit),
    parts: {
      contacts: customer.contacts.map(rowOf),
      addresses: customer.addresses.map(rowOf),
      articles: customer.articles.map(rowOf),
    },
  }
}

/** The rows that are sent: what was added and never typed into is no row. */
export const sentRows = (rows: readonly PartRow[]): readonly PartRow[] =>
  rows.filter((row) => row.id !== null || Object.values(row.values).some((value) => value !== '' && value !== false))

/** The draft as the contract wants it; null where the credit limit is not an amount. */
export function fieldsOf(draft: CustomerDraft): CustomerFields | null {
  const limit = parseMoney(draft.creditLimit.trim() || '0')
  if (!limit.ok || limit.value < NO_MONEY) return null
  const rows = (name: PartName) =>
    sentRows(draft.parts[name]).map(({ id, active, values }) => ({ ...values, id, active }))
  const { parts: _, number: __, ...own } = draft
  return {
    ...own,
    creditLimit: limit.value,
    contacts: rows('contacts') as CustomerFields['contacts'],
    addresses: rows('addresses') as CustomerFields['addresses'],
    articles: rows('articles') as CustomerFields['articles'],
  }
}

type Decided = { readonly finance: boolean; readonly supervisor: boolean }

/**
 * Mine over theirs, without losing what is theirs to decide or what they added (R19.3).
 *
 * Fields that somebody else decides come from the newest record; a row that this form never saw stays as it is.
 */
export function overNewest(
  mine: CustomerFields,
  began: CustomerSheet,
  newest: CustomerSheet,
  may: Decided,
): CustomerFields {
  const unseen = <Row extends { readonly id: string | null }>(was: readonly Row[], is: readonly Row[]) =>
    is.filter((row) => !was.some((one) => one.id === row.id))
  return {
    ...mine,
    ...(may.finance ? {} : { creditLimit: newest.creditLimit }),
    ...(may.supervisor
      ? {}
      : {
          class: newest.class,
          classReason: newest.classReason,
          blacklisted: newest.blacklisted,
          blacklistReason: newest.blacklistReason,
        }),
    contacts: [...mine.contacts, ...unseen(began.contacts, newest.contacts)],
    addresses: [...mine.addresses, ...unseen(began.addresses, newest.addresses)],
    articles: [...mine.articles, ...unseen(began.articles, newest.articles)],
  }
}
