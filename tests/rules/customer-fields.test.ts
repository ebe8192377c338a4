import { expect, it } from 'vitest'
import { trustOverstepped, trustProblem } from '#shared/rules/customer-fields.ts'

const trusted = {
  creditLimit: 500_000_00,
  class: 'A',
  classReason: '年度评定',
  blacklisted: false,
  blacklistReason: '',
} as const

it('leaves the credit limit to finance', () => {
  const raised = { ...trusted, creditLimit: 500_000_01 }
  expect(trustOverstepped(trusted, raised, ['finance'])).toBeNull()
  expect(trustOverstepped(trusted, raised, ['supervisor', 'clerk'])).toEqual({
    field: 'creditLimit',
    decidedBy: 'finance',
  })
})

it('leaves class and black list to the supervisor', () => {
  const changes = [{ class: 'B' }, { classReason: '逾期' }, { blacklisted: true }] as const
  for (const change of changes) {
    const after = { ...trusted, ...change }
    expect(trustOverstepped(trusted, after, ['supervisor'])).toBeNull()
    const [field] = Object.keys(change)
    expect(trustOverstepped(trusted, after, ['finance'])).toEqual({ field, decidedBy: 'supervisor' })
  }
})

it('begins a new customer without credit', () => {
  expect(trustOverstepped(null, { ...trusted, creditLimit: 0 }, ['supervisor'])).toBeNull()
  expect(trustOverstepped(null, { ...trusted, creditLimit: 1 }, ['supervisor'])?.field).toBe('creditLimit')
  expect(trustOverstepped(null, trusted, ['supervisor', 'finance'])).toBeNull()
  expect(trustOverstepped(null, trusted, ['finance'])?.field).toBe('class')
})

it('R4.1 a class is given by a standard, and a changed class by another one than before', () => {
  expect(trustProblem(trusted, trusted)).toBeNull()
  expect(trustProblem(trusted, { ...trusted, class: 'B' })).toEqual({ field: 'classReason', reason: 'standardMissing' })
  expect(trustProblem(trusted, { ...trusted, class: 'B', classReason: '' })?.field).toBe('classReason')
  expect(trustProblem(trusted, { ...trusted, class: 'B', classReason: '两次逾期' })).toBeNull()
  expect(trustProblem(null, { ...trusted, classReason: '' })?.field).toBe('classReason')
})

it('R4.1 nobody gets onto the black list without a reason, and the reason does not get lost', () => {
  const listed = { ...trusted, blacklisted: true, blacklistReason: '货款未付' }
  expect(trustProblem(trusted, listed)).toBeNull()
  expect(trustProblem(trusted, { ...listed, blacklistReason: '' })).toEqual({
    field: 'blacklistReason',
    reason: 'required',
  })
  expect(trustProblem(listed, { ...listed, blacklistReason: '' })?.field).toBe('blacklistReason')
  expect(trustProblem(listed, trusted)).toBeNull()
})
