import { expect, it } from 'vitest'
import { recordChanges } from '#shared/values/record-diff.ts'

const li = { id: 'c1', name: '李红', phone: '1' }
const wang = { id: 'c2', name: '王强', phone: '2' }

it('names every field that became something else, and leaves out what only counts', () => {
  expect(
    recordChanges({ id: '1', class: 'B', active: true, version: 3 }, { id: '1', class: 'A', active: true, version: 4 }),
  ).toEqual([{ path: 'class', item: '', before: 'B', after: 'A' }])
})

it('compares rows by their id: taking the first out says so of that row alone', () => {
  expect(recordChanges({ contacts: [li, wang] }, { contacts: [wang] })).toEqual([
    { path: 'contacts.name', item: '李红', before: '李红', after: null },
    { path: 'contacts.phone', item: '李红', before: '1', after: null },
  ])
  expect(recordChanges({ contacts: [li, wang] }, { contacts: [] })).toHaveLength(4)
})

it('says a new order of the same rows once', () => {
  expect(recordChanges({ contacts: [li, wang] }, { contacts: [wang, li] })).toEqual([
    { path: 'contacts.order', item: '', before: '李红 · 王强', after: '王强 · 李红' },
  ])
})

it('lists of a new record what it was given, not what stayed blank', () => {
  expect(recordChanges(null, { name: '恒通', fax: '', salesId: null, creditLimit: 0 })).toEqual([
    { path: 'name', item: '', before: null, after: '恒通' },
    { path: 'creditLimit', item: '', before: null, after: 0 },
  ])
})

it('opens what is nested down to its fields', () => {
  expect(recordChanges({ payment: { kind: 'credit', days: 30 } }, { payment: { kind: 'prepaid' } })).toEqual([
    { path: 'payment.days', item: '', before: 30, after: null },
    { path: 'payment.kind', item: '', before: 'credit', after: 'prepaid' },
  ])
})
