import { describe, expect, it } from 'vitest'
import { depositRequired } from '#shared/rules/amounts.ts'
import { chasedStep, isChased } from '#shared/rules/chased-step.ts'
import { signBackGate } from '#shared/rules/gates/ready.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import type { CustomerClass } from '#shared/rules/policy.ts'
import { sheetToSign } from '#shared/rules/steps/08-09-sign-back.ts'
import { deriveSteps } from '#shared/rules/steps.ts'
import { civilDate } from '#shared/values/civil-date.ts'
import { money } from '#shared/values/money.ts'
import { unitPrice } from '#shared/values/unit-price.ts'
import { anOrder } from '#tests/support/builders/an-order.ts'
import { openAt, refused, stepOf } from '#tests/support/builders/asking.ts'
import {
  legible,
  production,
  proofread,
  sent,
  sheet,
  signBackChecked,
  signedBack,
} from '#tests/support/builders/papers-confirming.ts'
import { productionOrder } from '#tests/support/builders/papers-making.ts'
import { upTo } from '#tests/support/builders/up-to.ts'
import { idOf, withReceived } from '#tests/support/builders/with-paper.ts'

const read = () => upTo(anOrder(), 8)
const received = () => upTo(anOrder(), 9)

describe('sending and its confirmation', () => {
  it('R8.1 a failed sending is an open task until it goes through', () => {
    const failed = sent(read(), { result: 'failed', remark: '占线' })
    expect(stepOf(failed, 8).open).toMatchObject([{ rule: 'R8.1', code: 'sendingFailed', params: { remark: '占线' } }])
    expect(refused('attachSignBack', failed)).toEqual(['R8.1 notSent'])
    expect(openAt(sent(failed), 8)).toEqual(['R8.2 receiptUnconfirmed'])
    expect(openAt(read(), 8)).toEqual(['R8.1 notSent'])
  })

  it('R8.1 a second copy that does not get through takes nothing back of the first', () => {
    const again = sent(signBackChecked(signedBack(received())), { result: 'failed', remark: '占线' })
    expect([openAt(again, 8), openAt(again, 9)]).toEqual([[], []])
    expect(refused('issueProductionOrder', again)).toEqual([])
    expect(refused('attachSignBack', sent(received(), { result: 'failed' }))).toEqual([])
  })

  it('R8.2 who says later that he cannot read it is sent another', () => {
    expect(openAt(legible(received(), false), 8)).toEqual(['R8.2 notLegible'])
  })

  it('R8.2 not legible is sent again', () => {
    const illegible = legible(sent(read()), false)
    expect(openAt(illegible, 8)).toEqual(['R8.2 notLegible'])
    expect(openAt(sent(illegible), 8)).toEqual(['R8.2 receiptUnconfirmed'])
    expect(openAt(legible(sent(illegible)), 8)).toEqual([])
    expect(refused('confirmReceipt', read())).toEqual(['R8.1 notSent'])
  })
})

describe('the sign-back and its four checks', () => {
  it.each(['signer', 'seal', 'unaltered', 'understood'] as const)(
    'R9.1 "%s" answered no keeps the step open',
    (name) => {
      const no = signBackChecked(signedBack(received()), { [name]: false })
      expect(openAt(no, 9)).toEqual([`R9.1 signBackNo.${name}`])
      expect(refused('issueProductionOrder', no)).toEqual([`R9.2 signBackNo.${name}`])
    },
  )

  it('R9.1 every no is named, not the first alone', () => {
    const file = signBackChecked(signedBack(received()), { seal: false, understood: false })
    expect(openAt(file, 9)).toEqual(['R9.1 signBackNo.seal', 'R9.1 signBackNo.understood'])
  })

  it('R9.1 a new sheet from the customer is checked anew and settles it', () => {
    const again = signedBack(signBackChecked(signedBack(received()), { seal: false }))
    expect(openAt(again, 9)).toEqual(['R9.1 signBackUnchecked'])
    expect(openAt(signBackChecked(again), 9)).toEqual([])
    expect(refused('checkSignBack', received())).toEqual(['R9.1 signBackMissing'])
  })
})

