import { describe, expect, it } from 'vitest'
import { newId } from '#db/ids.ts'
import { takeFax } from '#electron/core/faxes.ts'
import type { CustomerFields } from '#shared/contract/customers.ts'
import { civilDateOf } from '#shared/values/instant.ts'
import { quantity } from '#shared/values/quantity.ts'
import { unitPrice } from '#shared/values/unit-price.ts'
import { cancelling } from '#tests/support/test-desk/cancelling.ts'
import { aForm, drive, takeOrder } from '#tests/support/test-desk/flow.ts'
import { aCustomerForm, plantCustomer } from '#tests/support/test-desk/office.ts'
import { officeForFile } from '#tests/support/test-desk/office-for-file.ts'
import { orderAt, TRUSTED } from '#tests/support/test-desk/order-at.ts'
import { blockersOf, fieldOf, refusalOf } from '#tests/support/test-desk/refusals.ts'

const on = officeForFile()

const supervisor = () => on.office.as.supervisor.office
const create = (change: Partial<CustomerFields> & { readonly number?: string } = {}) =>
  supervisor().saveCustomer({
    ...aCustomerForm(change),
    number: change.number ?? '',
    key: newId(),
    id: null,
    version: 0,
  })
const edit = async (id: string, change: Partial<CustomerFields>, version?: number) => {
  const sheet = await supervisor().customer({ id })
  return supervisor().saveCustomer({ ...sheet, ...change, version: version ?? sheet.version, key: newId() })
}
const person = (name: string, phone = '', change = {}) => ({
  id: null,
  name,
  duty: '',
  phone,
  email: '',
  wechat: '',
  signs: false,
  active: true,
  ...change,
})

