import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { orderSummary } from '#db/tables/index.ts'
import { addDays, type CivilDate } from '#shared/values/civil-date.ts'
import { quantity } from '#shared/values/quantity.ts'
import { removeFolders, tempSqlite } from '#tests/db/engines.ts'
import { orderAt } from '#tests/support/test-desk/order-at.ts'
import { type OpenOffice, openOffice } from '#tests/support/test-desk/with-office.ts'

let on: OpenOffice
let today: CivilDate
let late: string

/** One machine of 6 t a day, weekends too; 10 t on the fourth and fifth day from now, 10 t on the fifth and sixth. */
beforeAll(async () => {
  on = await openOffice(tempSqlite)
  const { production } = on.office.as.production
  const capacity = quantity(6_000)
  const line = { name: '1# 涂布', unit: '吨', note: '', categories: [], active: true, capacityPerDay: capacity }
  const { id } = await production.saveLine({ key: crypto.randomUUID(), id: null, version: 0, ...line })
  const first = await orderAt(on.office, 'technical')
  ;({ today } = (await first.read()).file)
  const days = { from: addDays(today, 1), to: addDays(today, 40), capacity, reason: '连班' }
  await production.setDays({ key: crypto.randomUUID(), productionLineId: id, version: 1, ...days })
  await first.production(5)
  const second = await orderAt(on.office, 'technical')
  await second.production(6)
  late = second.orderId
})
afterAll(async () => {
  await on.close()
  await removeFolders()
})

/** What lies on the fourth to the ninth day from now, in tons, in a calendar that begins `begin` days from now. */
async function loads(begin: number): Promise<readonly number[]> {
  const { lines } = await on.office.as.clerk.production.calendar({ from: addDays(today, begin), days: 20 })
  const loadOn = (day: number) => lines[0]?.days.find(({ date }) => date === addDays(today, day))?.load
  return [4, 5, 6, 7, 8, 9].map((day) => Number(loadOn(day) ?? -1_000) / 1_000)
}

it('R6.1 a day carries the same load in whatever window it is looked at', async () => {
  expect(await loads(0)).toEqual([6, 6, 8, 0, 0, 0])
  expect(await loads(5)).toEqual([-1, 6, 8, 0, 0, 0])
  expect(await loads(6)).toEqual([-1, -1, 8, 0, 0, 0])
})

it('R6.1 R9.3 goods that a late sign-back moved lie on the days on which they are made by now', async () => {
  const moved = { postponedFrom: addDays(today, -2), signedBackOn: today }
  await on.store.tx(async (db) => db.update(orderSummary).set(moved).where(eq(orderSummary.orderId, late)))
  expect(await loads(0)).toEqual([6, 4, 0, 6, 4, 0])
})
