import { newId } from '#db/ids.ts'
import { initialsOf } from '#db/initials.ts'
import {
  contractsOfCustomer,
  customerById,
  customerRecord,
  customersByIds,
  insertContract,
  insertCustomer,
  listContracts,
  listCustomers,
  updateContract,
  updateCustomer,
} from '#db/queries/customers.ts'
import { listProductionLines } from '#db/queries/production.ts'
import {
  allFormulas,
  basePrices,
  formulasOfProduct,
  insertProduct,
  listProducts,
  productById,
  productsByIds,
  setBasePrice,
  updateProduct,
} from '#db/queries/products.ts'
import { search } from '#db/queries/search.ts'
import { nextSerial } from '#db/serials.ts'
import type { ReadDb } from '#db/store.ts'
import type { CustomerRow } from '#shared/contract/office.ts'
import { type CivilDate, civilDate } from '#shared/values/civil-date.ts'
import { os } from './kit/implementer.ts'
import { momentOf } from './kit/moment.ts'
import { clash, invalid, notFound } from './kit/refusals.ts'
import { saveOnce } from './kit/save.ts'

async function customerRow(db: ReadDb, id: string): Promise<CustomerRow | null> {
  const record = await customerRecord(db, id)
  if (!record) return null
  const { customer, contacts, addresses } = record
  const place = addresses.find((one) => one.active)
  const {
    number,
    name,
    class: grade,
    classReason,
    blacklisted,
    creditLimit,
    phone,
    fax,
    salesId,
    invoiceTitle,
    active,
    version,
  } = customer
  return {
    ...{
      id,
      number,
      name,
      class: grade,
      classReason,
      blacklisted,
      creditLimit,
      phone,
      fax,
      salesId,
      invoiceTitle,
      active,
      version,
    },
    contact: contacts.find((one) => one.active)?.name ?? '',
    deliveryPlace: place?.place ?? '',
    consignee: place?.consignee ?? '',
    consigneePhone: place?.phone ?? '',
  }
}

const SERIES_START = civilDate('2000-01-01')