describe('one customer', () => {
  it('keeps any number of contacts and addresses in their order; who is left out is out of use, never gone', async () => {
    const { id } = await create({ name: '苏州三联印刷有限公司', contacts: [person('甲'), person('乙'), person('丙')] })
    const { contacts } = await supervisor().customer({ id })
    const [first, second, third] = contacts
    if (!first || !second || !third) throw new Error('three contacts were saved')
    await edit(id, { contacts: [third, first] })
    expect((await supervisor().customer({ id })).contacts.map(({ name, active }) => [name, active])).toEqual([
      ['丙', true],
      ['甲', true],
      ['乙', false],
    ])
  })

  it('says field and row of what cannot be saved, and saves nothing', async () => {
    const { id } = await create({ name: '字段行客户' })
    const rows = [person('甲'), person('', '138 0013 8000')]
    expect(await fieldOf(edit(id, { contacts: rows }))).toBe('contacts.1.name required')
    const mail = [person('甲'), person('乙', '', { email: '不是邮箱' })]
    expect(await fieldOf(edit(id, { contacts: mail }))).toBe('contacts.1.email notMail')
    const place = [{ id: null, place: '', consignee: '王', phone: '', active: true }]
    expect(await fieldOf(edit(id, { addresses: place }))).toBe('addresses.0.place required')
    const article = { id: null, article: 'K-1', productId: on.office.productId, specification: '', active: true }
    expect(await fieldOf(edit(id, { articles: [article, article] }))).toBe('articles.1.article duplicate')
    expect(await fieldOf(edit(id, { articles: [{ ...article, productId: 'none' }] }))).toBe(
      'articles.0.productId unknown',
    )
    expect((await supervisor().customer({ id })).contacts.map((one) => one.name)).toEqual(['李红'])
  })

  it('takes a number as typed once, and steps over it in the series', async () => {
    const { id } = await create({ name: '自选号客户', number: 'SZ-88' })
    expect((await supervisor().customer({ id })).number).toBe('SZ-88')
    expect(await fieldOf(create({ name: '又一个', number: 'SZ-88' }))).toBe('number taken')
    const next = await create({ name: '流水号客户' })
    const { number } = await supervisor().customer({ id: next.id })
    const after = `C${String(Number(number.slice(1)) + 1).padStart(4, '0')}`
    await create({ name: '占号客户', number: after })
    const stepped = await create({ name: '跳号客户' })
    expect((await supervisor().customer({ id: stepped.id })).number).toBe(
      `C${String(Number(number.slice(1)) + 2).padStart(4, '0')}`,
    )
  })

  it('is found by short name, initials and any number of a contact', async () => {
    const { id } = await create({
      name: '镇江清泉纸业有限公司',
      shortName: '清泉',
      contacts: [person('卢娟', '137 9988 1234')],
    })
    const found = async (text: string) =>
      (await on.office.as.clerk.orders.search({ text, limit: 10 })).map((hit) => hit.id)
    expect(await found('清泉')).toContain(id)
    expect(await found('qq')).toContain(id)
    expect(await found('8812 34')).toContain(id)
    expect(await found('881235')).not.toContain(id)
  })

  it('is found by digits of his telephone with his open orders right below him', async () => {
    const { id } = await create({ name: '常熟来电纸品有限公司', phone: '0512-5277 3519' })
    const take = () => takeOrder(on.office, id)
    const orders = [await take(), await take()]
    // What is over is asked for no more.
    const gone = await drive(on.office, await take())
    await cancelling(on.office).request(gone)
    await cancelling(on.office).cancel(gone)
    const found = async (text: string) =>
      (await on.office.as.clerk.orders.search({ text, limit: 20 })).map((hit) => hit.id)
    const expected = [id, ...orders.toReversed()]
    for (const text of ['3519', '77 35', '051252773519']) expect((await found(text)).slice(0, 3)).toEqual(expected)
    expect(await found('3519')).not.toContain(gone.orderId)
  })

  it('R4.1 a class changes only with the standard by which it was given, and the history shows both', async () => {
    const { id } = await create({ name: '评级客户', class: 'B', classReason: '年采购额 100 万以上' })
    expect(await fieldOf(edit(id, { class: 'A' }))).toBe('classReason standardMissing')
    expect(await fieldOf(edit(id, { class: 'A', classReason: '' }))).toBe('classReason standardMissing')
    await edit(id, { class: 'A', classReason: '年采购额 500 万以上，三年无逾期' })
    const { rows } = await supervisor().history({ entity: 'customer', id })
    expect(rows).toHaveLength(2)
    expect(rows[0]).toMatchObject({ by: '林国华', door: 'office', isFirst: false })
    expect(rows[0]?.changes).toContainEqual({
      path: 'class',
      item: '',
      before: 'B',
      after: 'A',
      because: '年采购额 500 万以上，三年无逾期',
    })
    expect(rows[1]?.isFirst).toBe(true)
  })

  it('shows every field of every row in its history, newest first, page by page', async () => {
    const { id } = await create({ name: '历史客户', contacts: [person('甲', '1'), person('乙', '2')] })
    for (const fax of ['0512-1', '0512-2', '0512-3']) await edit(id, { fax })
    const sheet = await supervisor().customer({ id })
    const changed = sheet.contacts.map((one) => (one.name === '乙' ? { ...one, phone: '22' } : one))
    await edit(id, { contacts: changed })
    const first = await supervisor().history({ entity: 'customer', id, limit: 2 })
    expect(
      first.rows.map((row) => row.changes.map(({ path, item, before, after }) => [path, item, before, after])),
    ).toEqual([[['contacts.phone', '乙', '2', '22']], [['fax', '', '0512-2', '0512-3']]])
    const rest = await supervisor().history({ entity: 'customer', id, before: first.nextBefore, limit: 10 })
    expect(rest.rows).toHaveLength(3)
    expect(rest.nextBefore).toBeNull()
  })

  it('R19.3 who saves second is told what the first changed, also in a row', async () => {
    const { id } = await create({ name: '冲突客户', contacts: [person('甲', '1')] })
    const seen = (await supervisor().customer({ id })).version
    const { contacts } = await supervisor().customer({ id })
    await edit(id, { remark: '先存的', contacts: contacts.map((one) => ({ ...one, phone: '9' })) })
    const { code, data } = await refusalOf(edit(id, { contacts, remark: '后存的' }, seen))
    expect(code).toBe('CLASH')
    expect(data).toMatchObject({ by: '林国华', version: seen + 1 })
    expect((data as { changes: unknown[] }).changes).toContainEqual({
      path: 'contacts.0.phone',
      before: '1',
      after: '9',
    })
    expect((await supervisor().customer({ id })).remark).toBe('先存的')
  })
})

