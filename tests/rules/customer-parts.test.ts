import { expect, it } from 'vitest'
import { differingFields, mergeBlockers, mergedFields } from '#shared/rules/customer-merge.ts'
import { keptParts, partsProblem } from '#shared/rules/customer-parts.ts'
import { civilDate } from '#shared/values/civil-date.ts'

const fine = { contacts: [{ name: '李红', email: '' }], addresses: [{ place: '苏州' }], articles: [] }

it('names field and row of the first part that cannot stand', () => {
  expect(partsProblem(fine)).toBeNull()
  const mail = [...fine.contacts, { name: '王', email: 'a@b' }]
  expect(partsProblem({ ...fine, contacts: mail })).toEqual({ field: 'contacts.1.email', reason: 'notMail' })
  expect(partsProblem({ ...fine, addresses: [{ place: '' }] })?.field).toBe('addresses.0.place')
  const article = { article: 'K', productId: 'p', active: true }
  expect(partsProblem({ ...fine, articles: [article, { ...article, productId: 'q' }] })).toBeNull()
  expect(partsProblem({ ...fine, articles: [article, article] })).toEqual({
    field: 'articles.1.article',
    reason: 'duplicate',
  })
})

it('keeps what is left out, out of use, and takes a foreign id for a new row', () => {
  const before = [
    { id: 'a', active: true, name: '甲' },
    { id: 'b', active: true, name: '乙' },
  ]
  const typed = [
    { id: 'b', active: true, name: '乙二' },
    { id: 'x', active: true, name: '别人的' },
  ]
  expect(keptParts(before, typed, () => 'new')).toEqual([
    { id: 'b', active: true, name: '乙二' },
    { id: 'new', active: true, name: '别人的' },
    { id: 'a', active: false, name: '甲' },
  ])
})

const fields = {
  name: '甲',
  shortName: '甲',
  class: 'B',
  classReason: '百万',
  phone: '1',
  fax: '',
  region: '',
  taxNumber: '',
  invoiceTitle: '',
  salesId: null,
  clerkId: null,
  remark: '',
}

it('takes the chosen values of a double, and the standard with its class', () => {
  const double = { ...fields, name: '乙', class: 'A', classReason: '五百万', phone: '2' }
  expect(differingFields(fields, double)).toEqual(['name', 'class', 'phone'])
  expect(mergedFields(fields, double, ['class'])).toEqual({ ...fields, class: 'A', classReason: '五百万' })
})

it('R4.1 R4.3 R4.4 says each thing that keeps two customers apart', () => {
  const party = { id: 'a', blacklisted: false, active: true, mergedIntoId: null, contracts: [], plans: [] }
  const paper = (number: string, from: string, to: string | null, active = true) => ({
    number,
    from: civilDate(from),
    to: to === null ? null : civilDate(to),
    active,
  })
  const codes = (keep: object, double: object) =>
    mergeBlockers({ ...party, ...keep }, { ...party, id: 'b', ...double }).map((one) => one.code)
  expect(codes({}, {})).toEqual([])
  expect(codes({}, { id: 'a' })).toEqual(['mergeSame'])
  expect(codes({}, { blacklisted: true })).toEqual(['mergeBlacklist'])
  expect(codes({ active: false }, {})).toEqual(['mergeInactive'])
  expect(codes({}, { active: false })).toEqual([])
  const year = { contracts: [paper('A', '2026-01-01', '2026-12-31')] }
  expect(codes(year, { contracts: [paper('B', '2026-12-31', null)] })).toEqual(['mergeContracts'])
  expect(codes(year, { contracts: [paper('B', '2027-01-01', null)] })).toEqual([])
  expect(codes(year, { contracts: [paper('B', '2026-06-01', null, false)] })).toEqual([])
  const plan = { plans: [paper('P', '2026-01-01', null)] }
  expect(codes(plan, plan)).toEqual(['mergePlans'])
})
