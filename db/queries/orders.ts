import { and, desc, eq, gte, ne, sql } from 'drizzle-orm'
import type { OrderHead } from '#shared/rules/order-file.ts'
import type { FormLine, OrderForm } from '#shared/rules/order-form.ts'
import type { Person } from '#shared/rules/roles.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import type { Instant } from '#shared/values/instant.ts'
import { newId } from '../ids.ts'
import type { ReadDb, WriteDb } from '../store.ts'
import { orderLines, orderRevisions, orderSummary, orders } from '../tables/index.ts'
import { hot, inserter, only, place, type Saved } from './hot.ts'

/** An order needs a customer from its first day on; a memo's form may lack him. */
export type ConfirmedForm = OrderForm & { readonly customerId: string }
export type Cover = { readonly head: OrderHead; readonly memoId: string; readonly form: ConfirmedForm }
export type NewOrder = { readonly head: OrderHead; readonly memoId: string; readonly form: ConfirmedForm }

const insertCover = inserter(orders)
const insertLine = inserter(orderLines)
const insertRevision = inserter(orderRevisions)

/** Opens a folder: cover, lines and the first revision. The head's version and revision are taken as they are. */
export async function insertOrder(db: WriteDb, { head, memoId, form }: NewOrder): Promise<void> {
  await insertCover(db, {
    id: head.id,
    number: head.number,
    revision: head.revision,
    version: head.version,
    memoId,
    ...coverOf(form),
    orderedOn: head.orderedOn,
    createdAt: head.createdAt,
    clerkId: head.clerk.id,
    clerkName: head.clerk.name,
    salesId: head.sales?.id ?? null,
    salesName: head.sales?.name ?? null,
    enteredById: head.enteredBy.id,
    enteredByName: head.enteredBy.name,
    currency: head.currency,
  })
  await insertLines(db, head.id, form, head.orderedOn)
  await insertRevision(db, {
    ...revisionRow(head.id, form, { at: head.createdAt, by: head.enteredBy, reason: '' }),
    revision: head.revision,
    version: head.version,
  })
}

export type FormUpdate = {
  readonly orderId: string
  /** The version that the editor saw. */
  readonly expected: number
  /** The revision from now on: the same before confirmation, one more by a change order (R19.1). */
  readonly revision: number
  readonly form: ConfirmedForm
  readonly at: Instant
  readonly by: Person
  readonly reason: string
}

/** Writes a newer form over the cover and keeps it as a revision; writes nothing where a newer version is there (R19.3). */
export async function updateOrderForm(db: WriteDb, update: FormUpdate): Promise<Saved> {
  const [done] = await db
    .update(orders)
    .set({ ...coverOf(update.form), revision: update.revision, version: sql`${orders.version} + 1` })
    .where(and(eq(orders.id, update.orderId), eq(orders.version, update.expected)))
    .returning({ version: orders.version, orderedOn: orders.orderedOn })
  if (!done) return { saved: false, current: await versionOf(db, update.orderId) }
  await db.delete(orderLines).where(eq(orderLines.orderId, update.orderId))
  await insertLines(db, update.orderId, update.form, done.orderedOn)
  await insertRevision(db, {
    ...revisionRow(update.orderId, update.form, update),
    revision: update.revision,
    version: done.version,
  })
  return { saved: true, version: done.version }
}

/** R1.6 hands an order to another clerk. */
export async function setOrderClerk(db: WriteDb, orderId: string, clerk: Person): Promise<void> {
  await db.update(orders).set({ clerkId: clerk.id, clerkName: clerk.name }).where(eq(orders.id, orderId))
}

const coverById = hot((db: ReadDb) =>
  db
    .select()
    .from(orders)
    .where(eq(orders.id, place('id')))
    .prepare(),
)
const linesById = hot((db: ReadDb) =>
  db
    .select()
    .from(orderLines)
    .where(eq(orderLines.orderId, place('id')))
    .orderBy(orderLines.position)
    .prepare(),
)

/** Cover and form of one order, or null. */
export async function orderCover(db: ReadDb, id: string): Promise<Cover | null> {
  const [covers, lines] = await Promise.all([coverById(db).execute({ id }), linesById(db).execute({ id })])
  const cover = only(covers)
  if (!cover) return null
  const { clerkId, clerkName, salesId, salesName, enteredById, enteredByName } = cover
  return {
    memoId: cover.memoId,
    head: {
      id: cover.id,
      number: cover.number,
      revision: cover.revision,
      version: cover.version,
      orderedOn: cover.orderedOn,
      createdAt: cover.createdAt,
      clerk: { id: clerkId, name: clerkName },
      sales: salesId === null ? null : { id: salesId, name: salesName ?? '' },
      enteredBy: { id: enteredById, name: enteredByName },
      currency: cover.currency,
    },
    form: {
      customerId: cover.customerId,
      orderType: cover.orderType,
      terms: cover.terms,
      lines: lines.map(formLine),
      unclear: cover.unclear,
    },
  }
}