describe('deactivation instead of deletion', () => {
  it('keeps him out of pickers and new orders, and lets his open order go on', async () => {
    const customerId = await plantCustomer(on.office, TRUSTED)
    const open = await takeOrder(on.office, customerId)
    const { name } = await supervisor().customer({ id: customerId })
    await edit(customerId, { active: false })
    const { clerk } = on.office.as
    expect(await clerk.intake.callers({ text: name })).toEqual([])
    expect(await fieldOf(takeOrder(on.office, customerId))).toBe('form.customerId inactiveCustomer')
    const listed = async (which: 'active' | 'inactive') =>
      (await supervisor().customers({ text: '', which, limit: 500 })).map((one) => one.id)
    expect(await listed('active')).not.toContain(customerId)
    expect(await listed('inactive')).toContain(customerId)
    const { file } = await clerk.orders.file({ orderId: open })
    await clerk.check.checkCustomer({ key: newId(), orderId: open, version: file.order.version, body: { note: '' } })
  })

  it('lists by pages behind a number', async () => {
    const all = await supervisor().customers({ text: '', which: 'all', limit: 500 })
    const first = await supervisor().customers({ text: '', which: 'all', limit: 3 })
    const next = await supervisor().customers({ text: '', which: 'all', limit: 3, after: first.at(-1)?.number ?? '' })
    expect([...first, ...next].map((one) => one.number)).toEqual(all.slice(0, 6).map((one) => one.number))
  })
})

/** Takes his contract out of force, so that it stands in nobody's way. */
async function outOfForce(customerId: string): Promise<void> {
  const rows = await supervisor().contracts({ text: '', limit: 500 })
  for (const row of rows.filter((one) => one.customerId === customerId)) {
    const { prices } = await supervisor().contract({ id: row.id })
    await supervisor().saveContract({ ...row, prices: [...prices], active: false, reason: '合并客户', key: newId() })
  }
}

const merge = async (keepId: string, doubleId: string, change = {}) => {
  const { keep, double } = await supervisor().mergePreview({ keepId, doubleId })
  return supervisor().mergeCustomers({
    key: newId(),
    keepId,
    doubleId,
    keepVersion: keep.version,
    doubleVersion: double.version,
    take: [],
    reason: '同一家，电话接错建了两次',
    ...change,
  })
}

