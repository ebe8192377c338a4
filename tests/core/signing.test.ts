import { expect, it } from 'vitest'
import { newId } from '#db/ids.ts'
import { civilDate } from '#shared/values/civil-date.ts'
import { quantity } from '#shared/values/quantity.ts'
import { PIN } from '#tests/support/test-desk/office.ts'
import { officeForFile } from '#tests/support/test-desk/office-for-file.ts'
import type { Place } from '#tests/support/test-desk/open.ts'
import { orderAt, TRUSTED } from '#tests/support/test-desk/order-at.ts'
import { blockersOf, fieldOf } from '#tests/support/test-desk/refusals.ts'

const on = officeForFile()

const overLimit = { ...TRUSTED, creditLimit: 1 }
const clearing = async (order: Awaited<ReturnType<typeof orderAt>>, signerId: string, scanFileId: string) =>
  on.office.as.clerk.check.clearCredit({
    ...(await order.head()),
    body: { reason: '同意' },
    sign: { way: 'paper', signerId, scanFileId },
  })

it('R6.3 a paper sign-off is entered by somebody else, with its scan, for a signer who holds the role', async () => {
  const { ids } = on.office
  const order = await orderAt(on.office, 'checked', overLimit)
  const scan = await order.upload()
  expect(await fieldOf(clearing(order, ids.finance, 'no file'))).toBe('sign.scanFileId unknownFile')
  expect(await fieldOf(clearing(order, 'nobody', scan))).toBe('sign.signerId unknownPerson')
  expect(await fieldOf(clearing(order, ids.clerk, scan))).toBe('sign.signerId enteredByOther')
  expect(await blockersOf(clearing(order, ids.technical, scan))).toContain('R23.1 notYourRole')
  await clearing(order, ids.finance, scan)
  const { file, steps } = await order.read()
  expect(file.papers.at(-1)?.signature).toEqual({
    way: 'paper',
    signer: { id: ids.finance, name: '沈雅琴' },
    role: 'finance',
    enteredBy: { id: ids.clerk, name: '周敏' },
    scanFileId: scan,
  })
  expect(steps[3]?.state).toBe('signedOnPaper')
})

it('R6.3 a clerk cannot sign with his own PIN what another role must sign', async () => {
  const order = await orderAt(on.office, 'checked', overLimit)
  const sign = { way: 'pin' as const, pin: PIN }
  const call = on.office.as.clerk.check.clearCredit({ ...(await order.head()), body: { reason: '同意' }, sign })
  expect(await blockersOf(call)).toContain('R23.1 notYourRole')
})

it('R23.1 tells whoever lacks the role that first, whatever else is wrong with what he sent', async () => {
  const order = await orderAt(on.office, 'technical')
  const body = {
    lineId: 'none',
    quantity: quantity(1),
    productionLine: '1#',
    productionDate: civilDate('2000-01-01'),
    scheduledDate: civilDate('2000-01-01'),
  }
  const sign = { way: 'pin' as const, pin: PIN }
  const plan = async (place: Place) => place.production.answerProduction({ ...(await order.head()), body, sign })
  expect(await blockersOf(plan(on.office.as.clerk))).toContain('R23.1 notYourRole')
  expect(await fieldOf(plan(on.office.as.production))).toBe('body.lineId notInFile')
})

it('asks for the PIN anew at every sign-off, and writes nothing when it is wrong', async () => {
  const order = await orderAt(on.office, 'checked')
  const before = (await order.read()).file.papers.length
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
  const wrong = on.office.as.technical.technical.answerTechnical({ ...head, body, sign: { way: 'pin', pin: '0000' } })
  expect(await fieldOf(wrong)).toBe('PIN_WRONG')
  expect((await order.read()).file.papers).toHaveLength(before)
})

it('saves once, however often a client asks with one key, and refuses the key for another input', async () => {
  const order = await orderAt(on.office, 'taken')
  const input = { ...(await order.head()), body: { note: '电话核对' } }
  const { clerk } = on.office.as
  const answers = await Promise.all([clerk.check.checkCustomer(input), clerk.check.checkCustomer(input)])
  expect(answers[0]).toEqual(answers[1])
  expect(await clerk.check.checkCustomer(input)).toEqual(answers[0])
  const { file } = await order.read()
  expect(file.papers.filter((paper) => paper.kind === 'customerCheck')).toHaveLength(1)
  expect(await fieldOf(clerk.check.checkCustomer({ ...input, body: { note: '别的' } }))).toBe('key usedTwice')
})

it('R6.3 does not take one signer for another under one key', async () => {
  const { ids } = on.office
  const order = await orderAt(on.office, 'checked', overLimit)
  const scanFileId = await order.upload()
  const input = { key: newId(), orderId: order.orderId, version: 1, body: { reason: '同意' } }
  const { clerk } = on.office.as
  await clerk.check.clearCredit({ ...input, sign: { way: 'paper', signerId: ids.finance, scanFileId } })
  const other = clerk.check.clearCredit({ ...input, sign: { way: 'paper', signerId: ids.supervisor, scanFileId } })
  expect(await fieldOf(other)).toBe('key usedTwice')
})
