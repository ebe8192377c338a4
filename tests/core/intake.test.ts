import { describe, expect, it } from 'vitest'
import { newId } from '#db/ids.ts'
import { isKnownFax, takeFax } from '#electron/core/faxes.ts'
import type { OrderForm } from '#shared/rules/order-form.ts'
import { addMinutes } from '#shared/values/instant.ts'
import { aForm, drive, takeOrder } from '#tests/support/test-desk/flow.ts'
import { aCustomerForm, plantCustomer } from '#tests/support/test-desk/office.ts'
import { officeForFile } from '#tests/support/test-desk/office-for-file.ts'
import { orderAt, TRUSTED } from '#tests/support/test-desk/order-at.ts'
import { blockersOf, fieldOf, refusalOf } from '#tests/support/test-desk/refusals.ts'

const BLANK_TERMS = {
  contact: '',
  contactPhone: '',
  signer: '',
  customerPo: '',
  deliveryPlace: '',
  consignee: '',
  consigneePhone: '',
  packaging: '',
  label: '',
  transport: '',
  payment: '',
  invoiceKind: '',
  invoiceTitle: '',
  toleranceBp: null,
  special: '',
}
const BLANK: OrderForm = { customerId: null, orderType: 'standard', terms: BLANK_TERMS, lines: [], unclear: [] }

const on = officeForFile()

const clerk = () => on.office.as.clerk
const memoInput = (form: OrderForm, change = {}) => ({
  key: newId(),
  id: null,
  version: 0,
  channel: 'telephone' as const,
  phone: '0512 6588 9999',
  contact: '',
  said: '',
  form,
  faxIds: [],
  promisedUntil: null,
  ...change,
})
const memoOf = async (id: string) => clerk().intake.memo({ id })
const tasksOf = async (place: ReturnType<typeof clerk>, memoId: string) =>
  (await place.desk.tasks({ limit: 200 })).rows.filter((row) => row.memoId === memoId)

const report = (identity: string, change = {}) => ({
  identity,
  path: `/faxes/${identity}.pdf`,
  name: `${identity}.pdf`,
  sha256: identity,
  size: 1200,
  mime: 'application/pdf',
  pages: 2,
  problem: null,
  senderNumber: null,
  arrivedAt: on.office.desk.now(),
  ...change,
})
const tray = async (status: 'unfiled' | 'filed' | 'notOrder' = 'unfiled') =>
  (await clerk().intake.faxes({ status, limit: 200 })).rows

async function aFax(change = {}) {
  const identity = newId()
  await takeFax(on.office.desk.services, report(identity, change))
  const fax = (await tray()).find((row) => row.name.startsWith(identity))
  if (!fax) throw new Error('no fax')
  return fax
}

