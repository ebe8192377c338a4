import { describe, expect, it } from 'vitest'
import { newId } from '#db/ids.ts'
import { addDays, civilDate } from '#shared/values/civil-date.ts'
import { quantity } from '#shared/values/quantity.ts'
import { cancelling } from '#tests/support/test-desk/cancelling.ts'
import { PIN } from '#tests/support/test-desk/office.ts'
import { officeForFile } from '#tests/support/test-desk/office-for-file.ts'
import { driveOn, orderAt, TRUSTED } from '#tests/support/test-desk/order-at.ts'
import { withLine } from '#tests/support/test-desk/production-line.ts'
import { blockersOf, fieldOf } from '#tests/support/test-desk/refusals.ts'

const on = officeForFile()

type Order = Awaited<ReturnType<typeof orderAt>>
const sign = { way: 'pin' as const, pin: PIN }
const SLOW = { class: 'B' as const, payment: { kind: 'credit' as const, days: 60 } }
const lineOf = async (order: Order) => (await order.read()).file.form.lines[0]?.id ?? ''
const noticesOf = async (place: typeof on.office.admin, order: Order) =>
  (await place.desk.notices({})).filter((one) => one.orderId === order.orderId).map((one) => one.kind)

const answer = async (order: Order, change: object) =>
  on.office.as.technical.technical.answerTechnical({
    ...(await order.head()),
    body: {
      lineId: await lineOf(order),
      verdict: 'producible',
      formulaId: null,
      formulaVersion: null,
      materialDate: null,
      reason: '',
      suggestion: '',
      customerFileId: null,
      ...change,
    },
    sign,
  })

/** A formula that was taken out of use, with material enough for it. */
async function oldFormula(): Promise<string> {
  const { technical } = on.office.as.technical
  const sheet = { number: 'YZ-1', name: '热敏原纸', unit: '吨', active: true }
  const { id: materialId } = await technical.saveMaterial({ key: newId(), id: null, version: 0, ...sheet })
  await technical.receiveMaterial({ key: newId(), id: materialId, quantity: quantity(100_000), reason: '期初' })
  const formula = {
    number: 'PF-1',
    name: '老配方',
    productId: on.office.productId,
    materials: [{ materialId, perUnit: quantity(800) }],
    process: '涂布',
    note: '',
    active: true,
  }
  const { id } = await technical.saveFormula({ key: newId(), id: null, version: 0, ...formula })
  await technical.setFormulaActive({ key: newId(), id, version: 1, active: false, reason: '停用' })
  return id
}

describe('technical and production', () => {
  it('R5.3 tells the salesperson why it cannot be made, and holds the order there', async () => {
    const order = await orderAt(on.office, 'checked')
    expect(await fieldOf(answer(order, { verdict: 'notProducible' }))).toBe('body.reason required')
    await answer(order, { verdict: 'notProducible', reason: '克重做不到' })
    expect(await noticesOf(on.office.as.sales, order)).toEqual(['notProducible'])
    expect(await blockersOf(order.production())).toEqual(['R5.1 technicalFirst'])
    await answer(order, {})
    await order.production()
  })

  it('R5.4 an old formula needs the customer’s own paper', async () => {
    const order = await orderAt(on.office, 'checked')
    const materialDate = (await order.read()).file.today
    expect(await fieldOf(answer(order, { verdict: 'oldFormula', materialDate }))).toBe('body.formulaId required')
    const old = { verdict: 'oldFormula', formulaId: await oldFormula(), formulaVersion: 1, materialDate }
    await answer(order, old)
    expect(await blockersOf(order.production())).toEqual(['R5.1 technicalFirst'])
    expect(await fieldOf(answer(order, { ...old, customerFileId: 'none' }))).toBe('body.customerFileId unknownFile')
    await answer(order, { ...old, customerFileId: await order.upload() })
    await order.production()
  })

  it('R5.1 answers for lines of the order, by formulas that exist', async () => {
    const order = await orderAt(on.office, 'checked')
    expect(await fieldOf(answer(order, { lineId: 'none' }))).toBe('body.lineId notInFile')
    expect(await fieldOf(answer(order, { formulaId: 'none', formulaVersion: 1 }))).toBe('body.formulaId unknown')
  })

  it('R5.2 R6.1 production begins with the material, not in the past, and is not done before it begins', async () => {
    const order = await orderAt(on.office, 'checked')
    const today = (await order.read()).file.today
    await answer(order, { materialDate: addDays(today, 10) })
    const plan = async (productionDate: string, scheduledDate: string) =>
      on.office.as.production.production.answerProduction({
        ...(await order.head()),
        body: {
          lineId: await lineOf(order),
          quantity: quantity(1e4),
          productionLine: await withLine(on.office.as),
          productionDate: civilDate(productionDate),
          scheduledDate: civilDate(scheduledDate),
        },
        sign,
      })
    expect(await blockersOf(plan(addDays(today, 9), addDays(today, 12)))).toEqual(['R5.2 beforeMaterial'])
    expect(await fieldOf(plan(addDays(today, -1), today))).toBe('body.productionDate inThePast')
    expect(await fieldOf(plan(addDays(today, 11), addDays(today, 10)))).toBe('body.scheduledDate beforeProductionDate')
    await plan(addDays(today, 10), addDays(today, 10))
  })
})