describe('a sign-back of an older sheet', () => {
  const dearer = (file: OrderFile): OrderFile => ({
    ...file,
    form: { ...file.form, lines: file.form.lines.map((line) => ({ ...line, unitPrice: unitPrice(12_000_000) })) },
  })
  const sentAnew = (file: OrderFile) => legible(sent(proofread(sheet(dearer(file)))))

  it.each([
    { what: 'checked before', file: signBackChecked(signedBack(received())) },
    { what: 'not yet checked', file: signedBack(received()) },
  ])('R9.1 cannot be checked for the new one, $what', ({ file }) => {
    const anew = sentAnew(file)
    expect(openAt(anew, 9)).toEqual(['R9.1 signBackSuperseded'])
    expect(refused('checkSignBack', anew)).toEqual(['R9.1 signBackSuperseded'])
    const back = signedBack(anew)
    expect(refused('checkSignBack', back)).toEqual([])
    expect(openAt(signBackChecked(back), 9)).toEqual([])
  })

  it('R19.1 an address by itself makes a new sheet, and the signed one still counts', () => {
    const file = signedBack(received())
    const moved = sheet({ ...file, form: { ...file.form, terms: { ...file.form.terms, deliveryPlace: '宁波' } } })
    expect(refused('checkSignBack', moved)).toEqual([])
    expect(openAt(signBackChecked(moved), 9)).toEqual([])
  })

  it('R19.1 a page that comes back is of the sheet that he was sent, as long as he signs for nothing else by now', () => {
    const file = received()
    const moved = sheet({ ...file, form: { ...file.form, terms: { ...file.form.terms, deliveryPlace: '宁波' } } })
    expect([file, moved, sentAnew(file)].map((one) => sheetToSign(one)?.id)).toEqual(['sheet-1', 'sheet-1', 'sheet-2'])
  })
})

describe('another sheet', () => {
  it('R19.1 is not made while the one that the customer has says what the order says', () => {
    expect([upTo(anOrder(), 7), read()].map((file) => refused('makeSheet', file))).toEqual([[], []])
    expect(refused('makeSheet', received())).toEqual(['R19.1 sheetStands'])
  })

  it('R7.3 R19.1 is made where production writes a later day', () => {
    const later = production(received(), { scheduledDate: civilDate('2026-03-20') })
    expect(refused('makeSheet', later)).toEqual([])
  })
})

describe('whom a call to the customer is written down for', () => {
  it('R9.2 the sheet of class A that is still out, also while it is being made', () => {
    const made = deriveSteps(productionOrder(upTo(anOrder({ class: 'A' }), 9)))
    expect(chasedStep(made, 10)).toBe(9)
  })

  it('R8.2 the step that is looked at, where it waits for the customer', () => {
    const waiting = deriveSteps(sent(read()))
    expect([chasedStep(waiting, 8), chasedStep(waiting, 9), chasedStep(waiting, 3)]).toEqual([8, 9, 8])
  })

  it('R9.2 only what he was sent to sign or read is chased, not money and not what cannot be made', () => {
    const chasedAt = (file: OrderFile) =>
      deriveSteps(file).flatMap(({ open }) => open.filter(isChased).map(({ code }) => code))
    expect(chasedAt(sent(read()))).toEqual(['receiptUnconfirmed', 'signBackMissing'])
    expect(chasedAt(withReceived(upTo(anOrder({ deposit: '30%' }), 10), 299_999))).toEqual([])
    const [line] = signBackGate(upTo(anOrder({ class: 'B', deposit: '30%' }), 9)).map(isChased)
    expect(line).toBe(true)
  })

  it('R9.2 what is looked at, where nothing waits for him', () => {
    expect(chasedStep(deriveSteps(anOrder()), 4)).toBe(4)
  })
})

