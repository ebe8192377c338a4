import { describe, expect, it } from 'vitest'
import {
  copiedFrom,
  emptyLine,
  emptyMemo,
  formOfCustomer,
  formWithoutCustomer,
  isEmptyLine,
  memoValues,
  typedSince,
} from '#renderer/desks/intake/form/memo-values.ts'
import type { CallerFacts } from '#shared/contract/caller.ts'
import type { MemoRow } from '#shared/contract/memos.ts'
import { readDay } from '#shared/rules/reading/typed-day.ts'
import { civilDate } from '#shared/values/civil-date.ts'
import { instant } from '#shared/values/instant.ts'
import { readPercent, writePercent } from '#shared/values/percent.ts'
import { quantity } from '#shared/values/quantity.ts'

const today = civilDate('2026-11-17')

describe('a day as it is said on the telephone', () => {
  it.each([
    ['11-28', '2026-11-28'],
    ['11/28', '2026-11-28'],
    ['1128', '2026-11-28'],
    ['11月28日', '2026-11-28'],
    ['2027-1-5', '2027-01-05'],
    ['20270105', '2027-01-05'],
    ['1-5', '2027-01-05'],
    ['+10', '2026-11-27'],
    ['11-10', '2026-11-10'],
    ['9-18', '2026-09-18'],
    ['9-17', '2027-09-17'],
  ])('reads %s as %s', (typed, day) => {
    expect(readDay(typed, today)).toBe(day)
  })

  it.each(['', '下周', '2-30', '13-01', '11', '112'])('takes %j for no day', (typed) => {
    expect(readDay(typed, today)).toBeNull()
  })
})

describe('a tolerance in percent', () => {
  it.each([
    ['5', 500],
    ['±5%', 500],
    ['2.5 ％', 250],
    ['0', 0],
    ['100', 10_000],
  ])('reads %s as %d basis points', (typed, bp) => {
    expect(readPercent(typed)).toBe(bp)
  })

  it.each(['', '101', '-5', '2.555', '五'])('refuses %j', (typed) => {
    expect(readPercent(typed)).toBeNull()
  })

  it('writes back what a clerk types', () => {
    expect([writePercent(500), writePercent(250), writePercent(null)]).toEqual(['5', '2.5', ''])
  })
})

describe('R1.2 a memo in any state of completeness', () => {
  const { form } = emptyMemo('telephone')
  const goods = { ...emptyLine('old'), productId: 'p', productNumber: 'RM-70-787', quantity: quantity(10_000) }

  it('knows a line of which nothing was said', () => {
    expect(isEmptyLine(emptyLine('a'))).toBe(true)
    expect(isEmptyLine({ ...emptyLine('a'), note: '急' })).toBe(false)
  })

  it('fills the usual terms where nothing was said, and leaves what was', () => {
    const said = { ...form, terms: { ...form.terms, contact: '王工' } }
    const usual = { ...form, terms: { ...form.terms, contact: '李红', signer: '李红' } }
    const facts = { customer: { id: 'hongda' }, form: usual } as unknown as CallerFacts
    const filled = formOfCustomer(said, facts, '定金 30%')
    expect(filled.customerId).toBe('hongda')
    expect(filled.terms).toMatchObject({ contact: '王工', signer: '李红', payment: '定金 30%' })
  })

  it("takes a customer's terms away again when it is somebody else, but nothing that was typed", () => {
    const usual = { ...form, terms: { ...form.terms, contact: '李红', deliveryPlace: '苏州 3 号库' } }
    const facts = { customer: { id: 'hongda' }, form: usual } as unknown as CallerFacts
    const typed = formOfCustomer({ ...form, terms: { ...form.terms, packaging: '木托' } }, facts, '定金 30%')
    const corrected = { ...typed, terms: { ...typed.terms, contact: '王工' } }
    const bare = formWithoutCustomer(corrected, facts, '定金 30%')
    expect(bare.customerId).toBeNull()
    expect(bare.terms).toMatchObject({ contact: '王工', packaging: '木托', deliveryPlace: '', payment: '' })
  })

  it('copies an earlier order under new ids, without its dates and its number', () => {
    const earlier = {
      ...form,
      terms: { ...form.terms, customerPo: 'HT-1', packaging: '牛皮纸' },
      lines: [{ ...goods, requestedDate: civilDate('2026-10-01') }],
    }
    const copied = copiedFrom({ ...form, lines: [emptyLine('x')] }, earlier, () => 'new')
    expect(copied.lines).toEqual([{ ...goods, id: 'new', requestedDate: null }])
    expect(copied.terms).toMatchObject({ customerPo: '', packaging: '牛皮纸' })
  })

  it('shows the name that was heard while nobody knows the customer', () => {
    const row = {
      version: 3,
      channel: 'telephone',
      phone: '0512-6588 2107',
      contact: '宏达什么的',
      said: '',
      form,
      promisedUntil: instant(0),
    } as unknown as MemoRow
    expect(memoValues(row).customerText).toBe('宏达什么的')
    expect(memoValues({ ...row, form: { ...form, customerId: 'hongda' } }).customerText).toBe('')
  })
})

describe('what is typed while a memo is being saved', () => {
  const saved = { ...emptyMemo('telephone', '0512'), said: '要十吨', version: 3 }
  const kept = { id: 'f1', name: '订单.pdf', mime: 'application/pdf' }

  it('is nothing where nothing was: a new promise, new places and the version are the save’s own', () => {
    expect(typedSince(saved, { ...saved, version: 4 }, 4)).toBeNull()
    expect(typedSince({ ...saved, files: [kept] }, { ...saved, files: [kept] }, 4)).toBeNull()
  })

  it('stays, on the version that the save made, without the files that went along', () => {
    const now = { ...saved, said: '要十吨，月底前', files: [kept, { ...kept, id: 'f2' }] }
    const left = typedSince({ ...saved, files: [kept] }, now, 4)
    expect(left).toEqual({ said: '要十吨，月底前', files: [{ ...kept, id: 'f2' }], version: 4 })
  })
})
