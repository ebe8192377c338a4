import { index, sqliteTable, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { PaymentTerms } from '#shared/rules/payment-terms.ts'
import type { CustomerClass } from '#shared/rules/policy.ts'
import type { PlanScope } from '#shared/rules/price-plans.ts'
import { count, day, instant, json, key, money, quantity, text, unitPrice, word, yesNo } from '../kit.ts'

export const customers = sqliteTable(
  'customers',
  {
    id: key(),
    number: text().notNull(),
    name: text().notNull(),
    shortName: text().notNull(),
    /** Initials of the names, for picking by letters. */
    pinyin: text().notNull(),
    class: word<CustomerClass>().notNull(),
    /** The standard by which the class was given. */
    classReason: text().notNull(),
    blacklisted: yesNo().notNull(),
    blacklistReason: text().notNull(),
    creditLimit: money().notNull(),
    phone: text().notNull(),
    fax: text().notNull(),
    region: text().notNull(),
    taxNumber: text().notNull(),
    invoiceTitle: text().notNull(),
    salesId: text(),
    /** The clerk who usually looks after him. */
    clerkId: text(),
    remark: text().notNull(),
    active: yesNo().notNull(),
    version: count().notNull(),
    createdAt: instant().notNull(),
    /** The customer that this double was merged into; it is inactive then, and its number still finds the other. */
    mergedIntoId: text(),
  },
  (t) => [
    uniqueIndex('customers_number').on(t.number),
    index('customers_pinyin').on(t.pinyin),
    index('customers_sales').on(t.salesId),
    index('customers_merged').on(t.mergedIntoId),
  ],
)

export const contacts = sqliteTable(
  'contacts',
  {
    id: key(),
    customerId: text()
      .notNull()
      .references(() => customers.id),
    name: text().notNull(),
    duty: text().notNull(),
    phone: text().notNull(),
    email: text().notNull(),
    wechat: text().notNull(),
    /** May sign confirmation sheets (R9.1). */
    signs: yesNo().notNull(),
    position: count().notNull(),
    active: yesNo().notNull(),
  },
  (t) => [index('contacts_customer').on(t.customerId, t.position)],
)

export const addresses = sqliteTable(
  'addresses',
  {
    id: key(),
    customerId: text()
      .notNull()
      .references(() => customers.id),
    place: text().notNull(),
    consignee: text().notNull(),
    phone: text().notNull(),
    position: count().notNull(),
    active: yesNo().notNull(),
  },
  (t) => [index('addresses_customer').on(t.customerId, t.position)],
)

/** Every number of a customer, as digits and backwards, so that its beginning or its end finds him while it rings. */
export const customerPhones = sqliteTable(
  'customer_phones',
  {
    id: key(),
    customerId: text()
      .notNull()
      .references(() => customers.id),
    contactName: text().notNull(),
    kind: word<'phone' | 'fax'>().notNull(),
    shown: text().notNull(),
    digits: text().notNull(),
    reversed: text().notNull(),
  },
  (t) => [
    index('customer_phones_customer').on(t.customerId),
    index('customer_phones_digits').on(t.digits),
    index('customer_phones_reversed').on(t.reversed),
  ],
)

export const contracts = sqliteTable(
  'contracts',
  {
    id: key(),
    number: text().notNull(),
    customerId: text()
      .notNull()
      .references(() => customers.id),
    from: day().notNull(),
    /** Last day; null has no end. */
    to: day(),
    payment: json<PaymentTerms>().notNull(),
    signer: text().notNull(),
    deliveryTerms: text().notNull(),
    settlement: text().notNull(),
    fileId: text(),
    version: count().notNull(),
    /** A contract entered by mistake is taken out of force, never deleted. */
    active: yesNo().notNull(),
  },
  (t) => [uniqueIndex('contracts_number').on(t.number), index('contracts_customer').on(t.customerId, t.from)],
)

export const contractPrices = sqliteTable(
  'contract_prices',
  {
    id: key(),
    contractId: text()
      .notNull()
      .references(() => contracts.id),
    productId: text().notNull(),
    minimum: quantity().notNull(),
    price: unitPrice().notNull(),
  },
  (t) => [uniqueIndex('contract_prices_product').on(t.contractId, t.productId, t.minimum)],
)

export const pricePlans = sqliteTable(
  'price_plans',
  {
    id: key(),
    name: text().notNull(),
    /** Whom it is for; `subject` is the customer's id, the class, or empty. */
    scope: word<PlanScope>().notNull(),
    subject: text().notNull(),
    from: day().notNull(),
    to: day(),
    version: count().notNull(),
    active: yesNo().notNull(),
  },
  (t) => [index('price_plans_scope').on(t.scope, t.subject, t.from)],
)

export const pricePlanRows = sqliteTable(
  'price_plan_rows',
  {
    id: key(),
    planId: text()
      .notNull()
      .references(() => pricePlans.id),
    productId: text().notNull(),
    minimum: quantity().notNull(),
    price: unitPrice().notNull(),
  },
  (t) => [uniqueIndex('price_plan_rows_product').on(t.planId, t.productId, t.minimum)],
)