describe('doubles', () => {
  it('are found by telephone, tax number and name without place and legal form', async () => {
    const a = await create({ name: '扬州华美标签有限公司', region: '扬州', phone: '0514-8765 0001', fax: '' })
    const b = await create({ name: '江苏省扬州市华美标签厂', region: '扬州', phone: '0514 87650001', fax: '' })
    const { pairs } = await supervisor().likelyDoubles({})
    const pair = pairs.find((one) => [one.a.id, one.b.id].toSorted().join() === [a.id, b.id].toSorted().join())
    expect(pair?.why).toEqual(expect.arrayContaining(['phone', 'name']))
  })

  it('stay out of the list once somebody said that they are not the same, with who and when, until that is taken back', async () => {
    const a = await create({ name: '泰州永丰印务有限公司', phone: '0523-8600 1122', fax: '' })
    const b = await create({ name: '泰州永丰印刷门市部', phone: '0523-8600 1122', fax: '' })
    const isPair = (one: { readonly a: { readonly id: string }; readonly b: { readonly id: string } }) =>
      [one.a.id, one.b.id].toSorted().join() === [a.id, b.id].toSorted().join()
    const listed = async () => {
      const { pairs, apart } = await supervisor().likelyDoubles({})
      return [pairs.filter(isPair).length, apart.filter(isPair).map(({ by }) => by)]
    }
    const judge = (one: string, other: string, areSame: boolean) =>
      supervisor().judgeDouble({ key: newId(), a: one, b: other, areSame })
    expect(await listed()).toEqual([1, []])
    await judge(b.id, a.id, false)
    await judge(a.id, b.id, false)
    expect(await listed()).toEqual([0, ['林国华']])
    const { rows } = await supervisor().history({ entity: 'customer', id: a.id })
    expect(rows.filter((row) => row.action === 'judgeDouble')).toHaveLength(1)
    await judge(a.id, b.id, true)
    expect(await listed()).toEqual([1, []])
    expect((await refusalOf(judge(a.id, 'none', false))).code).toBe('NOT_FOUND')
  })

  it('R4.2 become one: sums of credit, orders, last price and money are those of both before', async () => {
    const credit60 = { ...TRUSTED, creditLimit: 5e8 }
    const kept = await orderAt(on.office, 'dispatched', credit60)
    const double = await orderAt(on.office, 'dispatched', { ...TRUSTED, creditLimit: 1e8 })
    const doubleId = double.customerId
    await outOfForce(doubleId)
    await takeOrder(on.office, doubleId)
    const detail = (customerId: string) => on.office.as.finance.check.creditDetail({ customerId, orderId: null })
    const before = [await detail(kept.customerId), await detail(doubleId)]
    const ordersOf = async (id: string) =>
      (await supervisor().customerOrders({ id, after: null, limit: 50 })).rows.map((row) => row.number)
    const numbers = [...(await ordersOf(kept.customerId)), ...(await ordersOf(doubleId))].toSorted()

    const old = await supervisor().customer({ id: doubleId })
    const { orders } = await merge(kept.customerId, doubleId, { take: ['fax'] })
    expect(orders).toBe(2)
    expect((await ordersOf(kept.customerId)).toSorted()).toEqual(numbers)
    expect(await ordersOf(doubleId)).toEqual([])
    const after = await detail(kept.customerId)
    for (const figure of ['receivables', 'overdue', 'undelivered', 'deposits'] as const) {
      const sum = before.reduce((total, one) => total + one.figures[figure].total, 0)
      expect([figure, after.figures[figure].total]).toEqual([figure, sum])
    }
    expect(before.map((one) => one.figures.receivables.total > 0)).toEqual([true, true])
    expect(after.balance).toBe(before.reduce((total, one) => total + one.balance, 0))
    expect(after.position.limit).toBe(5e8)
    const sheet = await supervisor().customer({ id: kept.customerId })
    expect(sheet.doubles.map((one) => one.number)).toEqual([old.number])
    expect((await supervisor().customer({ id: doubleId })).mergedInto?.id).toBe(kept.customerId)
  })

  it('R13.4 money that came in for the double is the balance of the one who stays', async () => {
    const cash = { class: 'B', payment: { kind: 'deposit', depositBp: 3000 } } as const
    const double = await orderAt(on.office, 'sent', cash)
    // The order wants 98,500.00; what came in beyond belongs to no order.
    await double.pay(10_500_000)
    const keepId = await plantCustomer(on.office, { class: 'B' })
    const answer = (id: string) => supervisor().customerAnswers({ id })
    const before = await answer(double.customerId)
    await merge(keepId, double.customerId)
    const after = await answer(keepId)
    expect(after.owed.balance).toBe(before.owed.balance)
    expect(after.owed.depositsInHand).toBe(before.owed.depositsInHand)
    expect([before.owed.depositsInHand, before.owed.balance]).toEqual([9_850_000, 650_000])
    expect(after.ordered.last.map((row) => row.customerId)).toEqual([keepId])
  })

  it('lends its old number and telephone to the one who stays, also when that one is merged on', async () => {
    const double = await create({ name: '旧名甲公司', number: 'OLD-1', phone: '0513-1111 2222', fax: '', contacts: [] })
    const middle = await create({ name: '旧名乙公司', number: 'OLD-2', phone: '0513-3333 4444', fax: '', contacts: [] })
    const last = await create({ name: '留下的公司', number: 'NEW-1', phone: '', fax: '', contacts: [] })
    await merge(middle.id, double.id)
    await merge(last.id, middle.id)
    const search = async (text: string) =>
      (await on.office.as.clerk.orders.search({ text, limit: 10 })).filter((hit) => hit.kind === 'customer')
    expect((await search('OLD-1')).map((hit) => hit.id)).toEqual([last.id])
    expect((await search('旧名甲')).map((hit) => hit.id)).toEqual([last.id])
    expect((await search('11112222')).map((hit) => hit.id)).toEqual([last.id])
    await edit(last.id, { remark: '改一下备注' })
    expect((await search('OLD-2')).map((hit) => hit.id)).toEqual([last.id])
    expect((await search('33334444')).map((hit) => hit.id)).toEqual([last.id])
    expect(await fieldOf(edit(double.id, { remark: '不该存' }))).toBe('id mergedCustomer')
  })

  it('gives faxes and memos of the double to the one who stays, found by his name and by what was said', async () => {
    const { clerk } = on.office.as
    const phone = '0516-8123 4567'
    const double = await create({ name: '徐州旧名彩印厂', phone, fax: '', contacts: [] })
    const keep = await create({ name: '徐州留名彩印厂', phone: '', fax: '', contacts: [] })
    const form = aForm(on.office, double.id)
    const memo = {
      id: null,
      version: 0,
      channel: 'telephone' as const,
      phone,
      contact: '',
      faxIds: [],
      promisedUntil: null,
    }
    const said = '彩印厂要两吨热敏，急'
    const { id: memoId } = await clerk.intake.saveMemo({ ...memo, key: newId(), said, form })
    const report = { identity: 'ab'.repeat(32), path: '/fax/xz.tif', name: 'xz.tif', sha256: null, size: 1, mime: null }
    const rest = { pages: 1, problem: null, senderNumber: phone, arrivedAt: on.office.desk.now() }
    await takeFax(on.office.desk.services, { ...report, ...rest })
    const hits = async (text: string, kind: string) =>
      (await clerk.orders.search({ text, limit: 20 })).filter((hit) => hit.kind === kind).map(({ id }) => id)
    expect([await hits('旧名彩印', 'fax'), await hits('留名彩印', 'fax')]).toMatchObject([[expect.anything()], []])
    expect([await hits('旧名彩印', 'memo'), await hits('留名彩印', 'memo')]).toEqual([[memoId], []])

    const seen = await clerk.intake.memo({ id: memoId })
    await merge(keep.id, double.id)
    expect([await hits('旧名彩印', 'fax'), await hits('留名彩印', 'fax')]).toMatchObject([[], [expect.anything()]])
    expect([await hits('旧名彩印', 'memo'), await hits('留名彩印', 'memo')]).toEqual([[], [memoId]])
    expect([await hits('两吨热敏', 'memo'), await hits('81234567', 'memo')]).toEqual([[memoId], [memoId]])
    // R19.3 whoever had the memo open is told that it moved, and by whom.
    const late = { ...memo, id: memoId, version: seen.version, key: newId(), said: '改成三吨', form }
    const refusal = await refusalOf(clerk.intake.saveMemo(late))
    expect([refusal.code, refusal.data]).toMatchObject(['CLASH', { by: '林国华' }])
  })

  it('R19.3 enters a revision for each order that moved: whoever has one open is told by whom and what changed', async () => {
    const keepId = await plantCustomer(on.office, { class: 'A' })
    const order = await orderAt(on.office, 'taken')
    const head = await order.head()
    await merge(keepId, order.customerId)
    const { check } = on.office.as.clerk
    const refusal = await refusalOf(check.checkCustomer({ ...head, key: newId(), body: { note: '' } }))
    expect([refusal.code, refusal.data]).toMatchObject([
      'CLASH',
      { by: '林国华', version: 2, changes: [{ path: 'customerId', before: order.customerId, after: keepId }] },
    ])
    const { file } = await order.read()
    await check.checkCustomer({ ...(await order.head()), body: { note: '' } })
    expect([file.order.version, file.order.revision, file.customer.id]).toEqual([2, 1, keepId])
  })

  it('takes field by field what was chosen, and joins people without doubling them', async () => {
    const a = await create({
      name: '甲一',
      class: 'B',
      classReason: '百万',
      contacts: [person('王工', '138 0000 1111')],
    })
    const b = await create({
      name: '甲壹',
      class: 'A',
      classReason: '五百万',
      taxNumber: '9132',
      contacts: [person('王工', '13800001111'), person('赵工')],
    })
    await merge(a.id, b.id, { take: ['class', 'taxNumber'] })
    const sheet = await supervisor().customer({ id: a.id })
    expect(sheet).toMatchObject({ name: '甲一', class: 'A', classReason: '五百万', taxNumber: '9132' })
    expect(sheet.contacts.map(({ name, active }) => [name, active])).toEqual([
      ['王工', true],
      ['王工', false],
      ['赵工', true],
    ])
    const { rows } = await supervisor().history({ entity: 'customer', id: a.id })
    expect(rows[0]?.action).toBe('mergeCustomers')
    expect(rows[0]?.changes).toContainEqual(
      expect.objectContaining({ path: 'class', before: 'B', after: 'A', because: '五百万' }),
    )
  })

  it('keeps in use whom and what one of the two still uses, also where the other had put it away', async () => {
    const [product] = await supervisor().products({ text: '', limit: 1 })
    const article = { id: null, article: 'K-1', productId: product?.id ?? '', specification: '', active: true }
    const place = { id: null, place: '一号库', consignee: '老张', phone: '1', active: true }
    const parts = { contacts: [person('王工', '13800001111')], addresses: [place], articles: [article] }
    const a = await create({ name: '丙一', ...parts })
    const b = await create({ name: '丙贰', ...parts })
    await edit(a.id, { contacts: [], addresses: [], articles: [] })
    await merge(a.id, b.id)
    const sheet = await supervisor().customer({ id: a.id })
    expect(sheet.contacts.filter((one) => one.active).map((one) => one.name)).toEqual(['王工'])
    expect(sheet.addresses.filter((one) => one.active).map((one) => one.place)).toEqual(['一号库'])
    expect(sheet.articles.map((one) => [one.article, one.active])).toEqual([['K-1', true]])
  })

  it('R4.1 R4.3 are refused with the reason: another black list, contracts that overlap, merged before', async () => {
    const listed = await create({ name: '黑一', blacklisted: true, blacklistReason: '货款未付' })
    const plain = await create({ name: '黑壹' })
    expect(await blockersOf(merge(plain.id, listed.id))).toEqual(['R4.1 mergeBlacklist'])
    const a = await plantCustomer(on.office, TRUSTED)
    const b = await plantCustomer(on.office, TRUSTED)
    expect(await blockersOf(merge(a, b))).toEqual(['R4.3 mergeContracts'])
    const once = await create({ name: '并过的' })
    await merge(plain.id, once.id)
    expect(await blockersOf(merge(plain.id, once.id))).toEqual(['R4.1 mergeDone'])
    const { finance } = on.office.as
    expect((await refusalOf(finance.office.mergePreview({ keepId: plain.id, doubleId: a }))).code).toBe('FORBIDDEN')
  })

  it('R19.3 a merge that saw an older version is a clash, and nothing moves', async () => {
    const a = await create({ name: '版本一' })
    const b = await create({ name: '版本壹' })
    expect((await refusalOf(merge(a.id, b.id, { doubleVersion: 7 }))).code).toBe('CLASH')
    expect((await supervisor().customer({ id: b.id })).active).toBe(true)
  })
})