describe('memos', () => {
  it('R1.2 keeps a call of which nothing but the telephone number is known', async () => {
    const { id, number } = await clerk().intake.saveMemo(memoInput(BLANK))
    expect(await memoOf(id)).toMatchObject({ number, phone: '0512 6588 9999', status: 'open', said: '' })
    expect(number).toMatch(/^BW20261102-\d{3}$/)
  })

  it('R2.2 asks the salesperson of the customer once for everything that is missing, and fills it in from the call', async () => {
    const customerId = await plantCustomer(on.office, TRUSTED)
    const whole = aForm(on.office, customerId)
    const form = { ...whole, terms: { ...whole.terms, packaging: '', label: '' } }
    const { id } = await clerk().intake.saveMemo(memoInput(form))
    const { version } = await memoOf(id)
    await clerk().intake.saveMemo({ ...memoInput(form), id, version })
    const { callbacks } = await memoOf(id)
    expect(callbacks).toMatchObject([{ items: ['packaging', 'label'], forId: on.office.ids.sales, doneAt: null }])
    expect((await tasksOf(on.office.as.sales, id)).map((row) => row.action)).toEqual(['callBack'])

    const callbackId = callbacks[0]?.id ?? ''
    const call = { callbackId, outcome: '照旧', form: whole }
    // R19.3 what the other typed into the memo meanwhile is not written over.
    const unseen = on.office.as.sales.intake.recordCallback({ ...call, key: newId(), version })
    expect(await fieldOf(unseen)).toBe('CLASH')
    await on.office.as.sales.intake.recordCallback({ ...call, key: newId(), version: version + 1 })
    expect((await memoOf(id)).callbacks).toMatchObject([{ outcome: '照旧', doneAt: on.office.desk.now() }])
    expect(await tasksOf(on.office.as.sales, id)).toEqual([])
    const again = { ...call, key: newId(), version: version + 2 }
    expect(await fieldOf(clerk().intake.recordCallback(again))).toBe('callbackId doneAlready')
  })

  it('R2.2 asks nobody any more once somebody has typed in what was missing', async () => {
    const customerId = await plantCustomer(on.office, TRUSTED)
    const whole = aForm(on.office, customerId)
    const { id, version } = await clerk().intake.saveMemo(memoInput({ ...whole, terms: { ...whole.terms, label: '' } }))
    await clerk().intake.saveMemo({ ...memoInput(whole), id, version })
    expect(await tasksOf(on.office.as.sales, id)).toEqual([])
  })

  it('R2.3 becomes no order while a mandatory item is missing or unclear', async () => {
    const customerId = await plantCustomer(on.office, TRUSTED)
    const whole = aForm(on.office, customerId)
    const form: OrderForm = { ...whole, terms: { ...whole.terms, transport: '' }, unclear: ['delivery'] }
    const { id, version } = await clerk().intake.saveMemo(memoInput(form))
    const call = clerk().intake.toOrder({ key: newId(), memoId: id, version })
    expect(await blockersOf(call)).toEqual(['R2.3 itemUnclear', 'R2.3 itemMissing'])
    expect((await memoOf(id)).status).toBe('open')
  })

  it('R1.5 is closed with a reason, and then decided about', async () => {
    const { id } = await clerk().intake.saveMemo(memoInput(BLANK))
    await clerk().intake.closeMemo({ key: newId(), memoId: id, version: 1, reason: '打错了' })
    expect(await memoOf(id)).toMatchObject({ status: 'closed', closeReason: '打错了' })
    expect(await tasksOf(clerk(), id)).toEqual([])
    const again = clerk().intake.closeMemo({ key: newId(), memoId: id, version: 1, reason: '打错了' })
    expect(await fieldOf(again)).toBe('memoId memoClosed')
  })

  it('R1.5 joins an order as a change request, and tells its clerk', async () => {
    const order = await orderAt(on.office, 'checked')
    const form = { ...BLANK, customerId: order.customerId }
    const { id, version } = await on.office.as.sales.intake.saveMemo(memoInput(form, { said: '改成八吨' }))
    const join = { key: newId(), memoId: id, version, orderId: order.orderId, reason: '改成八吨' }
    await on.office.as.sales.intake.joinMemo(join)
    expect(await memoOf(id)).toMatchObject({ status: 'joined', orderId: order.orderId })
    const notices = (await clerk().desk.notices({})).filter((one) => one.kind === 'memoJoined')
    expect(notices).toMatchObject([{ orderId: order.orderId, params: { reason: '改成八吨' } }])
    const other = await plantCustomer(on.office, TRUSTED)
    const theirs = await clerk().intake.saveMemo(memoInput({ ...BLANK, customerId: other }))
    const wrong = { ...join, key: newId(), memoId: theirs.id, version: theirs.version }
    expect(await fieldOf(clerk().intake.joinMemo(wrong))).toBe('orderId otherCustomer')
  })

  it('R19.3 tells the second who saves a memo what the first wrote', async () => {
    const { id, version } = await clerk().intake.saveMemo(memoInput(BLANK))
    await on.office.as.assistant.intake.saveMemo({ ...memoInput(BLANK, { said: '要八吨' }), id, version })
    const late = clerk().intake.saveMemo({ ...memoInput(BLANK, { said: '要十吨' }), id, version })
    const { code, data } = await refusalOf(late)
    expect(code).toBe('CLASH')
    expect(data).toMatchObject({ by: '唐悦', changes: [{ path: 'said', before: '要十吨', after: '要八吨' }] })
    expect((await memoOf(id)).said).toBe('要八吨')
  })

  it('R1.4 points out what the same customer ordered within seven days, and not what is older', async () => {
    const customerId = await plantCustomer(on.office, TRUSTED)
    const orderId = await takeOrder(on.office, customerId)
    const form = aForm(on.office, customerId)
    const twice = await clerk().intake.duplicates({ form, memoId: null })
    expect(twice.map((row) => row.id)).toEqual([orderId])
    expect(twice[0]).toMatchObject({ kind: 'order', customerPo: 'HD-1', lines: [{ quantity: 10_000 }] })
    on.office.desk.waitDays(8)
    expect(await clerk().intake.duplicates({ form, memoId: null })).toEqual([])
  })

  it('R1.4 points out another open memo with the same goods, and no longer once it is closed; never the memo itself', async () => {
    const customerId = await plantCustomer(on.office, TRUSTED)
    const form = aForm(on.office, customerId)
    const first = await clerk().intake.saveMemo(memoInput(form))
    const second = await clerk().intake.saveMemo(
      memoInput({ ...form, lines: form.lines.map((line) => ({ ...line, id: newId() })) }),
    )
    const seen = async (memoId: string) =>
      (await clerk().intake.duplicates({ form, memoId })).map((one) => [one.kind, one.number])
    expect(await seen(second.id)).toEqual([['memo', first.number]])
    expect(await seen(first.id)).toEqual([['memo', second.number]])
    await clerk().intake.closeMemo({ key: newId(), memoId: first.id, version: first.version, reason: '重复' })
    expect(await seen(second.id)).toEqual([])
  })
})

