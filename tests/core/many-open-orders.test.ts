import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { newId } from '#db/ids.ts'
import { worklist } from '#db/tables/index.ts'
import { civilDate } from '#shared/values/civil-date.ts'
import { money } from '#shared/values/money.ts'
import { quantity } from '#shared/values/quantity.ts'
import { unitPrice } from '#shared/values/unit-price.ts'
import { removeFolders, tempSqlite } from '#tests/db/engines.ts'
import { takeOrder } from '#tests/support/test-desk/flow.ts'
import { copyOrder } from '#tests/support/test-desk/many-orders.ts'
import { plantCustomer } from '#tests/support/test-desk/office.ts'
import { TRUSTED } from '#tests/support/test-desk/order-at.ts'
import { type OpenOffice, openOffice } from '#tests/support/test-desk/with-office.ts'

const OPEN = 1_200
let on: OpenOffice
let customerId: string
beforeAll(async () => {
  on = await openOffice(tempSqlite)
  customerId = await plantCustomer(on.office, TRUSTED)
  await copyOrder(on.store, await takeOrder(on.office, customerId), OPEN - 1)
}, 120_000)
afterAll(async () => {
  await on.close()
  await removeFolders()
})

/** How many open orders wait for an action. */
const waiting = async (action: string): Promise<number> => {
  const [row] = await on.store.read((db) =>
    db
      .select({ count: sql<number>`count(distinct ${worklist.orderId})` })
      .from(worklist)
      .where(eq(worklist.action, action as 'clearPrice')),
  )
  return row?.count ?? 0
}
const allWait = (action: string, count: number) =>
  vi.waitFor(async () => expect(await waiting(action)).toBe(count), { timeout: 60_000, interval: 50 })

describe('R23.1 what 1,200 open orders are judged by is changed', () => {
  it('R4.1 all orders of a customer who is black-listed follow, and other saves get in between', async () => {
    const { supervisor } = on.office.as
    const { contacts, addresses, articles, ...customer } = await supervisor.office.customer({ id: customerId })
    const parts = { contacts: [...contacts], addresses: [...addresses], articles: [...articles] }
    await supervisor.office.saveCustomer({
      ...customer,
      ...parts,
      key: newId(),
      blacklisted: true,
      blacklistReason: '两笔货款至今未付',
    })
    // Another save gets its turn long before the last of them.
    await on.store.tx(async () => undefined)
    expect(await waiting('clearBlacklist')).toBeLessThan(OPEN)
    await allWait('clearBlacklist', OPEN)
    expect(on.office.desk.faults).toEqual([])
  }, 90_000)

  it('R4.4 all orders that a plan has a price for follow it', async () => {
    const { supervisor } = on.office.as
    expect(await waiting('clearPrice')).toBe(0)
    const prices = [{ productId: on.office.productId, minimum: quantity(0), price: unitPrice(99_000_000) }]
    await supervisor.office.savePricePlan({
      key: newId(),
      id: null,
      version: 0,
      name: '大客户价',
      scope: 'customer',
      subject: customerId,
      from: civilDate('2026-11-02'),
      to: null,
      active: true,
      reason: '',
      changesFrom: null,
      endRunning: false,
      prices,
    })
    await allWait('clearPrice', OPEN)
  }, 90_000)

  it('R4.6 all open orders follow the written policy', async () => {
    const { supervisor } = on.office.as
    expect(await waiting('reviewOrder')).toBe(0)
    const { company, faxFolder, policy, version } = await supervisor.office.settings({})
    const changed = { ...policy, largeOrder: money(100) }
    await supervisor.office.saveSettings({ key: newId(), version, company, faxFolder, policy: changed, reason: '修订' })
    await allWait('reviewOrder', OPEN)
  }, 90_000)
})
