import { expect, it, vi } from 'vitest'
import type * as Statements from '#db/engines/statements.ts'
import { newId } from '#db/ids.ts'
import { takeFax } from '#electron/core/faxes.ts'
import { aForm, takeOrder } from '#tests/support/test-desk/flow.ts'
import { copyOrder } from '#tests/support/test-desk/many-orders.ts'
import { plantCustomer } from '#tests/support/test-desk/office.ts'
import { officeForFile } from '#tests/support/test-desk/office-for-file.ts'
import { TRUSTED } from '#tests/support/test-desk/order-at.ts'

const ran = vi.hoisted(() => ({ statements: 0 }))
// The real engine, counted.
vi.mock('#db/engines/statements.ts', async (original) => {
  const real = await original<typeof Statements>()
  const runStatement: typeof real.runStatement = (...asked) => {
    ran.statements += 1
    return real.runStatement(...asked)
  }
  return { ...real, runStatement }
})

const on = officeForFile()

/** How many statements a page costs. */
async function cost(page: () => Promise<unknown>): Promise<number> {
  // Sessions and the policy are looked up once.
  await page()
  const before = ran.statements
  await page()
  return ran.statements - before
}

const clerk = () => on.office.as.clerk

async function aFax(): Promise<string> {
  const identity = newId()
  const { services, now } = on.office.desk
  const report = { identity, name: `${identity}.pdf`, path: `/faxes/${identity}.pdf`, sha256: identity }
  const known = { size: 1200, mime: 'application/pdf', pages: 2, problem: null, senderNumber: null, arrivedAt: now() }
  await takeFax(services, { ...report, ...known })
  const { rows } = await clerk().intake.faxes({ status: 'unfiled', limit: 200 })
  return rows.find((row) => row.name.startsWith(identity))?.id ?? ''
}

/** A memo of a known customer with a file and a fax of its own, and a call-back for what is missing. */
async function aMemo(): Promise<void> {
  const customerId = await plantCustomer(on.office, { class: 'B' })
  const base64 = Buffer.from(newId()).toString('base64')
  const file = await clerk().files.upload({ key: newId(), name: 'photo.pdf', base64 })
  const form = aForm(on.office, customerId)
  await clerk().intake.saveMemo({
    key: newId(),
    id: null,
    version: 0,
    channel: 'fax',
    phone: '0512-6588 2108',
    contact: '',
    said: '',
    form: { ...form, terms: { ...form.terms, packaging: '' } },
    faxIds: [await aFax()],
    fileIds: [file.id],
    promisedUntil: null,
  })
}

it('R1.3 a page of the tray costs the same statements for one fax and for six, filed ones with their memos too', async () => {
  const tray = () => clerk().intake.faxes({ status: 'unfiled', limit: 200 })
  const filed = () => clerk().intake.faxes({ status: 'filed', limit: 200 })
  await aFax()
  await aMemo()
  const [one, oneFiled] = [await cost(tray), await cost(filed)]
  for (let more = 0; more < 5; more += 1) {
    await aFax()
    await aMemo()
  }
  expect((await filed()).rows.map((row) => row.memoNumber.startsWith('BW'))).toEqual([
    true,
    true,
    true,
    true,
    true,
    true,
  ])
  expect([await cost(tray), await cost(filed)]).toEqual([one, oneFiled])
})

it('R1.2 a page of memos costs the same statements for one and for many, with faxes, files and call-backs', async () => {
  const page = (limit: number) => () => clerk().intake.memos({ status: 'open', limit })
  const rows = await page(6)()
  expect(rows.map((row) => [row.faxes.length, row.files.length, row.callbacks.length])).toEqual(
    Array.from({ length: 6 }, () => [1, 1, 1]),
  )
  expect(await cost(page(6))).toBe(await cost(page(1)))
})

it('a page of a customer’s orders costs the same statements for one and for six', async () => {
  const customerId = await plantCustomer(on.office, TRUSTED)
  await copyOrder(on.store, await takeOrder(on.office, customerId), 5)
  const page = (limit: number) => () => on.office.as.clerk.office.customerOrders({ id: customerId, after: null, limit })
  expect((await page(6)()).rows).toHaveLength(6)
  expect(await cost(page(6))).toBe(await cost(page(1)))
})