describe('the sheet', () => {
  const sheetFor = async (order: Order, lineIds: readonly string[], days: number) => {
    const today = (await order.read()).file.today
    const lines = lineIds.map((lineId) => ({ lineId, preDeliveryDate: addDays(today, days) }))
    return on.office.as.clerk.confirmation.makeSheet({
      ...(await order.head()),
      body: { lines, relaxation: '付款方式' },
    })
  }

  it('R7.1 is numbered after its order, each with the next number', async () => {
    const order = await orderAt(on.office, 'planned')
    const { number } = (await order.read()).file.order
    expect((await order.sheet()).number).toBe(`${number}/1`)
    expect((await order.sheet()).number).toBe(`${number}/2`)
    expect(number).toMatch(/^\d{8}-\d{3}$/)
  })

  it('R7.3 promises every line, never before the scheduled date, and later only with the salesperson’s word', async () => {
    const order = await orderAt(on.office, 'planned')
    const lineId = await lineOf(order)
    expect(await fieldOf(sheetFor(order, ['none'], 5))).toBe('body.lines notInFile')
    expect(await fieldOf(sheetFor(order, [lineId, lineId], 5))).toBe('body.lines everyLine')
    expect(await blockersOf(sheetFor(order, [lineId], 4))).toEqual(['R7.3 beforeScheduled'])
    const { paperId: sheetId } = await sheetFor(order, [lineId], 8)
    expect(await blockersOf(order.proofread())).toEqual(['R7.3 relaxationOpen'])
    await on.office.as.sales.confirmation.confirmRelaxation({ ...(await order.head()), body: { sheetId }, sign })
    await order.proofread()
  })

  it('R8.1 R8.2 a failed fax and an illegible one wait on the clerk’s desk', async () => {
    const order = await orderAt(on.office, 'proofread')
    const waiting = async () => {
      const { rows } = await on.office.as.clerk.desk.tasks({ limit: 500 })
      return rows.filter((row) => row.orderId === order.orderId && row.step === 8).map((row) => row.code)
    }
    await order.send('sheet', 'failed')
    expect(await waiting()).toEqual(['sendingFailed'])
    await order.send()
    expect(await waiting()).toEqual(['receiptUnconfirmed'])
    await order.confirmReceipt(false)
    expect(await waiting()).toEqual(['notLegible'])
  })

  it('R7.2 R9.1 an older sheet can neither be proof-read, nor sent, nor come back signed', async () => {
    const order = await orderAt(on.office, 'sent')
    const older = await order.paper('sheet')
    await order.relabel('第二版')
    await order.sheet()
    await order.proofread()
    const body = {
      subject: 'sheet' as const,
      subjectId: older,
      faxNumber: '',
      pages: 1,
      result: 'sent' as const,
      remark: '',
    }
    const { clerk } = on.office.as
    const send = clerk.confirmation.recordSending({ ...(await order.head()), body })
    expect(await fieldOf(send)).toBe('body.subjectId superseded')
    const read = clerk.confirmation.proofread({
      ...(await order.head()),
      body: { sheetId: older, ticks: ['customer'] },
      sign,
    })
    expect(await fieldOf(read)).toBe('body.sheetId superseded')
    const { today } = (await order.read()).file
    const back = { sheetId: older, fileId: await order.upload(), receivedOn: today }
    const attach = clerk.confirmation.attachSignBack({ ...(await order.head()), body: back })
    expect(await fieldOf(attach)).toBe('body.sheetId superseded')
  })

  it('R9.1 only the page that came last is checked', async () => {
    const order = await orderAt(on.office, 'received')
    await order.attachSignBack()
    const first = await order.paper('signBack')
    await order.attachSignBack()
    const check = on.office.as.clerk.confirmation.checkSignBack({
      ...(await order.head()),
      body: { signBackId: first, checks: { signer: true, seal: true, unaltered: true, understood: true }, note: '' },
      sign,
    })
    expect(await fieldOf(check)).toBe('body.signBackId superseded')
  })

  it('R9.1 a sign-back came neither tomorrow nor before it was sent', async () => {
    const order = await orderAt(on.office, 'received')
    const attach = async (days: number) => {
      const { today } = (await order.read()).file
      const body = {
        sheetId: await order.paper('sheet'),
        fileId: await order.upload(),
        receivedOn: addDays(today, days),
      }
      return on.office.as.clerk.confirmation.attachSignBack({ ...(await order.head()), body })
    }
    expect(await fieldOf(attach(1))).toBe('body.receivedOn inTheFuture')
    expect(await fieldOf(attach(-1))).toBe('body.receivedOn beforeSending')
  })

  it.each(['signer', 'seal', 'unaltered', 'understood'] as const)(
    'R9.1 a sign-back whose answer to "%s" is no holds class B, until a better one is in',
    async (name) => {
      const order = await orderAt(on.office, 'attached', SLOW)
      await order.checkSignBack({ [name]: false })
      expect(await blockersOf(order.issueProductionOrder())).toEqual([`R9.2 signBackNo.${name}`])
      await order.attachSignBack()
      expect(await blockersOf(order.issueProductionOrder())).toEqual(['R9.2 signBackUnchecked'])
      await order.checkSignBack()
      await order.issueProductionOrder()
    },
  )

  it('R9.3 R9.4 the dates have moved by a week after a week in which nobody touched anything, in file and list', async () => {
    const { desk, as } = on.office
    const order = await orderAt(on.office, 'received', SLOW)
    const { today } = (await order.read()).file
    desk.waitDays(7)
    const row = async () => {
      const filter = { text: '', stages: [], openOnly: true, customerId: order.customerId, productId: null }
      const rest = { clerkId: null, salesId: null, lateOnly: false, preDeliveryFrom: null, preDeliveryTo: null }
      const page = { filter: { ...filter, ...rest, sort: 'due' as const }, after: null, limit: 5 }
      return (await as.clerk.orders.list(page)).rows[0]
    }
    const moved = { postponedDays: 7, scheduledDate: addDays(today, 12), preDeliveryDate: addDays(today, 12) }
    const foundBy = async (from: number, to: number) => {
      const dates = { preDeliveryFrom: addDays(today, from), preDeliveryTo: addDays(today, to) }
      const asked = {
        text: '',
        stages: [],
        customerId: order.customerId,
        productId: null,
        clerkId: null,
        salesId: null,
      }
      const found = []
      for (const openOnly of [true, false]) {
        const filter = { ...asked, openOnly, lateOnly: false, ...dates, sort: 'due' as const }
        const page = await as.clerk.orders.list({ filter, after: null, limit: 5 })
        const counts = await as.clerk.orders.stageCounts({ filter })
        found.push(
          page.rows.length,
          page.count,
          counts.reduce((sum, one) => sum + one.count, 0),
        )
      }
      return [...new Set(found)]
    }
    const byDates = async () => [await foundBy(12, 12), await foundBy(5, 11), await foundBy(13, 40)]
    expect(await row()).toMatchObject(moved)
    // By the date that the list shows: neither by the one of the sheet, nor by the time limit of the step.
    expect(await byDates()).toEqual([[1], [0], [0]])
    desk.waitDays(1)
    expect(await byDates()).toEqual([[0], [0], [1]])
    desk.waitDays(-1)
    await order.attachSignBack()
    await order.checkSignBack()
    desk.waitDays(3)
    expect(await row()).toMatchObject(moved)
    expect(await byDates()).toEqual([[1], [0], [0]])
  })
})

