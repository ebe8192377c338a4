import { expect, it } from 'vitest'
import { typedSince } from '#renderer/desks/master-data/draft-values.ts'

const SENT = { name: '标签纸', active: true, reason: '', prices: [{ number: 'RM-70-787', price: '98' }] }

it('R19.3 keeps the fields that were typed into while their record was being saved, and no other', () => {
  expect(typedSince(SENT, { ...SENT, name: '标签纸 B' })).toEqual({ name: '标签纸 B' })
  const prices = [{ number: 'RM-70-787', price: '98.50' }]
  expect(typedSince(SENT, { ...SENT, active: false, prices })).toEqual({ active: false, prices })
})

it('knows when nothing was', () => {
  expect(typedSince(SENT, { ...SENT, prices: [{ number: 'RM-70-787', price: '98' }] })).toBeNull()
})
