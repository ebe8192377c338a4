import { expect, it } from 'vitest'
import { newId } from '#db/ids.ts'
import { DEFAULT_POLICY } from '#shared/rules/default-policy.ts'
import { money } from '#shared/values/money.ts'
import { plantCustomer } from '#tests/support/test-desk/office.ts'
import { officeForFile } from '#tests/support/test-desk/office-for-file.ts'
import type { Place } from '#tests/support/test-desk/open.ts'
import { orderAt } from '#tests/support/test-desk/order-at.ts'
import { fieldOf, refusalOf } from '#tests/support/test-desk/refusals.ts'

const on = officeForFile()

it('R23.1 an order waits on the desk of whose step it is, and leaves it by itself', async () => {
  const { as } = on.office
  const order = await orderAt(on.office, 'checked')
  const waits = async () => {
    const desks = { technical: as.technical, production: as.production, clerk: as.clerk } as const
    const found = await Promise.all(
      Object.entries(desks).map(async ([name, place]) => {
        const { rows } = await place.desk.tasks({ limit: 500 })
        return rows.some((row) => row.orderId === order.orderId) ? name : null
      }),
    )
    return found.filter((name) => name !== null)
  }
  expect(await waits()).toEqual(['technical'])
  await order.technical()
  expect(await waits()).toEqual(['production'])
  await order.production()
  expect(await waits()).toEqual(['clerk'])
})

it('R23.1 sorts by time left', async () => {
  const { rows } = await on.office.as.clerk.desk.tasks({ limit: 500 })
  const due = rows.map((row) => row.dueAt ?? Number.MAX_SAFE_INTEGER)
  expect(due).toEqual(due.toSorted((a, b) => a - b))
})

it('R23.2 a notice is kept with the time at which its reader read it, and is nobody else’s', async () => {
  const { as, desk } = on.office
  const order = await orderAt(on.office, 'issued')
  const mine = async (place: Place) => (await place.desk.notices({})).filter((one) => one.orderId === order.orderId)
  const [notice] = await mine(as.production)
  expect(notice).toMatchObject({ kind: 'productionOrder', readAt: null, at: desk.now() })
  await as.technical.desk.readNotice({ id: notice?.id ?? '' })
  expect((await mine(as.production))[0]?.readAt).toBeNull()
  desk.wait(5)
  await as.production.desk.readNotice({ id: notice?.id ?? '' })
  const readAt = desk.now()
  desk.wait(5)
  await as.production.desk.readNotice({ id: notice?.id ?? '' })
  expect((await mine(as.production))[0]?.readAt).toBe(readAt)
})

it('tells the other screens what was saved, and nothing of what was refused', async () => {
  const { desk } = on.office
  const order = await orderAt(on.office, 'taken')
  const before = desk.heard.length
  await refusalOf(order.technical())
  expect(desk.heard).toHaveLength(before)
  await order.check()
  expect(desk.heard.slice(before)).toEqual([{ topic: 'order', id: order.orderId, by: '周敏', at: desk.now() }])
})

it('keeps what was typed for the one who typed it', async () => {
  const { clerk, sales } = on.office.as
  await clerk.desk.keepDraft({ name: 'memo', body: '{"said":"十吨"}' })
  expect(await clerk.desk.draft({ name: 'memo' })).toMatchObject({ body: '{"said":"十吨"}' })
  expect(await sales.desk.draft({ name: 'memo' })).toBeNull()
  await clerk.desk.dropDraft({ name: 'memo' })
  expect(await clerk.desk.draft({ name: 'memo' })).toBeNull()
})

