import type { Contract } from '#db/queries/contracts.ts'
import type { Customer } from '#db/queries/customers.ts'
import type { PricePlan } from '#db/queries/price-plans.ts'
import type { Product } from '#db/queries/products.ts'
import type { RowValues } from '#shared/rules/master-import/column.ts'
import { joinItems } from '#shared/rules/master-import/items.ts'
import type { Lists } from './lists.ts'

/** Customer and product as the sheets of what belongs to them name them. */
export const customerOf = ({ customers }: Lists, id: string) => {
  const one = customers.byId.get(id)
  return { customer: one?.number ?? '', customerName: one?.name ?? '' }
}
export const productOf = ({ products }: Lists, id: string) => {
  const one = products.byId.get(id)
  return { product: one?.number ?? '', productName: one?.name ?? '' }
}
const personOf = ({ people }: Lists, id: string | null): string =>
  id === null ? '' : (people.byId.get(id)?.name ?? '')

export const customerValues = (lists: Lists, one: Customer): RowValues => ({
  number: one.number,
  name: one.name,
  shortName: one.shortName,
  class: one.class,
  classReason: one.classReason,
  creditLimit: one.creditLimit,
  sales: personOf(lists, one.salesId),
  clerk: personOf(lists, one.clerkId),
  phone: one.phone,
  fax: one.fax,
  region: one.region,
  invoiceTitle: one.invoiceTitle,
  taxNumber: one.taxNumber,
  blacklisted: one.blacklisted,
  blacklistReason: one.blacklistReason,
  remark: one.remark,
  active: one.active,
})

export const productValues = (one: Product): RowValues => ({
  number: one.number,
  name: one.name,
  specification: one.specification,
  unit: one.unit,
  category: one.category,
  cost: one.cost,
  inspectionItems: joinItems(one.inspectionItems),
  active: one.active,
})

export const contractValues = (lists: Lists, one: Contract): RowValues => ({
  number: one.number,
  ...customerOf(lists, one.customerId),
  from: one.from,
  to: one.to,
  payment: one.payment.kind,
  deposit: one.payment.kind === 'deposit' ? one.payment.depositBp : null,
  days: one.payment.kind === 'credit' ? one.payment.days : null,
  signer: one.signer,
  deliveryTerms: one.deliveryTerms,
  settlement: one.settlement,
  active: one.active,
})

/** A plan that was never given a name goes by whom it is for; `*` is everyone. */
export const planValues = (lists: Lists, { name, scope, subject, from, to }: PricePlan): RowValues => {
  const whom = scope === 'customer' ? (lists.customers.byId.get(subject)?.number ?? '') : subject
  return { plan: name || whom || '*', scope, subject: whom, from, to }
}
