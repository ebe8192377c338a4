import type { Address, Contact } from '#db/queries/customers.ts'
import { type MergeField, mergedFields } from '#shared/rules/customer-merge.ts'
import { normaliseTelephone } from '#shared/values/telephone.ts'
import { pinyinOf, type WholeCustomer } from './save-customer.ts'

/** What was chosen of the two; the version is the one that was seen of the customer who stays. */
type Chosen = { readonly take: readonly MergeField[]; readonly keepVersion: number }
type Row = { readonly id: string; readonly active: boolean }
/** The rows of both; what the double says again is out of use, as long as the same of the one who stays is in use. */
const joined = <Part extends Row>(mine: readonly Part[], theirs: readonly Part[], keyOf: (one: Part) => string) => [
  ...mine,
  ...theirs.map((one) =>
    mine.some((own) => own.active && keyOf(own) === keyOf(one)) ? { ...one, active: false } : one,
  ),
]
const personKey = ({ name, phone }: Contact) => `${name} ${normaliseTelephone(phone)}`
const placeKey = ({ place, consignee }: Address) => `${place.replace(/\s/g, '')} ${consignee}`

/** The article numbers of both; one that both have stays with the double, and is in use again where only he used it. */
function joinedArticles(mine: WholeCustomer['articles'], theirs: WholeCustomer['articles']): WholeCustomer['articles'] {
  const keyOf = ({ article, productId }: (typeof mine)[number]) => `${article} ${productId}`
  const twins = new Map(theirs.map((one) => [keyOf(one), one]))
  const known = new Set(mine.map(keyOf))
  const own = mine.map((one) => {
    const twin = twins.get(keyOf(one))
    return twin?.active && !one.active ? { ...one, active: true, specification: twin.specification } : one
  })
  return [...own, ...theirs.filter((one) => !known.has(keyOf(one)))]
}

/** The customer who stays, with what he takes over: the chosen fields, and people, places and article numbers of both. */
export function mergedOf(keep: WholeCustomer, double: WholeCustomer, input: Chosen): WholeCustomer {
  const fields = mergedFields(keep.customer, double.customer, input.take)
  return {
    customer: { ...fields, pinyin: pinyinOf(fields), version: input.keepVersion },
    contacts: joined(keep.contacts, double.contacts, personKey),
    addresses: joined(keep.addresses, double.addresses, placeKey),
    articles: joinedArticles(keep.articles, double.articles),
  }
}