describe('the page', () => {
  it('answers what he ordered, what he owes and what is still to be delivered, as the papers say', async () => {
    const { customerId, orderId } = await orderAt(on.office, 'dispatched', TRUSTED)
    const second = await takeOrder(on.office, customerId)
    const { ordered, owed, toDeliver } = await supervisor().customerAnswers({ id: customerId })
    const { clerk } = on.office.as
    const first = await clerk.orders.file({ orderId })
    const sent = first.file.papers.flatMap((paper) => (paper.kind === 'dispatch' ? paper.body.batches : []))
    // Ten tons at 9,850.00 each: what left is owed, the second order is still to come.
    const left = sent.reduce((sum, batch) => sum + batch.quantity, 0)
    expect(owed.position.receivables).toBe(Math.round((left * 985_000) / 1000))
    expect(owed.ages).toEqual({ notDue: owed.position.receivables, upTo30: 0, upTo60: 0, over60: 0 })
    expect(ordered.count).toBe(2)
    expect(ordered.amount).toBe(2 * 9_850_000)
    expect(toDeliver.lines.map((line) => [line.orderId, line.left])).toContainEqual([second, 10_000])
    expect(toDeliver.lines.every((line) => line.left > 0)).toBe(true)
  })

  it('goes through all orders once, page by page, newest first', async () => {
    const customerId = await plantCustomer(on.office, TRUSTED)
    const taken: string[] = []
    for (let turn = 0; turn < 5; turn += 1) taken.push(await takeOrder(on.office, customerId))
    const seen: string[] = []
    let after: string | null = null
    do {
      const page: { rows: readonly { id: string }[]; nextAfter: string | null } = await supervisor().customerOrders({
        id: customerId,
        after,
        limit: 2,
      })
      seen.push(...page.rows.map((row) => row.id))
      after = page.nextAfter
    } while (after !== null)
    expect(seen).toEqual(taken.toReversed())
    const talks = await supervisor().customerTalks({ id: customerId, after: null, limit: 10 })
    expect(talks.rows).toHaveLength(5)
    const prices = await supervisor().customerPrices({ id: customerId })
    expect(prices.contracts.map((one) => one.inForce)).toEqual([true])
    expect(prices.prices.map((one) => [one.productNumber, one.price, one.source.kind, one.counts])).toEqual([
      ['RM-70-787', 98_500_000, 'all', true],
    ])
  })

  it('R4.4 lists every price in force for him, and says which counts for how much and what stands before it', async () => {
    const customerId = await plantCustomer(on.office, TRUSTED)
    const { class: grade } = await supervisor().customer({ id: customerId })
    const plan = (scope: 'customer' | 'class', subject: string, prices: readonly [number, number][]) =>
      supervisor().savePricePlan({
        key: newId(),
        id: null,
        version: 0,
        name: scope,
        scope,
        subject,
        from: civilDateOf(on.office.desk.now(), 'Asia/Shanghai'),
        to: null,
        active: true,
        reason: '',
        prices: prices.map(([minimum, price]) => ({
          productId: on.office.productId,
          minimum: quantity(minimum),
          price: unitPrice(price),
        })),
        changesFrom: null,
        endRunning: true,
      })
    await plan('customer', customerId, [[10_000, 95_000_000]])
    await plan('class', grade, [[0, 97_000_000]])
    const { prices } = await supervisor().customerPrices({ id: customerId })
    expect(
      prices.map(({ source, minimum, price, counts, below, by }) => [
        source.kind,
        minimum,
        price,
        counts,
        below,
        by?.kind,
      ]),
    ).toEqual([
      ['customer', 10_000, 95_000_000, true, null, undefined],
      ['class', 0, 97_000_000, true, 10_000, 'customer'],
      ['all', 0, 98_500_000, false, null, 'class'],
    ])
  })
})
