import { is, sql } from 'drizzle-orm'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { afterAll, expect, it } from 'vitest'
import { newId } from '#db/ids.ts'
import type { Store } from '#db/store.ts'
import * as tables from '#db/tables/index.ts'
import { removeFolders, tempSqlite } from '#tests/db/engines.ts'
import { failingStore } from '#tests/support/test-desk/failing-store.ts'
import { aForm } from '#tests/support/test-desk/flow.ts'
import { PIN, plantCustomer, plantOffice } from '#tests/support/test-desk/office.ts'
import { openDesk } from '#tests/support/test-desk/open.ts'
import { orderAt, TRUSTED } from '#tests/support/test-desk/order-at.ts'
import { refusalOf } from '#tests/support/test-desk/refusals.ts'

afterAll(removeFolders)

/** Rows of every table: what is half saved shows as one row more somewhere. */
async function rowCounts(store: Store): Promise<Readonly<Record<string, number>>> {
  const all = Object.values(tables).filter((one) => is(one, SQLiteTable))
  return store.read(async (db) => {
    const counts: Record<string, number> = {}
    for (const table of all) {
      const [row] = await db.select({ count: sql<number>`count(*)` }).from(table)
      counts[getTableConfig(table).name] = row?.count ?? -1
    }
    return counts
  })
}

async function openFailing() {
  const real = await tempSqlite()
  const { store, fuse } = failingStore(real)
  const desk = openDesk(store)
  return { real, fuse, desk, office: await plantOffice(desk) }
}

/** Lets the k-th statement fail for every k until the call gets through; gives how often it failed. */
async function failEvery(
  { real, fuse, desk }: Awaited<ReturnType<typeof openFailing>>,
  call: () => Promise<unknown>,
): Promise<number> {
  const before = await rowCounts(real)
  for (let k = 0; k < 500; k += 1) {
    fuse.left = k
    const answer = await call().then(
      () => null,
      (error: unknown) => error,
    )
    fuse.left = null
    if (answer === null) return k
    expect(answer, `statement ${k + 1}`).toMatchObject({ code: 'FAULT' })
    expect(await rowCounts(real), `statement ${k + 1}`).toEqual(before)
    expect(desk.faults).toHaveLength(k + 1)
  }
  throw new Error('never got through')
}

it('leaves nothing half, whichever statement fails on the way from memo to order', async () => {
  const open = await openFailing()
  const { office, real } = open
  const customerId = await plantCustomer(office, TRUSTED)
  const { clerk } = office.as
  const memo = await clerk.intake.saveMemo({
    key: newId(),
    id: null,
    version: 0,
    channel: 'fax' as const,
    phone: '',
    contact: '',
    said: '',
    faxIds: [],
    promisedUntil: null,
    form: aForm(office, customerId),
  })
  const key = newId()
  const failed = await failEvery(open, () => clerk.intake.toOrder({ key, memoId: memo.id, version: memo.version }))
  expect(failed).toBeGreaterThan(20)
  expect((await rowCounts(real)).orders).toBe(1)
  await real.close()
})

it('leaves nothing half, whichever statement fails while a paper is signed', async () => {
  const open = await openFailing()
  const { office, real } = open
  const order = await orderAt(office, 'checked')
  const head = await order.head()
  const lineId = (await order.read()).file.form.lines[0]?.id ?? ''
  const body = {
    lineId,
    verdict: 'producible' as const,
    formulaId: null,
    formulaVersion: null,
    materialDate: null,
    reason: '',
    suggestion: '',
    customerFileId: null,
  }
  const sign = { way: 'pin' as const, pin: PIN }
  const before = (await rowCounts(real)).papers ?? 0
  const failed = await failEvery(open, () => office.as.technical.technical.answerTechnical({ ...head, body, sign }))
  expect(failed).toBeGreaterThan(10)
  expect((await rowCounts(real)).papers).toBe(before + 1)
  await real.close()
})

it('answers what it did not expect with an incident number alone, and logs the rest', async () => {
  const { fuse, desk, office, real } = await openFailing()
  const order = await orderAt(office, 'taken')
  fuse.left = 3
  const { code, data } = await refusalOf(order.check())
  fuse.left = null
  expect(code).toBe('FAULT')
  expect(Object.keys(data as object)).toEqual(['incident'])
  expect(desk.faults.map((one) => one.incident)).toEqual([(data as { incident: string }).incident])
  expect(String(desk.faults[0]?.error)).toContain('statement 4 failed')
  await real.close()
})
