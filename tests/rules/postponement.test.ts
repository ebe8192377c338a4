import { it as check, fc } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { lineDates } from '#shared/rules/dates.ts'
import { DEFAULT_POLICY } from '#shared/rules/default-policy.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import type { Policy } from '#shared/rules/policy.ts'
import { postponement, postponementOf } from '#shared/rules/postponement.ts'
import { spokenAnswer } from '#shared/rules/spoken.ts'
import { civilDate } from '#shared/values/civil-date.ts'
import { anOrder } from '#tests/support/builders/an-order.ts'
import { refused } from '#tests/support/builders/asking.ts'
import { production, signBackChecked, signedBack } from '#tests/support/builders/papers-confirming.ts'
import { productionOrder } from '#tests/support/builders/papers-making.ts'
import { day, upTo } from '#tests/support/builders/up-to.ts'
import { onDay, withPaper } from '#tests/support/builders/with-paper.ts'

/** Sent on Monday 2026-03-02; scheduled and promised for Thursday 2026-03-12. */
const sentOnMonday = (policy: Partial<Policy> = {}, of: 'A' | 'B' = 'B') => upTo(anOrder({ class: of, policy }), 9)

const days = (file: OrderFile) => postponement(file)?.days
const promised = (file: OrderFile) => lineDates(file)[0]?.preDelivery
const scheduled = (file: OrderFile) => lineDates(file)[0]?.scheduled

/** Thursday 03-05 and Friday 03-06 are a holiday, Saturday 03-07 is worked for it. */
const HOLIDAY: Partial<Policy> = {
  delayMode: 'working',
  calendar: {
    weekend: [6, 7],
    holidays: [civilDate('2026-03-05'), civilDate('2026-03-06')],
    workdays: [civilDate('2026-03-07')],
  },
}