describe('what a class may do before its papers are in', () => {
  it.each([
    { class: 'A', signedBack: false, refusedWith: [] },
    { class: 'B', signedBack: false, refusedWith: ['R9.2 signBackMissing'] },
    { class: 'C', signedBack: false, refusedWith: ['R9.2 signBackMissing'] },
    { class: 'B', signedBack: true, refusedWith: [] },
    { class: 'C', signedBack: true, refusedWith: [] },
  ] as const)(
    'R9.2 class $class, signed back $signedBack: $refusedWith',
    ({ class: of, signedBack: is, refusedWith }) => {
      expect(refused('issueProductionOrder', upTo(anOrder({ class: of }), is ? 10 : 9))).toEqual(refusedWith)
    },
  )

  it.each([
    { class: 'B', deposit: 299_999, refusedWith: ['R9.2 depositMissing'] },
    { class: 'B', deposit: 300_000, refusedWith: [] },
    { class: 'C', deposit: 299_999, refusedWith: ['R9.2 depositMissing'] },
    { class: 'A', deposit: 0, refusedWith: [] },
  ] as const)(
    'R9.2 class $class with $deposit cents of a 30 % deposit: $refusedWith',
    ({ class: of, deposit, refusedWith }) => {
      const file = withReceived(upTo(anOrder({ class: of, deposit: '30%' }), 10), deposit)
      expect(refused('issueProductionOrder', file)).toEqual(refusedWith)
    },
  )

  it('R9.2 a deposit that is missing is named at step 10, with how much', () => {
    const file = withReceived(upTo(anOrder({ deposit: '30%' }), 10), 299_999)
    expect(stepOf(file, 10).open[0]).toMatchObject({ rule: 'R9.2', code: 'depositMissing', params: { missing: 1 } })
    expect(openAt(file, 10)).toEqual(['R9.2 depositMissing'])
  })

  it.each([
    { terms: { kind: 'prepaid' }, due: 1_000_005 },
    { terms: { kind: 'deposit', depositBp: 3_000 }, due: 300_002 },
    { terms: { kind: 'credit', days: 30 }, due: 0 },
    { terms: { kind: 'monthly' }, due: 0 },
    { terms: { kind: 'cashOnDelivery' }, due: 0 },
    { terms: null, due: 0 },
  ] as const)('R4.3 $terms asks for $due of 10,000.05 before production', ({ terms, due }) => {
    expect(depositRequired(money(1_000_005), terms)).toBe(due)
  })

  it.each([
    { class: 'A', state: 'openAllowed' },
    { class: 'B', state: 'current' },
  ] as const)('R9.2 class $class: the missing sheet is $state', ({ class: of, state }) => {
    expect(stepOf(upTo(anOrder({ class: of as CustomerClass }), 9), 9).state).toBe(state)
  })

  it('R10.1 the production order names everything that is missing, each once', () => {
    const file = anOrder({ class: 'C', deposit: '30%', terms: { label: '' }, credit: { limit: money(0) } })
    expect(refused('issueProductionOrder', file)).toEqual([
      'R2.3 itemMissing',
      'R4.2 creditExceeded',
      'R4.4 notChecked',
      'R5.1 technicalOpen',
      'R6.1 productionOpen',
      'R7.1 sheetMissing',
      'R8.1 notSent',
      'R9.2 signBackMissing',
      'R9.2 depositMissing',
    ])
  })

  it('R9.2 what a class waits for, taken by itself', () => {
    const waitsFor = (of: CustomerClass) =>
      signBackGate(upTo(anOrder({ class: of, deposit: '30%' }), 9)).map(({ code }) => code)
    expect([waitsFor('A'), waitsFor('B'), waitsFor('C')]).toEqual([
      [],
      ['signBackMissing', 'depositMissing'],
      ['signBackMissing', 'depositMissing'],
    ])
  })

  it('R9.1 the check names the sign-back it looked at', () => {
    const file = signBackChecked(signedBack(received()))
    expect(stepOf(file, 9).mark).toMatchObject({ kind: 'signed', by: { name: '陈静' } })
    expect(idOf(file, 'signBack')).toBe('signBack-1')
  })
})
