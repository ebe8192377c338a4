import { newId } from '#db/ids.ts'
import { initialsOf } from '#db/initials.ts'
import {
  type Address,
  type Contact,
  type Customer,
  type CustomerRecord,
  customerRecord,
  customersByIds,
  insertCustomer,
  listCustomers,
  updateCustomer,
} from '#db/queries/customers.ts'
import { search } from '#db/queries/search.ts'
import { userById } from '#db/queries/users.ts'
import { nextSerial } from '#db/serials.ts'
import type { ReadDb, WriteDb } from '#db/store.ts'
import type { CustomerRow } from '#shared/contract/office.ts'
import { trustOverstepped } from '#shared/rules/customer-fields.ts'
import type { Actor } from '#shared/rules/roles.ts'
import { civilDate } from '#shared/values/civil-date.ts'
import { type Inputs, os } from './kit/implementer.ts'
import { savedMeanwhile } from './kit/meanwhile.ts'
import { invalid, notFound } from './kit/refusals.ts'
import { type Save, saveOnce } from './kit/save.ts'
import { reprojectOrdersOf } from './reproject.ts'

type CustomerInput = Inputs['office']['saveCustomer']

/** What is edited on the customer's page, apart from his first contact and address. */
const editable = (input: CustomerInput | Customer) => ({
  name: input.name,
  class: input.class,
  classReason: input.classReason,
  blacklisted: input.blacklisted,
  creditLimit: input.creditLimit,
  phone: input.phone,
  fax: input.fax,
  salesId: input.salesId,
  invoiceTitle: input.invoiceTitle,
  active: input.active,
})

/** The customer with the one contact and the one address that his page shows. */
function customerRow({ customer, contacts, addresses }: CustomerRecord): CustomerRow {
  const place = addresses.find((one) => one.active)
  return {
    id: customer.id,
    number: customer.number,
    version: customer.version,
    ...editable(customer),
    contact: contacts.find((one) => one.active)?.name ?? '',
    deliveryPlace: place?.place ?? '',
    consignee: place?.consignee ?? '',
    consigneePhone: place?.phone ?? '',
  }
}

async function customerRows(db: ReadDb, ids: readonly string[]): Promise<readonly CustomerRow[]> {
  const records = await Promise.all(ids.map((id) => customerRecord(db, id)))
  return records.flatMap((record) => (record ? [customerRow(record)] : []))
}

// Customers are numbered through, not by day: one series from the beginning.
const SERIES_START = civilDate('2000-01-01')
const nextNumber = async (db: WriteDb): Promise<string> =>
  `C${String(await nextSerial(db, 'customer', SERIES_START)).padStart(4, '0')}`

const BLANK = { blacklistReason: '', region: '', taxNumber: '', clerkId: null, remark: '', mergedIntoId: null }

async function customerOf({ db, at }: Save, input: CustomerInput, before: CustomerRecord | null) {
  const fields = editable(input)
  const kept = before?.customer ?? { ...BLANK, id: newId(), number: await nextNumber(db), createdAt: at }
  const version = before ? input.version : 1
  return { ...kept, ...fields, shortName: fields.name, pinyin: initialsOf(fields.name), version }
}

/** His first contact as typed, the others as they were; an emptied one goes. */
function contactsOf({ contact, phone }: CustomerInput, [first, ...others]: readonly Contact[]): readonly Contact[] {
  const blank = { id: newId(), duty: '', email: '', wechat: '', signs: true, active: true }
  return [{ ...blank, ...first, name: contact, phone }, ...others].filter((one) => one.name !== '')
}

/** His first address as typed, the others as they were; an emptied one goes. */
function addressesOf(
  { deliveryPlace: place, consignee, consigneePhone: phone }: CustomerInput,
  [first, ...others]: readonly Address[],
): readonly Address[] {
  return [{ id: newId(), active: true, ...first, place, consignee, phone }, ...others].filter((one) => one.place !== '')
}

async function mustBeColleague(db: ReadDb, salesId: string | null): Promise<void> {
  if (salesId !== null && !(await userById(db, salesId))) throw invalid('salesId', 'unknownPerson')
}

/** INVALID where a credit limit, a class or the black list is changed by somebody whose decision it is not. */
function mustDecide(actor: Actor, input: CustomerInput, before: CustomerRecord | null): void {
  const overstepped = trustOverstepped(before?.customer ?? null, input, actor.roles)
  if (overstepped) throw invalid(overstepped.field, `${overstepped.decidedBy}Only`)
}

async function saveCustomer(save: Save, actor: Actor, input: CustomerInput): Promise<{ readonly id: string }> {
  const { db, at } = save
  const before = input.id === null ? null : await customerRecord(db, input.id)
  if (input.id !== null && !before) throw notFound('customer')
  mustDecide(actor, input, before)
  await mustBeColleague(db, input.salesId)

  const customer = await customerOf(save, input, before)
  const { id } = customer
  const record = {
    customer,
    contacts: contactsOf(input, before?.contacts ?? []),
    addresses: addressesOf(input, before?.addresses ?? []),
  }
  if (!before) await insertCustomer(db, record)
  else {
    const done = await updateCustomer(db, record)
    const newer = { entity: 'customer', entityId: id, at, mine: editable(input), theirs: editable(before.customer) }
    if (!done.saved) throw await savedMeanwhile(db, { ...newer, version: done.current })
  }

  const entry = { action: 'saveCustomer', entity: 'customer', entityId: id }
  await save.audit({ ...entry, before: before?.customer ?? null, after: customer })
  save.announce({ topic: 'customer', id })
  return { id }
}

/** Customers: class, credit, first contact and address. */
export const customers = {
  customers: os.office.customers.handler(({ context: { core }, input: { text, limit } }) =>
    core.store.read(async (db) => {
      if (text === '')
        return customerRows(
          db,
          (await listCustomers(db, { limit })).map((row) => row.id),
        )
      const found = await search(db, text, { kind: 'customer', limit })
      const rows = await customersByIds(
        db,
        found.map((one) => one.refId),
      )
      return customerRows(
        db,
        rows.map((row) => row.id),
      )
    }),
  ),
  saveCustomer: os.office.saveCustomer.handler(async ({ context, input }) => {
    const asked = { key: input.key, procedure: 'saveCustomer', input }
    const saved = await saveOnce(context, asked, (save) => saveCustomer(save, context.actor, input))
    await reprojectOrdersOf(context.core, saved.id)
    return saved
  }),
}