describe('promises', () => {
  it('R3.1 promises the answer time of the order type', async () => {
    const { id } = await clerk().intake.saveMemo(memoInput(BLANK))
    const rush = await clerk().intake.saveMemo(memoInput({ ...BLANK, orderType: 'rush' }))
    expect((await memoOf(id)).promisedUntil).toBe(addMinutes(on.office.desk.now(), 120))
    expect((await memoOf(rush.id)).promisedUntil).toBe(addMinutes(on.office.desk.now(), 30))
  })

  it('R3.2 lies with the clerk, from its due time on with the supervisor too, and leaves when it was answered', async () => {
    const { id } = await clerk().intake.saveMemo(memoInput(BLANK))
    const promisesOf = async (place: ReturnType<typeof clerk>) =>
      (await place.desk.promises({})).filter((row) => row.memoId === id).length
    const { clerk: own, supervisor } = on.office.as
    expect([await promisesOf(own), await promisesOf(supervisor)]).toEqual([1, 0])
    on.office.desk.wait(121)
    expect([await promisesOf(own), await promisesOf(supervisor)]).toEqual([1, 1])
    expect((await tasksOf(supervisor, id)).map((row) => row.action)).toEqual(['answerMemo'])
    await supervisor.intake.answerMemo({ key: newId(), memoId: id, said: '今天回复' })
    expect([await promisesOf(own), await promisesOf(supervisor)]).toEqual([0, 0])
    const again = own.intake.answerMemo({ key: newId(), memoId: id, said: '今天回复' })
    expect(await fieldOf(again)).toBe('memoId answeredAlready')
  })
})

