import { newId } from '#db/ids.ts'
import { initialsOf } from '#db/initials.ts'
import { type ArticleRow, articlesOfCustomer, replaceArticles } from '#db/queries/customer-articles.ts'
import {
  type Customer,
  type CustomerRecord,
  customerByNumber,
  customerRecord,
  insertCustomer,
  updateCustomer,
} from '#db/queries/customers.ts'
import { productsByIds } from '#db/queries/products.ts'
import { userById } from '#db/queries/users.ts'
import { nextSerial } from '#db/serials.ts'
import type { ReadDb, WriteDb } from '#db/store.ts'
import { trustOverstepped, trustProblem } from '#shared/rules/customer-fields.ts'
import { keptParts, partsProblem } from '#shared/rules/customer-parts.ts'
import type { Actor } from '#shared/rules/roles.ts'
import { civilDate } from '#shared/values/civil-date.ts'
import { ownFields } from './customer-sheet.ts'
import type { Inputs } from './kit/implementer.ts'
import { savedMeanwhile } from './kit/meanwhile.ts'
import { invalid, notFound } from './kit/refusals.ts'
import type { Save } from './kit/save.ts'

export type CustomerInput = Inputs['office']['saveCustomer']
/** A customer with everything that is saved, audited and shown in his history together with him. */
export type WholeCustomer = CustomerRecord & { readonly articles: readonly ArticleRow[] }

/** A customer with all his parts as they stand, or null. */
export async function wholeCustomer(db: ReadDb, id: string): Promise<WholeCustomer | null> {
  const record = await customerRecord(db, id)
  return record && { ...record, articles: await articlesOfCustomer(db, id) }
}

/** The record as the audit trail keeps it: one value, so that history can name each field of each part. */
export const audited = ({ customer, contacts, addresses, articles }: WholeCustomer) => ({
  ...customer,
  contacts,
  addresses,
  articles,
})

// Customers are numbered through, not by day: one series from the beginning.
const SERIES_START = civilDate('2000-01-01')

/** The number as typed, or the next of the series that nobody has: one that was typed before is stepped over. */
async function numberFor(db: WriteDb, typed: string): Promise<string> {
  if (typed !== '') {
    if (await customerByNumber(db, typed)) throw invalid('number', 'taken')
    return typed
  }
  for (;;) {
    const next = `C${String(await nextSerial(db, 'customer', SERIES_START)).padStart(4, '0')}`
    if (!(await customerByNumber(db, next))) return next
  }
}

/** By these letters he is picked: those of the short name, and those of the whole. */
export const pinyinOf = ({ name, shortName }: Pick<Customer, 'name' | 'shortName'>): string =>
  [...new Set([initialsOf(shortName), initialsOf(name)])].filter((one) => one !== '').join(' ')

async function customerOf({ db, at }: Save, input: CustomerInput, before: Customer | null): Promise<Customer> {
  const kept = before ?? { id: newId(), number: await numberFor(db, input.number), createdAt: at, mergedIntoId: null }
  const fields = ownFields(input)
  const shortName = fields.shortName || fields.name
  const version = before ? input.version : 1
  return { ...kept, ...fields, shortName, pinyin: pinyinOf({ name: fields.name, shortName }), version }
}

/** INVALID where a credit limit, a class or the black list is changed by somebody whose decision it is not, or without its reason. */
function mustDecide(actor: Actor, input: CustomerInput, before: Customer | null): void {
  const overstepped = trustOverstepped(before, input, actor.roles)
  if (overstepped) throw invalid(overstepped.field, `${overstepped.decidedBy}Only`)
  const problem = trustProblem(before, input)
  if (problem) throw invalid(problem.field, problem.reason)
}

async function mustBeColleagues(db: ReadDb, { salesId, clerkId }: CustomerInput): Promise<void> {
  if (salesId !== null && !(await userById(db, salesId))) throw invalid('salesId', 'unknownPerson')
  if (clerkId !== null && !(await userById(db, clerkId))) throw invalid('clerkId', 'unknownPerson')
}

async function mustBeSound(db: ReadDb, input: CustomerInput): Promise<void> {
  const problem = partsProblem(input)
  if (problem) throw invalid(problem.field, problem.reason)
  const known = new Set(
    (await productsByIds(db, [...new Set(input.articles.map((one) => one.productId))])).map((one) => one.id),
  )
  const unknown = input.articles.findIndex((one) => !known.has(one.productId))
  if (unknown >= 0) throw invalid(`articles.${unknown}.productId`, 'unknown')
}

/** A double is a page of the past: what is to be said of him is said of the one he was merged into. */
function mustStandAlone(before: Customer | null): void {
  if (before && before.mergedIntoId !== null) throw invalid('id', 'mergedCustomer')
}

/**
 * Decides on one customer and saves him with people, places and articles, inside the caller's transaction.
 *
 * One row of an import and one form on the screen go the same way. R4.1 the class comes with its standard, R19.3 a version
 * that somebody else made first is a CLASH. Nothing is removed: what is left out is out of use.
 */
export async function saveCustomer(save: Save, actor: Actor, input: CustomerInput): Promise<{ readonly id: string }> {
  const { db, at } = save
  const before = input.id === null ? null : await wholeCustomer(db, input.id)
  if (input.id !== null && !before) throw notFound('customer')
  mustStandAlone(before?.customer ?? null)
  mustDecide(actor, input, before?.customer ?? null)
  await mustBeColleagues(db, input)
  await mustBeSound(db, input)

  const customer = await customerOf(save, input, before?.customer ?? null)
  const record: WholeCustomer = {
    customer,
    contacts: keptParts(before?.contacts ?? [], input.contacts, newId),
    addresses: keptParts(before?.addresses ?? [], input.addresses, newId),
    articles: keptParts(before?.articles ?? [], input.articles, newId),
  }
  if (!before) await insertCustomer(db, record)
  else {
    const done = await updateCustomer(db, record)
    const theirs = { ...ownFields(before.customer), ...partsOf(before) }
    const mine = { ...ownFields(customer), ...partsOf(record) }
    const newer = { entity: 'customer', entityId: customer.id, at, mine, theirs }
    if (!done.saved) throw await savedMeanwhile(db, { ...newer, version: done.current })
  }
  await replaceArticles(db, customer.id, record.articles)

  const entry = { action: 'saveCustomer', entity: 'customer', entityId: customer.id }
  await save.audit({ ...entry, before: before && audited(before), after: audited(record) })
  save.announce({ topic: 'customer', id: customer.id })
  return { id: customer.id }
}

const partsOf = ({ contacts, addresses, articles }: WholeCustomer) => ({ contacts, addresses, articles })
