import { expect, it } from 'vitest'
import { groupNotices } from '#renderer/desks/home/notices.ts'
import { filterGroups, groupTasks, taskPath, ticksOfTask } from '#renderer/desks/home/tasks.ts'
import type { NoticeRow, TaskRow } from '#shared/contract/office.ts'
import { civilDate } from '#shared/values/civil-date.ts'
import { instantOf } from '#shared/values/instant.ts'

const ZONE = 'Asia/Shanghai'
const at = (day: string, clock: string) => instantOf(civilDate(day), clock, ZONE)
const NOW = at('2026-11-17', '14:32')
const aTask = (parts: Partial<TaskRow>): TaskRow => ({
  orderId: 'o1',
  memoId: null,
  number: '20261113-004',
  customerName: '宏达印刷',
  class: 'B',
  ticks: '',
  step: 9,
  action: 'checkSignBack',
  code: 'signBackUnchecked',
  params: {},
  since: null,
  dueAt: null,
  others: [],
  ...parts,
})
const aNotice = (id: string, parts: Partial<NoticeRow>): NoticeRow => ({
  id,
  kind: 'received',
  params: {},
  orderId: null,
  at: NOW,
  readAt: null,
  ...parts,
})

it('R23.1 sorts what waits by lateness: past due, due today, later, without a time', () => {
  const rows = [
    aTask({ orderId: 'none' }),
    aTask({ orderId: 'today', dueAt: at('2026-11-17', '17:00') }),
    aTask({ orderId: 'tomorrow', dueAt: at('2026-11-18', '09:00') }),
    aTask({ orderId: 'late', dueAt: at('2026-11-17', '14:31') }),
    aTask({ orderId: 'later', dueAt: at('2026-11-16', '09:00') }),
  ]
  const groups = groupTasks(rows, NOW, ZONE)
  expect(groups.late.map((row) => row.orderId)).toEqual(['later', 'late'])
  expect(groups.today.map((row) => row.orderId)).toEqual(['today'])
  expect(groups.later.map((row) => row.orderId)).toEqual(['tomorrow', 'none'])
})

it('R23.1 shows one thing to do once, although it waits for both roles of a person', () => {
  const groups = groupTasks([aTask({}), aTask({ others: ['assistant'] })], NOW, ZONE)
  expect(groups.later).toHaveLength(1)
})

it('lets the counters filter the list', () => {
  const groups = groupTasks(
    [
      aTask({ dueAt: at('2026-11-16', '09:00') }),
      aTask({ orderId: null, memoId: 'm1', step: 3, action: 'answerMemo', dueAt: at('2026-11-17', '15:00') }),
    ],
    NOW,
    ZONE,
  )
  const counts = (filter: Parameters<typeof filterGroups>[1]) => {
    const { late, today, later } = filterGroups(groups, filter)
    return [late.length, today.length, later.length]
  }
  expect(counts('waiting')).toEqual([1, 1, 0])
  expect(counts('late')).toEqual([1, 0, 0])
  expect(counts('today')).toEqual([0, 1, 0])
  expect(counts('signBackMissing')).toEqual([1, 0, 0])
  expect(counts('promises')).toEqual([0, 1, 0])
})

it('leads to the order file at its step, or to the memo', () => {
  expect(taskPath(aTask({}))).toBe('/orders/o1?step=9')
  expect(taskPath(aTask({ orderId: null, memoId: 'm7' }))).toBe('/intake/memos/m7')
})

it('draws eighteen ticks for a memo, which is no order yet', () => {
  const ticks = ticksOfTask(aTask({ ticks: '', step: 2 }))
  expect(ticks).toHaveLength(18)
  expect(ticks.slice(0, 3)).toEqual(['recorded', 'current', 'toCome'])
})

it('R23.2 groups unread notices of one kind and day; read ones and other days stay single', () => {
  const groups = groupNotices(
    [
      aNotice('a', { at: at('2026-11-17', '08:00') }),
      aNotice('b', { at: at('2026-11-17', '09:00') }),
      aNotice('c', { at: at('2026-11-16', '09:00') }),
      aNotice('d', { at: at('2026-11-17', '10:00'), readAt: NOW }),
      aNotice('e', { at: at('2026-11-17', '07:00'), kind: 'complete' }),
    ],
    ZONE,
  )
  expect(groups.map(({ all }) => all.map(({ id }) => id))).toEqual([['d'], ['b', 'a'], ['e'], ['c']])
})