describe('the fax tray', () => {
  it('R1.3 takes a file once, however often the folder reports it', async () => {
    const { services } = on.office.desk
    const identity = newId()
    expect(await isKnownFax(services, identity)).toBe(false)
    await Promise.all([takeFax(services, report(identity)), takeFax(services, report(identity))])
    await takeFax(services, report(identity))
    expect(await isKnownFax(services, identity)).toBe(true)
    expect((await tray()).filter((row) => row.name.startsWith(identity))).toHaveLength(1)
  })

  it.each(['damaged', 'empty', 'tooLarge'])('R1.3 takes a file that is %s too, and says so', async (problem) => {
    const fax = await aFax({ problem, sha256: null, mime: null, pages: null })
    expect(fax).toMatchObject({ problem, fileId: null, status: 'unfiled' })
  })

  it('R1.3 knows whose number the sender is', async () => {
    const { supervisor } = on.office.as
    const withFax = async (name: string) => {
      const fields = aCustomerForm({ name, fax: '0571-8800 6655' })
      return (await supervisor.office.saveCustomer({ ...fields, key: newId(), id: null, version: 0 })).id
    }
    const customerId = await withFax('江南包装')
    expect((await aFax({ senderNumber: '0571 88006655' })).customerId).toBe(customerId)
    await withFax('江南印务')
    expect((await aFax({ senderNumber: '0571 88006655' })).customerId).toBeNull()
  })

  it('R1.3 is filed with one memo alone, or marked with a reason, and may go back', async () => {
    const fax = await aFax()
    const { id } = await clerk().intake.saveMemo(memoInput(BLANK, { faxIds: [fax.id] }))
    expect((await memoOf(id)).faxes).toMatchObject([
      { id: fax.id, number: fax.number, mime: 'application/pdf', pages: 2 },
    ])
    const other = clerk().intake.saveMemo(memoInput(BLANK, { faxIds: [fax.id] }))
    expect(await fieldOf(other)).toBe('faxId handledMeanwhile')
    const marked = clerk().intake.notAnOrder({ key: newId(), faxId: fax.id, reason: '广告' })
    expect(await fieldOf(marked)).toBe('faxId handledMeanwhile')
    await clerk().intake.backToTray({ key: newId(), faxId: fax.id })
    await clerk().intake.notAnOrder({ key: newId(), faxId: fax.id, reason: '广告' })
    expect((await tray('notOrder')).find((row) => row.id === fax.id)?.reason).toBe('广告')
    const empty = clerk().intake.notAnOrder({ key: newId(), faxId: fax.id, reason: ' ' })
    expect(await fieldOf(empty)).toBe('reason required')
  })

  it('R1.3 becomes a file of an order once, and is refused for an order that does not exist', async () => {
    const order = await orderAt(on.office, 'taken')
    const fax = await aFax()
    const filed = { key: newId(), faxId: fax.id, orderId: order.orderId }
    const { id } = await clerk().files.fromFax(filed)
    expect(await clerk().files.fromFax({ ...filed, key: newId() })).toEqual({ id })
    const lost = clerk().files.fromFax({ ...filed, key: newId(), orderId: 'nowhere' })
    expect((await refusalOf(lost)).code).toBe('NOT_FOUND')
  })
})

describe('the clerk in charge', () => {
  it('R1.6 is the clerk with least open work, and a handing over tells the one before', async () => {
    const { office } = on
    const second = {
      key: newId(),
      id: null,
      version: 0,
      name: '孙丽',
      roles: ['clerk' as const],
      phone: '',
      active: true,
    }
    const { id: otherId } = await office.admin.office.saveUser({ ...second, pin: '2468' })
    const customerId = await plantCustomer(office, TRUSTED)
    const order = await drive(office, await takeOrder(office, customerId))
    const { file } = await order.read()
    expect(file.order.clerk).toEqual({ id: otherId, name: '孙丽' })

    const give = async (toId: string) =>
      office.as.supervisor.orders.handOver({ ...(await order.head()), body: { toId, reason: '请假' } })
    expect(await fieldOf(give(office.ids.warehouse))).toBe('body.toId notClerk')
    expect(await fieldOf(give(otherId))).toBe('body.toId nothingChanged')
    await give(office.ids.clerk)
    expect((await order.read()).file.order.clerk.name).toBe('周敏')
    const other = office.desk.place()
    await other.session.signIn({ userId: otherId, pin: '2468' })
    expect((await other.desk.notices({})).map((one) => one.kind)).toEqual(['handedOver', 'newOrder'])
    expect((await other.desk.tasks({ limit: 50 })).rows).toEqual([])
    await office.admin.office.saveUser({ ...second, key: newId(), id: otherId, version: 1, pin: null, active: false })
  })

  it('R1.7 an order from stock needs no technical, and its file says why', async () => {
    const order = await orderAt(on.office, 'checked', TRUSTED, { orderType: 'fromStock' })
    const { steps } = await order.read()
    expect(steps.filter((step) => step.skipped).map((step) => `${step.key} ${step.skipped}`)).toEqual([
      'technical fromStockOrder',
      'productionOrder fromStockOrder',
      'followUp fromStockOrder',
      'warehousing fromStockOrder',
    ])
    expect(await order.current()).toBe(6)
  })
})