describe('the production order', () => {
  it('R10.1 carries neither prices nor the customer’s date, is numbered, and is told to the floor', async () => {
    const order = await orderAt(on.office, 'signedBack')
    const { number } = await order.issueProductionOrder()
    expect(number).toMatch(/^SC\d{8}-\d{3}$/)
    const { file } = await order.read()
    const paper = file.papers.findLast((one) => one.kind === 'productionOrder')
    expect(Object.keys(paper?.body ?? {}).toSorted()).toEqual(['number', 'special', 'tips'])
    for (const place of [on.office.as.production, on.office.as.technical, on.office.as.assistant]) {
      expect(await noticesOf(place, order)).toContain('productionOrder')
    }
    const other = on.office.as.production.production.countersignProductionOrder({
      ...(await order.head()),
      body: { productionOrderId: newId() },
      sign,
    })
    expect(await fieldOf(other)).toBe('body.productionOrderId notInFile')
  })

  it('R11.1 R23.1 its tips wait on the assistant’s desk until each was found well', async () => {
    const order = await orderAt(on.office, 'started')
    const { assistant } = on.office.as
    const waiting = async () =>
      (await assistant.desk.tasks({ limit: 500 })).rows.filter(
        (row) => row.orderId === order.orderId && row.action === 'recordCheck',
      ).length
    expect(await waiting()).toBe(1)
    const { file } = await order.read()
    const tipId = file.papers.flatMap((one) => (one.kind === 'productionOrder' ? one.body.tips : []))[0]?.id ?? ''
    const look = async (ok: boolean, id = tipId) =>
      assistant.followUp.recordCheck({ ...(await order.head()), body: { tipId: id, ok, finding: '' } })
    expect(await fieldOf(look(true, 'none'))).toBe('body.tipId notInFile')
    await look(false)
    expect(await waiting()).toBe(1)
    await look(true)
    expect(await waiting()).toBe(0)
  })

  it('R10.3 R19.1 a change of the quantity makes it stale, with every paper that speaks of it', async () => {
    const order = await orderAt(on.office, 'started')
    // Less than production has in writing is cancelled, and signed for.
    const desk = cancelling(on.office)
    await desk.request(order, [{ lineId: await order.lineId(), quantity: quantity(2_000) }])
    await desk.sign(order)
    await desk.cancelPart(order)
    const after = await order.read()
    expect(after.file.order).toMatchObject({ revision: 2, version: 2 })
    const stale = after.steps.filter((step) => step.stale.length > 0).map((step) => step.number)
    expect(stale).toEqual([5, 6, 7, 8, 9, 10])
    expect(await blockersOf(order.reportDay())).toEqual(['R10.1 productionOrderMissing'])
    expect(await noticesOf(on.office.as.production, order)).toContain('partCancelled')
    await driveOn(order, TRUSTED, 'checked', 'started')
    expect(await order.current()).toBe(11)
  })
})
