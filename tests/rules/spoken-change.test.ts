import { expect, it } from 'vitest'
import type { OrderFile } from '#shared/rules/order-file.ts'
import { spokenAnswer } from '#shared/rules/spoken.ts'
import { civilDate } from '#shared/values/civil-date.ts'
import { quantity } from '#shared/values/quantity.ts'
import { anOrder } from '#tests/support/builders/an-order.ts'
import { production, technical } from '#tests/support/builders/papers-confirming.ts'
import { upTo } from '#tests/support/builders/up-to.ts'
import { withReceived } from '#tests/support/builders/with-paper.ts'

const codes = (file: OrderFile) => spokenAnswer(file).map(({ code }) => code)
const withForm = (file: OrderFile, change: (form: OrderFile['form']) => OrderFile['form']): OrderFile => ({
  ...file,
  form: change(file.form),
})
const more = (file: OrderFile) =>
  withForm(file, (form) => ({ ...form, lines: form.lines.map((line) => ({ ...line, quantity: quantity(12_000) })) }))

it('R19.1 the day of a sheet that a change overtook is not promised to the customer again', () => {
  const signed = upTo(anOrder(), 10)
  expect(codes(signed)).toEqual(['step.productionOrder', 'date'])
  const changed = more(signed)
  expect(codes(changed)).toEqual(['step.technical', 'dateOpen'])
  // Answered for a later day than the old sheet says: still open, until the new sheet says it.
  const later = production(technical(changed), { quantity: 12_000, scheduledDate: civilDate('2026-03-27') })
  expect(codes(later)).toEqual(['step.sheet', 'dateOpen'])
})

it('R19.1 a change that the floor does not feel leaves the day as it was told', () => {
  const moved = withForm(upTo(anOrder(), 10), (form) => ({ ...form, terms: { ...form.terms, deliveryPlace: '宁波' } }))
  expect(codes(moved)).toContain('date')
})

it('R5.3 a customer of whose goods one cannot be made is not told that it is being looked into', () => {
  const refused = technical(upTo(anOrder(), 5), { verdict: 'notProducible', reason: '分切刀架在修' })
  expect(codes(upTo(anOrder(), 5))).toEqual(['step.technical'])
  expect(codes(refused)).toEqual(['notProducible'])
})

it('R9.2 a customer whose deposit is missing is told that production waits for it', () => {
  const owed = withReceived(upTo(anOrder({ class: 'B', deposit: '30%' }), 10), 299_999)
  expect(codes(owed)).toEqual(['depositFirst', 'date'])
  expect(codes(withReceived(owed, 300_000))).toEqual(['step.productionOrder', 'date'])
})
