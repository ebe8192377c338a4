import { describe, expect, it } from 'vitest'
import { addDays, type CivilDate } from '#shared/values/civil-date.ts'
import { quantity } from '#shared/values/quantity.ts'
import type { Drive } from '#tests/support/test-desk/flow.ts'
import { officeForFile } from '#tests/support/test-desk/office-for-file.ts'
import { orderAt } from '#tests/support/test-desk/order-at.ts'
import { fieldOf } from '#tests/support/test-desk/refusals.ts'

const on = officeForFile()

const key = () => crypto.randomUUID()
const todayOf = async (order: Drive) => (await order.read()).file.today

async function aLine(name: string, perDay: number): Promise<string> {
  const fields = {
    name,
    capacityPerDay: quantity(perDay),
    unit: '吨',
    note: '幅宽 1320 mm',
    categories: [],
    active: true,
  }
  const { id } = await on.office.as.production.production.saveLine({ key: key(), id: null, version: 0, ...fields })
  return id
}
const calendar = (from: CivilDate, days = 14) => on.office.as.clerk.production.calendar({ from, days })

describe('the load calendar', () => {
  it('R6.1 proposes the first working days that fit, and what production signs lies on them', async () => {
    await aLine('1# 涂布', 6_000)
    const order = await orderAt(on.office, 'technical')
    const waiting = await on.office.as.production.production.waiting({})
    expect(waiting.map((one) => one.orderId)).toContain(order.orderId)
    const [proposal] = await on.office.as.production.production.proposals({ orderId: order.orderId })
    // 10 t at 6 t a day: two days, and nothing on a day on which the office is closed.
    expect(proposal?.days.map((day) => day.quantity)).toEqual([6_000, 4_000])
    expect(proposal?.productionLine).toBe('1# 涂布')
    await order.production()
    const { lines } = await calendar(await todayOf(order))
    const block = lines.flatMap((line) => line.blocks).find((one) => one.orderId === order.orderId)
    expect(block).toMatchObject({ quantity: 10_000, stage: 'approved' })
    expect(block?.days.reduce((sum, day) => sum + day.quantity, 0)).toBe(10_000)
    const after = await on.office.as.production.production.waiting({})
    expect(after.map((one) => one.orderId)).not.toContain(order.orderId)
  })

  it('R6.1 a day can make less or more than usual, with its reason, and is as usual again', async () => {
    const id = await aLine('检修线', 8_000)
    const order = await orderAt(on.office, 'technical')
    const from = addDays(await todayOf(order), 1)
    const versionNow = async () => (await calendar(from, 1)).lines.find((line) => line.id === id)?.version ?? 0
    const set = async (capacity: number | null, to = from, begin = from) =>
      on.office.as.production.production.setDays({
        key: key(),
        productionLineId: id,
        version: await versionNow(),
        from: begin,
        to,
        capacity: capacity === null ? null : quantity(capacity),
        reason: '换辊',
      })
    const dayOf = async () => {
      const { lines } = await calendar(from, 1)
      return lines.find((line) => line.id === id)?.days[0]
    }
    await set(0)
    expect(await dayOf()).toMatchObject({ capacity: 0, exception: '换辊' })
    await set(12_000)
    expect(await dayOf()).toMatchObject({ capacity: 12_000, exception: '换辊' })
    await set(null)
    expect(await dayOf()).toMatchObject({ exception: null })
    const { rows } = await on.office.as.production.office.history({ entity: 'productionLine', id })
    const said = rows.map(({ isFirst, changes }) => [isFirst, changes.map((one) => `${one.path} ${one.after}`)])
    const days = [`from ${from}`, `to ${from}`]
    expect(said.slice(0, 3)).toEqual([
      [false, [...days, 'usual true', 'reason 换辊']],
      [false, [...days, 'capacity 12000', 'reason 换辊']],
      [false, [...days, 'capacity 0', 'reason 换辊']],
    ])
    expect(await fieldOf(set(0, addDays(from, -3), addDays(from, -3)))).toBe('from inThePast')
    expect(await fieldOf(set(0, addDays(from, -1)))).toBe('to beforeFrom')
    expect(await fieldOf(set(0, addDays(from, 400)))).toBe('to tooFar')
  })

  it('R6.1 a line of no capacity gets no proposal', async () => {
    const { lines } = await calendar(await todayOf(await orderAt(on.office, 'technical')))
    for (const { id, name, unit, note, version } of lines) {
      const fields = { name, unit, note, capacityPerDay: quantity(0), categories: [], active: true }
      await on.office.as.production.production.saveLine({ key: key(), id, version, ...fields })
    }
    const order = await orderAt(on.office, 'technical')
    expect(await on.office.as.production.production.proposals({ orderId: order.orderId })).toEqual([])
  })

  it('R19.3 names of lines are unique, and a newer version is told', async () => {
    const id = await aLine('双胞胎', 1_000)
    const fields = {
      name: '双胞胎',
      unit: '吨',
      note: '',
      capacityPerDay: quantity(2_000),
      categories: [],
      active: true,
    }
    const save = (more: object) =>
      on.office.as.production.production.saveLine({ key: key(), id, version: 1, ...fields, ...more })
    expect(await fieldOf(save({ id: null, version: 0 }))).toBe('name taken')
    await save({})
    await expect(save({})).rejects.toMatchObject({ code: 'CLASH' })
  })

  it('R19.3 days that somebody else set first are told, not overwritten', async () => {
    const id = await aLine('两人排', 8_000)
    const order = await orderAt(on.office, 'technical')
    const from = addDays(await todayOf(order), 1)
    const set = (capacity: number, version: number, reason: string) =>
      on.office.as.production.production.setDays({
        key: key(),
        productionLineId: id,
        version,
        from,
        to: from,
        capacity: quantity(capacity),
        reason,
      })
    await set(0, 1, '检修')
    const changes = [
      { path: 'capacity', before: '12.000', after: '0.000' },
      { path: 'reason', before: '加班', after: '检修' },
    ]
    await expect(set(12_000, 1, '加班')).rejects.toMatchObject({ code: 'CLASH', data: { version: 2, changes } })
    await set(12_000, 2, '加班')
    const line = (await calendar(from, 1)).lines.find((one) => one.id === id)
    expect(line?.days[0]).toMatchObject({ capacity: 12_000, exception: '加班' })
  })
})