it('takes no policy that a rule could not work with', async () => {
  const { supervisor } = on.office.as
  const { company, policy, faxFolder, version } = await supervisor.office.settings({})
  const save = (change: object) =>
    supervisor.office.saveSettings({
      key: newId(),
      version,
      company,
      faxFolder,
      reason: '年度调整',
      policy: {
        ...policy,
        ...change,
      },
    })
  expect(await fieldOf(save({ timeZone: 'Nowhere/At all' }))).toBe('policy.timeZone unknown')
  expect(await fieldOf(save({ officeCloses: '25:00' }))).toBe('policy.officeCloses invalid')
  expect(await fieldOf(save({ types: {} }))).toMatch(/^policy\.types/)
  expect(await fieldOf(save({ calendar: { ...policy.calendar, weekend: [1, 2, 3, 4, 5, 6, 7] } }))).toBe(
    'policy.calendar.weekend tooLong',
  )
  expect(await fieldOf(save({ classes: { A: DEFAULT_POLICY.classes.A } }))).toMatch(/^policy\.classes/)
  await save({ duplicateDays: 14 })
  expect((await supervisor.office.settings({})).policy).toEqual({ ...DEFAULT_POLICY, duplicateDays: 14 })
  const { code, data } = await refusalOf(save({ duplicateDays: 3 }))
  expect(code).toBe('CLASH')
  expect(data).toMatchObject({ by: '林国华' })
})

it('lets the admin change the letterhead and the fax folder, and leaves the policy to the supervisor', async () => {
  const { admin } = on.office
  const save = async (change: object) => {
    const { company, policy, faxFolder, version } = await admin.office.settings({})
    return admin.office.saveSettings({ key: newId(), company, policy, faxFolder, version, reason: '搬家', ...change })
  }
  const { company, policy } = await admin.office.settings({})
  await save({ company: { ...company, address: '苏州市吴中区' } })
  expect((await admin.office.settings({})).company.address).toBe('苏州市吴中区')
  expect((await refusalOf(save({ policy: { ...policy, duplicateDays: 1 } }))).code).toBe('FORBIDDEN')
  expect((await admin.office.settings({})).policy).toEqual(policy)
})

it('a credit limit is set by finance, class and black list by the supervisor', async () => {
  const { supervisor, finance } = on.office.as
  const id = await plantCustomer(on.office, { class: 'B', creditLimit: 500_000_00 })
  const customer = async () => {
    const { number: _, ...fields } = await supervisor.office.customer({ id })
    return { ...fields, key: newId() }
  }
  const raised = { ...(await customer()), creditLimit: money(900_000_00) }
  expect(await fieldOf(supervisor.office.saveCustomer(raised))).toBe('creditLimit financeOnly')
  await finance.office.saveCustomer(raised)
  expect((await customer()).creditLimit).toBe(900_000_00)
  expect(await fieldOf(finance.office.saveCustomer({ ...(await customer()), class: 'A' }))).toBe('class supervisorOnly')
  const listed = { ...(await customer()), blacklisted: true, blacklistReason: '货款未付' }
  expect(await fieldOf(finance.office.saveCustomer(listed))).toBe('blacklisted supervisorOnly')
  await supervisor.office.saveCustomer({ ...listed, class: 'C', classReason: '零星采购' })
  expect(await customer()).toMatchObject({ blacklisted: true, class: 'C', creditLimit: 900_000_00 })
  const fresh = { ...(await customer()), id: null, version: 0, name: '新客户' }
  expect(await fieldOf(supervisor.office.saveCustomer(fresh))).toBe('creditLimit financeOnly')
})

it('master data: numbers are taken once, contracts do not overlap, and a newer version is not overwritten', async () => {
  const { productId } = on.office
  const { supervisor } = on.office.as
  const figures = { price: null, cost: null, category: '', inspectionItems: [] }
  const product = { ...figures, number: 'RM-70-787', name: '热敏纸', unit: '吨', specification: '70g', active: true }
  const twin = { ...product, key: newId(), id: null, version: 0 }
  expect(await fieldOf(supervisor.office.saveProduct(twin))).toBe('number taken')
  const edit = (name: string) =>
    supervisor.office.saveProduct({ ...product, key: newId(), id: productId, version: 1, name })
  await edit('热敏原纸')
  const { code, data } = await refusalOf(edit('热敏卷筒纸'))
  expect(code).toBe('CLASH')
  expect(data).toMatchObject({
    by: '林国华',
    changes: [{ path: 'name', before: '热敏卷筒纸', after: '热敏原纸' }],
  })
  const lost = supervisor.office.saveProduct({ ...product, key: newId(), id: 'none', version: 1 })
  expect((await refusalOf(lost)).code).toBe('NOT_FOUND')
})
