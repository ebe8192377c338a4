import { civilDate } from '#shared/values/civil-date.ts'
import type { Instant } from '#shared/values/instant.ts'
import { money } from '#shared/values/money.ts'
import { NO_QUANTITY } from '#shared/values/quantity.ts'
import { unitPrice } from '#shared/values/unit-price.ts'
import { initialsOf } from '../initials.ts'
import { insertContract } from '../queries/contracts.ts'
import { insertCustomer } from '../queries/customers.ts'
import { insertCustomerArticle, productByNumber } from '../queries/products.ts'
import type { WriteDb } from '../store.ts'
import { SAMPLE_CUSTOMERS, type SampleCustomer } from './customers.ts'
import { productIdOf } from './products.ts'

const CONTRACTS_FROM = civilDate('2026-01-01')
const CONTRACTS_TO = civilDate('2027-12-31')

/** The sample customers with contacts, addresses, contracts, contract prices and the names that they give our products. */
export async function plantCustomers(db: WriteDb, now: Instant): Promise<void> {
  for (const [index, customer] of SAMPLE_CUSTOMERS.entries()) {
    await plantCustomer(db, customer, `C${String(index + 1).padStart(4, '0')}`, now)
  }
}

/** One customer with all that belongs to him. */
export async function plantCustomer(
  db: WriteDb,
  customer: SampleCustomer,
  number: string,
  now: Instant,
): Promise<void> {
  await insertCustomer(db, recordOf(customer, number, now))
  await plantContract(db, customer)
  for (const [article, product] of Object.entries(customer.articles ?? {})) {
    const specification = (await productByNumber(db, product))?.specification ?? ''
    const productId = productIdOf(product)
    await insertCustomerArticle(db, { customerId: customer.id, productId, article, specification, active: true })
  }
}

const recordOf = (customer: SampleCustomer, number: string, now: Instant) => ({
  customer: {
    id: customer.id,
    number,
    name: customer.name,
    shortName: customer.short,
    pinyin: `${initialsOf(customer.short)} ${initialsOf(customer.name)}`,
    class: customer.class,
    classReason: customer.why,
    blacklisted: customer.blacklisted !== undefined,
    blacklistReason: customer.blacklisted ?? '',
    creditLimit: money(customer.creditLimit * 100),
    phone: customer.phone,
    fax: customer.fax,
    region: customer.region,
    taxNumber: '',
    invoiceTitle: customer.name,
    salesId: customer.sales,
    clerkId: customer.clerk,
    remark: '',
    active: true,
    version: 1,
    createdAt: now,
    mergedIntoId: null,
  },
  contacts: customer.contacts.map(([name, duty, phone], position) => ({
    id: `${customer.id}-contact-${position + 1}`,
    name,
    duty,
    phone,
    email: '',
    wechat: '',
    signs: position === 0,
    active: true,
  })),
  addresses: customer.addresses.map(([place, consignee, phone], position) => ({
    id: `${customer.id}-address-${position + 1}`,
    place,
    consignee,
    phone,
    active: true,
  })),
})

async function plantContract(db: WriteDb, { id, contract, contacts }: SampleCustomer): Promise<void> {
  if (!contract) return
  await insertContract(
    db,
    {
      id: `${id}-contract`,
      number: contract.number,
      customerId: id,
      from: CONTRACTS_FROM,
      to: CONTRACTS_TO,
      payment: contract.payment,
      signer: contacts[0]?.[0] ?? '',
      deliveryTerms: '送货上门，运费供方承担',
      settlement: '增值税专用发票',
      fileId: null,
      active: true,
      version: 1,
    },
    Object.entries(contract.prices).map(([number, yuan]) => ({
      productId: productIdOf(number),
      minimum: NO_QUANTITY,
      price: unitPrice(yuan * 10_000),
    })),
  )
}
