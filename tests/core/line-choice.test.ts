import { beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '#shared/values/civil-date.ts'
import { quantity } from '#shared/values/quantity.ts'
import { unitPrice } from '#shared/values/unit-price.ts'
import type { Drive } from '#tests/support/test-desk/flow.ts'
import { PIN } from '#tests/support/test-desk/office.ts'
import { officeForFile } from '#tests/support/test-desk/office-for-file.ts'
import { orderAt } from '#tests/support/test-desk/order-at.ts'
import { A_LINE } from '#tests/support/test-desk/production-line.ts'
import { fieldOf } from '#tests/support/test-desk/refusals.ts'

const on = officeForFile()
beforeAll(async () => {
  const { office } = on.office.as.supervisor
  for (const name of ['热敏', '原纸', '医用'])
    await office.saveCategory({ key: key(), id: null, version: 0, name, attributes: [], active: true })
  const [product] = await on.office.as.clerk.office.products({ text: 'RM-70-787', limit: 10 })
  if (!product) throw new Error('a product')
  const { id, version, number, name, unit, specification, inspectionItems } = product
  const fields = { number, name, unit, specification, inspectionItems: [...inspectionItems], active: true }
  await office.saveProduct({
    key: key(),
    id,
    version,
    ...fields,
    category: '热敏',
    cost: null,
    price: unitPrice(985e5),
  })
})

const key = () => crypto.randomUUID()
const places = () => on.office.as.production
const save = (change: object) =>
  places().production.saveLine({ key: key(), id: null, version: 0, ...A_LINE, ...change })
const lineNamed = async (name: string) =>
  (await places().production.calendar({ from: await todayOf(), days: 1 })).lines.find((one) => one.name === name)
let order: Drive | undefined
const todayOf = async () => {
  order ??= await orderAt(on.office, 'technical')
  return order.today()
}

async function answer(to: Drive, productionLine: string) {
  const day = addDays(await to.today(), 2)
  const body = { lineId: await to.lineId(), quantity: quantity(1e4), productionLine, productionDate: day }
  const sign = { way: 'pin' as const, pin: PIN }
  return places().production.answerProduction({ ...(await to.head()), body: { ...body, scheduledDate: day }, sign })
}

describe('on which line goods are planned', () => {
  it('R6.1 a coater that makes such goods is proposed though a rewinder would be free before; the rewinder can still be signed', async () => {
    await save({ name: '复卷', capacityPerDay: quantity(40_000), categories: ['原纸'] })
    await save({ name: '涂布', capacityPerDay: quantity(4_000), categories: ['热敏', '医用'] })
    const asked = await orderAt(on.office, 'technical')
    const proposals = await places().production.proposals({ orderId: asked.orderId })
    expect(proposals.map((one) => [one.productionLine, one.makes])).toEqual([
      ['涂布', true],
      ['复卷', false],
    ])
    await answer(asked, '复卷')
    expect((await lineNamed('复卷'))?.categories).toEqual(['原纸'])
    expect((await asked.read()).file.papers.at(-1)?.body).toMatchObject({ productionLine: '复卷' })
  })

  it('R6.1 refuses a line that is not there, is out of use or counts in another unit, and writes nothing', async () => {
    await save({ name: '分切', unit: '卷' })
    const { id } = await save({ name: '旧机' })
    await save({ id, version: 1, name: '旧机', active: false })
    const asked = await orderAt(on.office, 'technical')
    const papers = async () => (await asked.read()).file.papers.length
    const before = await papers()
    expect(await fieldOf(answer(asked, '1# 涂步'))).toBe('body.productionLine unknown')
    expect(await fieldOf(answer(asked, '旧机'))).toBe('body.productionLine outOfUse')
    expect(await fieldOf(answer(asked, '分切'))).toBe('body.productionLine otherUnit')
    expect(await papers()).toBe(before)
    expect(await lineNamed('旧机')).toBeUndefined()
  })

  it('R6.1 a line on which an order is promised keeps name, unit and use; one without comes back under its name with its history', async () => {
    const { id } = await save({ name: '小机' })
    const asked = await orderAt(on.office, 'technical')
    await answer(asked, '小机')
    const change = (fields: object) => save({ id, version: 1, name: '小机', ...fields })
    expect(await fieldOf(change({ active: false }))).toBe('active inUse')
    expect(await fieldOf(change({ name: '大机' }))).toBe('name inUse')
    expect(await fieldOf(change({ unit: '卷' }))).toBe('unit inUse')
    // Another name of the unit in which the goods are counted takes nothing from what was signed.
    await change({ unit: 't', categories: ['热敏'] })

    const idle = (await save({ name: '备机', categories: ['医用'] })).id
    await save({ id: idle, version: 1, name: '备机', categories: ['医用', '热敏'], active: false })
    expect(await fieldOf(save({ id, version: 2, name: '备机', unit: 't' }))).toBe('name takenByRetired')
    expect((await save({ name: '备机', note: '大修过' })).id).toBe(idle)
    const { rows } = await places().office.history({ entity: 'productionLine', id: idle })
    const said = rows
      .slice(0, 2)
      .map(({ changes }) => changes.map((one) => `${one.path}: ${one.before} → ${one.after}`).toSorted())
    expect(said).toEqual([
      ['active: false → true', 'categories: 医用 · 热敏 → ', 'note:  → 大修过'],
      ['active: true → false', 'categories: 医用 → 医用 · 热敏'],
    ])
  })

  it('R6.1 a line makes categories that the office has, each named once, under the name that they have today', async () => {
    expect(await fieldOf(save({ name: '新机', categories: ['没有的'] }))).toBe('categories unknown')
    expect(await fieldOf(save({ name: '新机', categories: ['医用', '医用'] }))).toBe('categories duplicate')
    await save({ name: '新机', categories: ['医用', '热敏'] })
    const { office } = on.office.as.supervisor
    const [medical] = await office.categories({ text: '医用', limit: 10 })
    if (!medical) throw new Error('a category')
    const fields = { name: '医疗', attributes: [], active: true }
    await office.saveCategory({ key: key(), id: medical.id, version: medical.version, ...fields })
    expect((await lineNamed('新机'))?.categories).toEqual(['医疗', '热敏'])
  })
})
