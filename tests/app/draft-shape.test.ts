import { expect, it } from 'vitest'
import { fitsForm } from '#renderer/app/draft-shape.ts'
import { readDraft } from '#renderer/app/local-draft.ts'

const defaults = {
  said: '',
  days: 3,
  terms: { contact: '李红', label: '' },
  lines: [{ id: 'l1', quantity: null, unit: '吨' }],
  files: [] as readonly unknown[],
  scan: null,
}

it('keeps a draft of the form as it is today, with all or some of its fields', () => {
  expect(fitsForm({}, defaults)).toBe(true)
  expect(fitsForm({ said: '十吨', days: null, scan: { id: 'f1' }, files: [{ id: 'f2' }] }, defaults)).toBe(true)
  expect(fitsForm({ lines: [], terms: { contact: '王建平', label: '热敏' } }, defaults)).toBe(true)
  expect(fitsForm({ lines: [{ id: 'l2', quantity: 5, unit: '箱' }] }, defaults)).toBe(true)
})

it.each([
  ['another type', { said: 5 }],
  ['nothing where a text must be', { said: null }],
  ['a record where a list must be', { lines: { l1: {} } }],
  ['a list where a record must be', { terms: [] }],
  ['a record without a field of today', { terms: { contact: '李红' } }],
  ['a line without a field of today', { lines: [{ id: 'l1', quantity: null }] }],
  ['no record at all', ['said']],
])('drops a draft with %s', (_, draft) => {
  expect(fitsForm(draft, defaults)).toBe(false)
  expect(readDraft(JSON.stringify(draft), defaults)).toEqual({})
})

it('drops what cannot be read', () => {
  expect(readDraft('{"said":', defaults)).toEqual({})
  expect(readDraft('null', defaults)).toEqual({})
  expect(readDraft('{"said":"十吨"}', defaults)).toEqual({ said: '十吨' })
})