/** The order under a number, as it is read off a paper or scanned; null where there is none. */
export async function orderIdByNumber(db: ReadDb, number: string): Promise<string | null> {
  return only(await db.select({ id: orders.id }).from(orders).where(eq(orders.number, number)))?.id ?? null
}

/** All forms that were in force, oldest first. */
export const orderHistory = async (db: ReadDb, orderId: string) =>
  db.select().from(orderRevisions).where(eq(orderRevisions.orderId, orderId)).orderBy(orderRevisions.version)

/** The form as it was at one version; for showing what somebody else changed meanwhile (R19.3). */
export async function formAtVersion(db: ReadDb, orderId: string, version: number): Promise<OrderForm | null> {
  const rows = await db
    .select({ form: orderRevisions.form })
    .from(orderRevisions)
    .where(and(eq(orderRevisions.orderId, orderId), sql`${orderRevisions.version} <= ${version}`))
    .orderBy(desc(orderRevisions.version))
    .limit(1)
  return only(rows)?.form ?? null
}

/** Who saved the newest version of an order, and when. */
export const lastRevision = async (db: ReadDb, orderId: string) =>
  only(
    await db
      .select({ byName: orderRevisions.byName, at: orderRevisions.at })
      .from(orderRevisions)
      .where(eq(orderRevisions.orderId, orderId))
      .orderBy(desc(orderRevisions.version))
      .limit(1),
  )

export type EarlierOrder = {
  readonly orderId: string
  readonly number: string
  readonly orderedOn: CivilDate
  readonly productText: string
  readonly lines: readonly FormLine[]
}

/** R1.4 the customer's orders since a day with their lines, newest first, at most 20; whether one is a duplicate is a rule. */
export async function recentOrders(
  db: ReadDb,
  { customerId, since, exceptOrderId }: { customerId: string; since: CivilDate; exceptOrderId?: string },
): Promise<readonly EarlierOrder[]> {
  const found = await db
    .select({
      orderId: orders.id,
      number: orders.number,
      orderedOn: orders.orderedOn,
      productText: orderSummary.productText,
    })
    .from(orders)
    .innerJoin(orderSummary, eq(orderSummary.orderId, orders.id))
    .where(
      and(
        eq(orders.customerId, customerId),
        gte(orders.orderedOn, since),
        ne(orderSummary.stage, 'cancelled'),
        ne(orders.id, exceptOrderId ?? ''),
      ),
    )
    .orderBy(desc(orders.orderedOn))
    .limit(20)
  const lines = await Promise.all(found.map((one) => linesById(db).execute({ id: one.orderId })))
  return found.map((one, at) => ({ ...one, lines: (lines[at] ?? []).map(formLine) }))
}

async function versionOf(db: ReadDb, id: string): Promise<number> {
  return only(await db.select({ version: orders.version }).from(orders).where(eq(orders.id, id)))?.version ?? 0
}

async function insertLines(db: WriteDb, orderId: string, form: ConfirmedForm, orderedOn: CivilDate): Promise<void> {
  for (const [position, line] of form.lines.entries()) {
    await insertLine(db, { ...line, orderId, position, customerId: form.customerId, orderedOn })
  }
}

const coverOf = ({ customerId, orderType, terms, unclear }: ConfirmedForm) => ({
  customerId,
  orderType,
  customerPo: terms.customerPo,
  terms,
  unclear,
})

const revisionRow = (
  orderId: string,
  form: OrderForm,
  { at, by, reason }: { readonly at: Instant; readonly by: Person; readonly reason: string },
) => ({ id: newId(), orderId, at, byId: by.id, byName: by.name, reason, form })

const formLine = (row: typeof orderLines.$inferSelect): FormLine => ({
  id: row.id,
  productId: row.productId,
  productNumber: row.productNumber,
  productName: row.productName,
  specification: row.specification,
  unit: row.unit,
  quantity: row.quantity,
  unitPrice: row.unitPrice,
  requestedDate: row.requestedDate,
  note: row.note,
})