describe('the postponement', () => {
  it.each([
    { today: '2026-03-02', late: 0, date: '2026-03-12' },
    { today: '2026-03-03', late: 1, date: '2026-03-13' },
    { today: '2026-03-05', late: 3, date: '2026-03-15' },
    { today: '2026-03-09', late: 7, date: '2026-03-19' },
  ])('R9.3 sent on 03-02, today $today: $late calendar days, promised for $date', ({ today, late, date }) => {
    const file = onDay(sentOnMonday(), today)
    expect(days(file)).toBe(late)
    expect(promised(file)).toEqual({ original: '2026-03-12', current: date })
    expect(scheduled(file)).toEqual({ original: '2026-03-12', current: date })
  })

  it.each([
    { today: '2026-03-04', late: 2, date: '2026-03-16' },
    { today: '2026-03-06', late: 2, date: '2026-03-16' },
    { today: '2026-03-07', late: 3, date: '2026-03-17' },
    { today: '2026-03-08', late: 3, date: '2026-03-17' },
    { today: '2026-03-09', late: 4, date: '2026-03-18' },
  ])('R9.3 in working days over a holiday, today $today: $late days, promised for $date', ({ today, late, date }) => {
    const file = onDay(sentOnMonday(HOLIDAY), today)
    expect([days(file), promised(file)?.current]).toEqual([late, date])
  })

  it('R9.4 a PC that was off for a week shows the right date when it starts: only today differs', () => {
    const monday = sentOnMonday()
    const weekLater: OrderFile = { ...monday, today: civilDate('2026-03-09') }
    expect(postponement(weekLater)).toEqual({ days: 7, sentOn: '2026-03-02', until: '2026-03-09', running: true })
    expect(promised(weekLater)).toEqual({ original: '2026-03-12', current: '2026-03-19' })
  })

  it('R9.3 stops on the day on which the sheet came back, however late it is checked', () => {
    const back = signedBack(onDay(sentOnMonday(), '2026-03-05'), '2026-03-05')
    const checked = onDay(signBackChecked(onDay(back, '2026-03-07')), '2026-03-20')
    expect(postponement(checked)).toEqual({ days: 3, sentOn: '2026-03-02', until: '2026-03-05', running: false })
    expect(promised(checked)?.current).toBe('2026-03-15')
  })

  it('R9.3 a sheet that came back but failed its check does not stop it, also when a check is taken back', () => {
    const back = signedBack(sentOnMonday(), '2026-03-03')
    const failed = signBackChecked(back, { seal: false })
    const takenBack = signBackChecked(signBackChecked(back), { seal: false })
    expect([failed, takenBack].map((file) => days(onDay(file, '2026-03-06')))).toEqual([4, 4])
    expect(days(onDay(signBackChecked(failed), '2026-03-06'))).toBe(1)
  })

  it('R9.3 class A in production is not moved from that day on, whatever is rescheduled later', () => {
    const waiting = onDay(sentOnMonday({}, 'A'), '2026-03-04')
    const issued = productionOrder(waiting)
    expect([waiting, issued].map((file) => days(onDay(file, '2026-03-20')))).toEqual([18, 2])
    const rescheduled = production(issued, { scheduledDate: civilDate('2026-03-13') })
    expect(days(onDay(rescheduled, '2026-03-20'))).toBe(2)
    expect(days(onDay(productionOrder(sentOnMonday({}, 'A')), '2026-03-20'))).toBe(0)
  })

  describe('after a change order', () => {
    /** Five days late and signed; then something of the terms is changed on 03-09. */
    const signedLate = () =>
      onDay(signBackChecked(signedBack(onDay(sentOnMonday(), '2026-03-07'), '2026-03-07')), '2026-03-09')
    const changed = (file: OrderFile, field: 'label' | 'deliveryPlace') =>
      withPaper({ ...file, form: { ...file.form, terms: { ...file.form.terms, [field]: '另一个' } } }, 'changeOrder', {
        toRevision: 2,
        reason: '客户来电',
        changes: [{ path: `terms.${field}`, before: '', after: '另一个' }],
      })
    const both = (file: OrderFile) => [scheduled(file)?.current, promised(file)?.current]

    it('R9.3 the days that were lost on the sheet that it puts out of force stay lost', () => {
      expect(both(signedLate())).toEqual(['2026-03-17', '2026-03-17'])
      const without = changed(signedLate(), 'label')
      expect(both(without)).toEqual(['2026-03-17', '2026-03-17'])
      expect(both(onDay(without, '2026-03-30'))).toEqual(['2026-03-17', '2026-03-17'])
    })

    it('R9.3 R7.3 a new sheet cannot promise a day before them', () => {
      const file = changed(signedLate(), 'label')
      const make = (day: string) =>
        refused('makeSheet', file, { lines: [{ lineId: 'line-1', preDeliveryDate: civilDate(day) }] })
      expect(make('2026-03-16')).toEqual(['R7.3 beforeScheduled'])
      expect(make('2026-03-17')).toEqual([])
    })

    it('R9.3 a sheet that never came back costs the days until the change, not those after it', () => {
      const waiting = onDay(sentOnMonday(), '2026-03-06')
      const elsewhere = changed(waiting, 'deliveryPlace')
      const then = changed(onDay(elsewhere, '2026-03-08'), 'label')
      expect(both(onDay(elsewhere, '2026-03-08'))).toEqual(['2026-03-18', '2026-03-18'])
      expect(both(onDay(then, '2026-03-30'))).toEqual(['2026-03-18', '2026-03-18'])
    })

    it('R6.4 a newer word of production counts from its own day', () => {
      const anew = production(changed(signedLate(), 'label'), { scheduledDate: civilDate('2026-03-25') })
      expect(scheduled(anew)?.current).toBe('2026-03-25')
    })
  })

  it('R9.3 nothing moves before the sheet is sent', () => {
    expect(postponement(onDay(upTo(anOrder(), 8), '2026-03-20'))).toBeNull()
  })

  it('R9.3 the customer hears that the date holds from the signature, then the moved date', () => {
    const waiting = onDay(sentOnMonday(), '2026-03-05')
    const signed = signBackChecked(signedBack(waiting, '2026-03-05'))
    expect(spokenAnswer(waiting).at(1)).toEqual({ code: 'dateWhenSigned', params: { date: '2026-03-15' } })
    expect(spokenAnswer(signed).at(1)).toEqual({ code: 'datePostponed', params: { date: '2026-03-15', days: 3 } })
  })

  check.prop([fc.nat(400), fc.option(fc.nat(400), { nil: null }), fc.nat(400)])(
    'R9.4 looking more often never changes it, and a day never takes it back',
    (sent, back, today) => {
      const facts = { sentOn: day(sent), signedBackOn: back === null ? null : day(back), inProductionSince: null }
      const on = (when: number) => postponementOf(facts, DEFAULT_POLICY, day(when))?.days ?? -1
      const end = back === null ? today : Math.min(back, Math.max(today, sent))
      expect(on(today)).toBe(Math.max(0, end - sent))
      expect(on(today + 1) - on(today)).toBeOneOf([0, 1])
    },
  )
})
