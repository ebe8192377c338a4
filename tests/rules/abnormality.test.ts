import { expect, it } from 'vitest'
import { silentRoles } from '#shared/rules/abnormality.ts'
import { anOrder } from '#tests/support/builders/an-order.ts'
import { person, personWith } from '#tests/support/builders/people.ts'
import { withPaper } from '#tests/support/builders/with-paper.ts'

const PEOPLE = [person('sales'), person('supervisor'), person('director'), person('clerk')]
const broken = withPaper(anOrder({}), 'abnormality', { what: '2# 涂布机停机', lineId: null })
const acknowledged = { abnormalityId: 'abnormality-1', stage: 'acknowledged', text: '' } as const

it('R11.2 names sales, supervisor and director until each of them has acknowledged', () => {
  expect(silentRoles(broken, 'abnormality-1', PEOPLE)).toEqual(['sales', 'supervisor', 'director'])
  const one = withPaper(broken, 'abnormalityEntry', acknowledged, { by: person('supervisor') })
  expect(silentRoles(one, 'abnormality-1', PEOPLE)).toEqual(['sales', 'director'])
  const all = [person('sales'), person('director')].reduce(
    (file, by) => withPaper(file, 'abnormalityEntry', acknowledged, { by }),
    one,
  )
  expect(silentRoles(all, 'abnormality-1', PEOPLE)).toEqual([])
})

it('R11.2 takes neither another abnormality nor another kind of entry for an acknowledgement', () => {
  const talked = withPaper(broken, 'abnormalityEntry', { ...acknowledged, stage: 'plan' }, { by: person('sales') })
  const other = withPaper(talked, 'abnormalityEntry', { ...acknowledged, abnormalityId: 'x' }, { by: person('sales') })
  expect(silentRoles(other, 'abnormality-1', PEOPLE)).toContain('sales')
})

it('R11.2 hears one person who holds two of the roles for both', () => {
  const both = personWith('supervisor', 'director')
  const file = withPaper(broken, 'abnormalityEntry', acknowledged, { by: both })
  expect(silentRoles(file, 'abnormality-1', [both, person('sales')])).toEqual(['sales'])
})