/** Customers, products, contracts, formulas: as far as the 18 steps need them. */
export const masters = {
  customers: os.office.customers.handler(({ context: { core }, input }) =>
    core.store.read(async (db) => {
      const found = input.text === '' ? null : await search(db, input.text, { kind: 'customer', limit: input.limit })
      const rows = found
        ? await customersByIds(
            db,
            found.map((one) => one.refId),
          )
        : await listCustomers(db, { limit: input.limit })
      return (await Promise.all(rows.map((row) => customerRow(db, row.id)))).filter((row) => row !== null)
    }),
  ),
  saveCustomer: os.office.saveCustomer.handler(({ context, input }) =>
    saveOnce(context, { key: input.key, procedure: 'saveCustomer', input }, async (save) => {
      const { db, at } = save
      const id = input.id ?? newId()
      const before = input.id === null ? null : await customerRecord(db, id)
      if (input.id !== null && !before) throw notFound('customer')
      const {
        name,
        class: grade,
        classReason,
        blacklisted,
        creditLimit,
        phone,
        fax,
        salesId,
        invoiceTitle,
        active,
      } = input
      const customer = {
        number: `C${String(await serialFor(before?.customer.number)).padStart(4, '0')}`,
        shortName: name,
        blacklistReason: '',
        region: '',
        taxNumber: '',
        clerkId: null,
        remark: '',
        createdAt: at,
        ...before?.customer,
        ...{ id, name, class: grade, classReason, blacklisted, creditLimit, phone, fax, salesId, invoiceTitle, active },
        pinyin: initialsOf(name),
        version: input.id === null ? 1 : input.version,
      }
      const [contact, ...contacts] = before?.contacts ?? []
      const [address, ...addresses] = before?.addresses ?? []
      const record = {
        customer,
        contacts: [
          {
            id: newId(),
            duty: '',
            email: '',
            wechat: '',
            signs: true,
            active: true,
            ...contact,
            name: input.contact,
            phone: input.phone,
          },
          ...contacts,
        ].filter((one) => one.name !== ''),
        addresses: [
          {
            id: newId(),
            active: true,
            ...address,
            place: input.deliveryPlace,
            consignee: input.consignee,
            phone: input.consigneePhone,
          },
          ...addresses,
        ].filter((one) => one.place !== ''),
      }
      if (input.id === null) await insertCustomer(db, record)
      else {
        const done = await updateCustomer(db, record)
        if (!done.saved) throw clash({ by: '', at, version: done.current, changes: [] })
      }
      await save.audit({
        action: 'saveCustomer',
        entity: 'customer',
        entityId: id,
        before: before?.customer ?? null,
        after: customer,
      })
      save.announce({ topic: 'customer', id })
      return { id }

      async function serialFor(number: string | undefined): Promise<number> {
        return number === undefined ? nextSerial(db, 'customer', SERIES_START) : 0
      }
    }),
  ),
  products: os.office.products.handler(({ context: { core }, input }) =>
    core.store.read(async (db) => {
      const found = input.text === '' ? null : await search(db, input.text, { kind: 'product', limit: input.limit })
      const rows = found
        ? await productsByIds(
            db,
            found.map((one) => one.refId),
          )
        : await listProducts(db, { limit: input.limit })
      const { today } = await momentOf(db, core.now())
      const prices = await basePrices(
        db,
        rows.map((row) => row.id),
        today,
      )
      return rows.map(({ id, number, name, specification, unit, active, version }) => ({
        ...{ id, number, name, specification, unit, active, version },
        price: prices.get(id) ?? null,
      }))
    }),
  ),
  saveProduct: os.office.saveProduct.handler(({ context, input }) =>
    saveOnce(context, { key: input.key, procedure: 'saveProduct', input }, async (save) => {
      const { db, at } = save
      const id = input.id ?? newId()
      const before = input.id === null ? null : await productById(db, id)
      if (input.id !== null && !before) throw notFound('product')
      const { number, name, specification, unit, active } = input
      const fields = { number, name, specification, unit, active, pinyin: initialsOf(`${number}${name}`) }
      if (before) {
        const done = await updateProduct(db, id, input.version, fields)
        if (!done.saved) throw clash({ by: '', at, version: done.current, changes: [] })
      } else await insertProduct(db, { id, ...fields, category: '', cost: null, inspectionItems: [], version: 1 })
      const { today } = await momentOf(db, at)
      if (input.price !== null) await setBasePrice(db, { productId: id, price: input.price, from: today })
      await save.audit({
        action: 'saveProduct',
        entity: 'product',
        entityId: id,
        before,
        after: { ...fields, price: input.price },
      })
      save.announce({ topic: 'settings', id })
      return { id }
    }),
  ),
  contracts: os.office.contracts.handler(({ context: { core }, input }) =>
    core.store.read(async (db) => {
      const rows = await listContracts(db, input.limit)
      const names = new Map(
        (
          await customersByIds(
            db,
            rows.map((row) => row.customerId),
          )
        ).map((one) => [one.id, one.name]),
      )
      return rows
        .map(({ id, number, customerId, from, to, payment, signer, deliveryTerms, version }) => ({
          ...{ id, number, customerId, payment, signer, deliveryTerms, version, from },
          to: to ?? '',
          customerName: names.get(customerId) ?? '',
        }))
        .filter((row) => `${row.number} ${row.customerName}`.toLowerCase().includes(input.text.trim().toLowerCase()))
    }),
  ),
  saveContract: os.office.saveContract.handler(({ context, input }) =>
    saveOnce(context, { key: input.key, procedure: 'saveContract', input }, async (save) => {
      const { db, at } = save
      const id = input.id ?? newId()
      const { number, customerId, from, to, payment, signer, deliveryTerms } = input
      if (to < from) throw invalid('to', 'beforeFrom')
      if (!(await customerById(db, customerId))) throw notFound('customer')
      const others = (await contractsOfCustomer(db, customerId)).filter((one) => one.id !== id)
      if (others.some((one) => overlaps({ from, to }, one))) throw invalid('from', 'overlapsContract')
      const fields = { number, customerId, from, to, payment, signer, deliveryTerms }
      if (input.id === null) await insertContract(db, { id, ...fields, settlement: '', fileId: null, version: 1 }, [])
      else {
        const done = await updateContract(db, id, input.version, fields)
        if (!done.saved) throw clash({ by: '', at, version: done.current, changes: [] })
      }
      await save.audit({ action: 'saveContract', entity: 'contract', entityId: id, before: null, after: fields })
      save.announce({ topic: 'customer', id: customerId })
      return { id }
    }),
  ),
  formulas: os.office.formulas.handler(({ context: { core }, input }) =>
    core.store.read(async (db) => {
      const rows = input.productId === null ? await allFormulas(db) : await formulasOfProduct(db, input.productId)
      return rows.map((row) => ({
        id: row.id,
        number: row.number,
        version: row.currentVersion,
        productId: row.productId,
      }))
    }),
  ),
  productionLines: os.office.productionLines.handler(({ context: { core } }) =>
    core.store.read(async (db) => (await listProductionLines(db)).map(({ id, name }) => ({ id, name }))),
  ),
}

type Period = { readonly from: CivilDate; readonly to: CivilDate | null }
const overlaps = (a: Period, b: Period): boolean =>
  (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to)
