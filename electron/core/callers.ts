import { contractFacts, creditFacts } from '#db/queries/customer-facts.ts'
import { customerByPhone, numbersOf } from '#db/queries/customer-numbers.ts'
import { lastTermsQuery } from '#db/queries/customer-page.ts'
import { customerRecord, customersByIds, findCustomers } from '#db/queries/customers.ts'
import { priceFacts } from '#db/queries/line-facts.ts'
import { lineOffers } from '#db/queries/line-offers.ts'
import { lastHeardOf } from '#db/queries/memos.ts'
import { COUNT_CAP, listOrders, sumOrders } from '#db/queries/order-list.ts'
import { stockFacts } from '#db/queries/stock.ts'
import type { ReadDb } from '#db/store.ts'
import type { CallerFacts, LineFacts } from '#shared/contract/caller.ts'
import type { OrderForm } from '#shared/rules/order-form.ts'
import { usualTerms } from '#shared/rules/usual-terms.ts'
import type { Instant } from '#shared/values/instant.ts'
import { NO_QUANTITY } from '#shared/values/quantity.ts'
import { normaliseTelephone } from '#shared/values/telephone.ts'
import { duplicates } from './duplicates.ts'
import { os } from './kit/implementer.ts'
import { momentOf } from './kit/moment.ts'
import { notFound } from './kit/refusals.ts'
import { orderRow } from './order-rows.ts'

/** What a customer's order looks like before he says a word: his people, places and terms. */
async function usualForm(db: ReadDb, customerId: string, now: Instant): Promise<OrderForm> {
  const record = await customerRecord(db, customerId)
  const { today } = await momentOf(db, now)
  const contract = await contractFacts(db, customerId, today)
  const contact = record?.contacts.find((one) => one.active)
  const signer = record?.contacts.find((one) => one.active && one.signs)
  const place = record?.addresses.find((one) => one.active)
  return {
    customerId,
    orderType: 'standard',
    terms: {
      contact: contact?.name ?? '',
      contactPhone: contact?.phone ?? '',
      signer: contract?.signer ?? signer?.name ?? '',
      customerPo: '',
      deliveryPlace: place?.place ?? '',
      consignee: place?.consignee ?? '',
      consigneePhone: place?.phone ?? '',
      packaging: '',
      label: '',
      transport: '',
      payment: '',
      invoiceKind: '',
      invoiceTitle: record?.customer.invoiceTitle ?? '',
      toleranceBp: null,
      special: '',
    },
    lines: [],
    unclear: [],
  }
}

// As many as lie open at once; the list itself has all of them.
const MOST_OPEN = 10
// A year of a good customer; what he wanted earlier he may not want any more.
const ORDERS_FOR_TERMS = 50

async function callerFacts(db: ReadDb, customerId: string, now: Instant): Promise<CallerFacts> {
  const record = await customerRecord(db, customerId)
  if (!record) throw notFound('customer')
  const { customer, contacts } = record
  const when = await momentOf(db, now)
  const openOnly = { filter: { customerId, open: true }, sort: 'number' as const, after: null }
  const [credit, form, orders, open, counted, heard, last] = await Promise.all([
    creditFacts(db, { customerId, exceptOrderId: '', today: when.today }),
    usualForm(db, customerId, now),
    listOrders(db, { filter: { customerId }, sort: 'number', after: null, limit: 5 }),
    listOrders(db, { ...openOnly, limit: MOST_OPEN }),
    sumOrders(db, openOnly.filter),
    lastHeardOf(db, customerId),
    lastTermsQuery(db, { customerId, limit: ORDERS_FOR_TERMS }),
  ])
  const { id, name, class: grade, blacklisted, blacklistReason, phone, fax } = customer
  const contact = contacts.find((one) => one.active)
  return {
    customer: { id, name, class: grade, blacklisted, blacklistReason, phone, fax },
    contact: contact?.name ?? '',
    duty: contact?.duty ?? '',
    credit,
    form,
    contract: await contractFacts(db, customerId, when.today),
    usual: usualTerms(last.map(({ terms }) => terms)),
    lastOrders: orders.rows.map((row) => orderRow(row, when)),
    openOrders: {
      count: counted.count,
      more: counted.count >= COUNT_CAP,
      rows: open.rows.map((row) => orderRow(row, when)),
    },
    lastHeard: heard,
  }
}

/** R4.4 the prices that a form's lines are compared with, while it is being typed. */
async function formPrices(db: ReadDb, form: OrderForm, now: Instant): Promise<readonly LineFacts[]> {
  const { customerId } = form
  const [customer] = customerId === null ? [] : await customersByIds(db, [customerId])
  if (!customer) return []
  const { today: date } = await momentOf(db, now)
  const contract = await contractFacts(db, customer.id, date)
  const question = {
    customerId: customer.id,
    class: customer.class,
    date,
    contractId: contract?.id ?? null,
    exceptOrderId: '',
    lines: form.lines,
  }
  const [prices, offers, stock] = await Promise.all([
    priceFacts(db, question),
    lineOffers(db, question),
    stockFacts(db, '', form.lines),
  ])
  return prices.map((line, index) => {
    const { category = '', plan = null, nextBreak = null } = offers[index] ?? {}
    const offer = { category, planOffer: plan, nextBreak, contractNumber: contract?.number ?? null }
    return { ...line, cost: null, ...offer, free: stock[index]?.available ?? NO_QUANTITY }
  })
}

// Fewer digits than these are in every number.
const FEWEST_DIGITS = 4

/** While the customer is on the telephone: who he is, what he had, what it costs, whether it was ordered before. */
export const callers = {
  callers: os.intake.callers.handler(({ context: { core }, input }) =>
    core.store.read(async (db) => {
      const byPhone = await customerByPhone(db, input.text)
      const found = await findCustomers(db, input.text, { active: true, limit: 20 })
      const ids = [...new Set([...byPhone.map((one) => one.customerId), ...found])]
      const [rows, numbers] = [await customersByIds(db, ids), await numbersOf(db, ids)]
      const digits = normaliseTelephone(input.text)
      const fits = (one: { digits: string }) => digits.length >= FEWEST_DIGITS && one.digits.includes(digits)
      return ids.flatMap((id) => {
        const row = rows.find((one) => one.id === id)
        const phone =
          byPhone.find((one) => one.customerId === id) ?? numbers.find((one) => one.customerId === id && fits(one))
        return row?.active
          ? [
              {
                id,
                name: row.name,
                class: row.class,
                contact: phone?.contactName ?? '',
                phone: phone?.shown ?? row.phone,
              },
            ]
          : []
      })
    }),
  ),
  caller: os.intake.caller.handler(({ context: { core }, input }) =>
    core.store.read((db) => callerFacts(db, input.customerId, core.now())),
  ),
  linePrices: os.intake.linePrices.handler(({ context: { core }, input }) =>
    core.store.read((db) => formPrices(db, input.form, core.now())),
  ),
  ...duplicates,
}
