import { expect, it } from 'vitest'
import { rebase } from '#renderer/desks/settings/rebase.ts'
import { settingsDifferences } from '#renderer/desks/settings/settings-differences.ts'
import { DEFAULT_POLICY } from '#shared/rules/default-policy.ts'
import { civilDate } from '#shared/values/civil-date.ts'
import { money } from '#shared/values/money.ts'

const company = {
  name: '青岚纸业',
  short: '青岚',
  nameEn: '',
  address: '',
  phone: '0512-1',
  fax: '',
  language: 'zh-CN' as const,
}
const holidays = [civilDate('2026-10-01')]
const base = {
  company,
  faxFolder: '/fax',
  policy: { ...DEFAULT_POLICY, calendar: { ...DEFAULT_POLICY.calendar, holidays } },
}
const mine = {
  ...base,
  faxFolder: '/mine',
  policy: {
    ...base.policy,
    largeOrder: money(40_000_000),
    duplicateDays: 5,
    calendar: { ...base.policy.calendar, holidays: [...holidays, civilDate('2026-10-02')] },
  },
}
const theirs = {
  ...base,
  company: { ...company, phone: '0512-2' },
  policy: {
    ...base.policy,
    largeOrder: money(30_000_000),
    calendar: { ...base.policy.calendar, holidays: [civilDate('2026-09-30')] },
  },
}

it('R19.3 what I typed lies on top of what the other saved: his where I changed nothing, mine where I did', () => {
  const merged = rebase(base, mine, theirs)
  expect(merged.company.phone).toBe('0512-2')
  expect(merged.faxFolder).toBe('/mine')
  expect(merged.policy.largeOrder).toBe(40_000_000)
  expect(merged.policy.duplicateDays).toBe(5)
  // He took the first of October out and put the thirtieth of September in; I added the second.
  expect(merged.policy.calendar.holidays).toEqual(['2026-09-30', '2026-10-02'])
  expect(rebase(base, base, theirs)).toBe(theirs)
  expect(rebase(base, mine, base)).toBe(mine)
})

it('R19.3 every point on which we differ is named, with both sides; what both changed alike is none', () => {
  const found = settingsDifferences(base, mine, theirs)
  expect(Object.fromEntries(found.map(({ path, theirs: his, mine: own }) => [path, [his?.after, own?.after]]))).toEqual(
    {
      'company.phone': ['0512-2', undefined],
      faxFolder: [undefined, '/mine'],
      largeOrder: [30_000_000, 40_000_000],
      duplicateDays: [undefined, 5],
      'calendar.holidays': [['2026-09-30'], ['2026-10-02']],
    },
  )
  expect(settingsDifferences(base, mine, mine)).toEqual([])
})
