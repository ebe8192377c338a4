import { setImmediate } from 'node:timers/promises'
import { contractsOfCustomer } from '#db/queries/contracts.ts'
import { replaceArticles } from '#db/queries/customer-articles.ts'
import { hangingOn, moveToCustomer } from '#db/queries/customer-merge.ts'
import { updateCustomer } from '#db/queries/customers.ts'
import { faxById } from '#db/queries/faxes.ts'
import { memoById } from '#db/queries/memos.ts'
import { plansFor } from '#db/queries/price-plans.ts'
import type { ReadDb, WriteDb } from '#db/store.ts'
import type { MergePreview } from '#shared/contract/customers.ts'
import { differingFields, mergeBlockers } from '#shared/rules/customer-merge.ts'
import type { Person } from '#shared/rules/roles.ts'
import { customerSheet } from './customer-sheet.ts'
import { fileOf } from './kit/gather.ts'
import { type Core, type Inputs, os } from './kit/implementer.ts'
import { savedMeanwhile } from './kit/meanwhile.ts'
import { project } from './kit/project.ts'
import { blocked, notFound } from './kit/refusals.ts'
import { type Save, saveOnce } from './kit/save.ts'
import { mergedOf } from './merged-customer.ts'
import { audited, type WholeCustomer, wholeCustomer } from './save-customer.ts'
import { indexFax, indexMemo, indexOrder } from './search-index.ts'

type MergeInput = Inputs['office']['mergeCustomers']

/** What the rule needs to know of one of the two. */
async function partyOf(db: ReadDb, { customer }: WholeCustomer) {
  const [contracts, plans] = await Promise.all([
    contractsOfCustomer(db, customer.id),
    plansFor(db, 'customer', customer.id),
  ])
  return { ...customer, contracts, plans: plans.map((plan) => ({ ...plan, number: plan.name })) }
}

async function blockersOf(db: ReadDb, keep: WholeCustomer, double: WholeCustomer) {
  return mergeBlockers(await partyOf(db, keep), await partyOf(db, double))
}

async function bothOf(db: ReadDb, { keepId, doubleId }: Pick<MergeInput, 'keepId' | 'doubleId'>) {
  const [keep, double] = await Promise.all([wholeCustomer(db, keepId), wholeCustomer(db, doubleId)])
  if (!keep || !double) throw notFound('customer')
  return { keep, double }
}

async function preview(db: ReadDb, input: Pick<MergeInput, 'keepId' | 'doubleId'>): Promise<MergePreview> {
  const { keep, double } = await bothOf(db, input)
  return {
    keep: await customerSheet(db, input.keepId),
    double: await customerSheet(db, input.doubleId),
    fields: differingFields(keep.customer, double.customer),
    moves: await hangingOn(db, input.doubleId),
    blockers: await blockersOf(db, keep, double),
  }
}

async function write(save: Save, before: WholeCustomer, after: WholeCustomer): Promise<void> {
  const { db, at } = save
  const done = await updateCustomer(db, after)
  if (done.saved) return
  const newer = { entity: 'customer', entityId: after.customer.id, at, version: done.current }
  throw await savedMeanwhile(db, { ...newer, mine: audited(after), theirs: audited(before) })
}

async function merge(
  save: Save,
  input: MergeInput,
  by: Person,
): Promise<{
  readonly id: string
  readonly orders: readonly string[]
  readonly memos: readonly string[]
  readonly faxes: readonly string[]
}> {
  const { db, at } = save
  const { keep, double } = await bothOf(db, input)
  const blockers = await blockersOf(db, keep, double)
  if (blockers.length > 0) throw blocked(blockers)

  const merged = mergedOf(keep, double, input)
  const isTaken = (id: string) => merged.articles.some((one) => one.id === id)
  const left: WholeCustomer = {
    customer: { ...double.customer, active: false, mergedIntoId: input.keepId, version: input.doubleVersion },
    contacts: [],
    addresses: [],
    articles: double.articles.filter((one) => !isTaken(one.id)).map((one) => ({ ...one, active: false })),
  }
  // First the double lets go, then the other takes: a row belongs to one customer at any moment.
  await write(save, double, left)
  await replaceArticles(db, input.doubleId, left.articles)
  const { reason } = input
  const because = `${reason} (${double.customer.number} → ${keep.customer.number})`
  const moved = await moveToCustomer(db, { doubleId: input.doubleId, keep: merged.customer, at, by, reason: because })
  await write(save, keep, merged)
  await replaceArticles(db, input.keepId, merged.articles)

  const entry = { action: 'mergeCustomers', entity: 'customer' }
  const from = { reason, mergedFrom: `${double.customer.number} ${double.customer.name}` }
  const after = { ...audited(left), reason, movedOrders: moved.orders.map((one) => one.number).join(' ') }
  await save.audit({ ...entry, entityId: input.keepId, before: audited(keep), after: { ...audited(merged), ...from } })
  await save.audit({ ...entry, entityId: input.doubleId, before: audited(double), after })
  for (const entityId of moved.openMemos) {
    const customers = { before: { customerId: input.doubleId }, after: { customerId: input.keepId, reason } }
    await save.audit({ action: 'mergeCustomers', entity: 'memo', entityId, ...customers })
  }
  save.announce({ topic: 'customer', id: input.doubleId })
  save.announce({ topic: 'customer', id: input.keepId })
  return { id: input.keepId, orders: moved.orders.map((one) => one.id), memos: moved.memos, faxes: moved.faxes }
}

const AT_ONCE = 10

/** Each of them in transactions of ten. */
async function inTens(core: Core, ids: readonly string[], each: (db: WriteDb, id: string) => Promise<void>) {
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    await core.store.tx(async (db) => {
      for (const id of ids.slice(from, from + AT_ONCE)) await each(db, id)
    })
    await setImmediate()
  }
}

/**
 * Derives the orders that moved once more, closed ones too: their desk, their words and their name follow the customer.
 * Memos and faxes are found by the name of the one who stays.
 *
 * Beside the save, ten to a transaction; the credit figures moved with it already.
 */
async function follow(
  core: Core,
  { orders, memos, faxes }: Readonly<Record<'orders' | 'memos' | 'faxes', readonly string[]>>,
): Promise<void> {
  try {
    await inTens(core, orders, async (db, id) => {
      const file = await fileOf(db, id, core.now())
      await project(db, file)
      await indexOrder(db, file)
    })
    await inTens(core, memos, async (db, id) => {
      const memo = await memoById(db, id)
      if (memo) await indexMemo(db, memo)
    })
    await inTens(core, faxes, async (db, id) => {
      const fax = await faxById(db, id)
      if (fax) await indexFax(db, fax)
    })
  } catch (error) {
    core.logFault('-', error)
  }
}

/** Doubles: what merging two customers would do, and doing it (ADR 5). */
export const customerMerge = {
  mergePreview: os.office.mergePreview.handler(({ context: { core }, input }) =>
    core.store.read((db) => preview(db, input)),
  ),
  mergeCustomers: os.office.mergeCustomers.handler(async ({ context, input }) => {
    const asked = { key: input.key, procedure: 'mergeCustomers', input }
    const { id, orders, memos, faxes } = await saveOnce(context, asked, (save) => merge(save, input, context.actor))
    await follow(context.core, { orders, memos, faxes })
    for (const one of orders) context.core.announce({ topic: 'order', id: one, by: '', at: context.core.now() })
    return { id, orders: orders.length }
  }),
}
