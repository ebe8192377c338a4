import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId } from '#db/ids.ts'
import { audit, idempotency, orderSummary, productionLoads, worklist } from '#db/tables/index.ts'
import { rebuildProjections } from '#electron/core/rebuild.ts'
import { removeFolders, tempSqlite } from '#tests/db/engines.ts'
import { aForm } from '#tests/support/test-desk/flow.ts'
import { type CustomerWish, plantCustomer } from '#tests/support/test-desk/office.ts'
import { orderAt, type StopName, TRUSTED } from '#tests/support/test-desk/order-at.ts'
import { type OpenOffice, openOffice } from '#tests/support/test-desk/with-office.ts'

const CASH: CustomerWish = { class: 'B', payment: { kind: 'deposit', depositBp: 3000 } }
const STOPS: readonly StopName[] = [
  'taken',
  'checked',
  'sent',
  'signedBack',
  'started',
  'inStock',
  'dispatched',
  'satisfied',
]

let on: OpenOffice
beforeAll(async () => {
  on = await openOffice(tempSqlite)
  for (const stop of STOPS) await orderAt(on.office, stop, stop === 'signedBack' ? CASH : TRUSTED)
  await orderAt(on.office, 'satisfied', CASH)
  const { clerk } = on.office.as
  const customerId = await plantCustomer(on.office, TRUSTED)
  const form = aForm(on.office, customerId)
  await clerk.intake.saveMemo({
    key: newId(),
    id: null,
    version: 0,
    channel: 'visit',
    phone: '',
    contact: '',
    said: '',
    faxIds: [],
    promisedUntil: null,
    form: {
      ...form,
      terms: {
        ...form.terms,
        label: '',
      },
    },
  })
}, 120_000)
afterAll(async () => {
  await on.close()
  await removeFolders()
})

it('keeps one whole chain over everything that was saved', async () => {
  const { entries, firstBroken } = await on.office.admin.office.verifyAudit({})
  expect(firstBroken).toBeNull()
  expect(entries).toBeGreaterThan(150)
})

it('writes a line for every save, in the name of whoever saved', async () => {
  const { store } = on
  const counts = await store.read(async (db) => {
    const [saves] = await db.select({ n: sql<number>`count(*)` }).from(idempotency)
    const [lines] = await db.select({ n: sql<number>`count(*)` }).from(audit)
    const nameless = await db.select().from(audit).where(sql`${audit.whoName} = '' or ${audit.door} = ''`)
    const [unwritten] = await db
      .select({ n: sql<number>`count(*)` })
      .from(idempotency)
      .where(
        sql`not exists (select 1 from ${audit} where ${audit.whoId} = ${idempotency.userId} and ${audit.at} = ${idempotency.at})`,
      )
    return { saves: saves?.n ?? 0, lines: lines?.n ?? 0, nameless: nameless.length, unwritten: unwritten?.n ?? 0 }
  })
  expect(counts).toMatchObject({ nameless: 0, unwritten: 0 })
  // First start is audited without a key: nobody was signed in. A save of two records (a product and its price) writes two.
  expect(counts.saves).toBeGreaterThan(150)
  expect(counts.lines).toBeGreaterThan(counts.saves)
})

it('derives from the papers exactly what lists and desks read', async () => {
  const stored = () =>
    on.store.read(async (db) => ({
      summaries: (await db.select().from(orderSummary).orderBy(orderSummary.orderId)).map((row) => ({
        ...row,
        updatedAt: 0,
      })),
      work: (await db.select().from(worklist))
        .map((row) => ({ ...row, id: '' }))
        .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
      loads: await db.select().from(productionLoads).orderBy(productionLoads.orderId),
    }))
  const before = await stored()
  await on.store.tx(async (db) => {
    await db.delete(worklist)
    await db.delete(productionLoads)
    await db.update(orderSummary).set({ ticks: '', stage: 'cancelled', amount: before.summaries[0]?.amount })
  })
  expect(await rebuildProjections(on.store, on.office.desk.now())).toBe(STOPS.length + 1)
  expect(await stored()).toEqual(before)
  expect(before.summaries).toHaveLength(STOPS.length + 1)
  expect(before.work.length).toBeGreaterThan(STOPS.length)
})
