import { describe, expect, it } from 'vitest'
import type { Policy } from '#shared/rules/policy.ts'
import { postponementSum } from '#shared/rules/postponement-sum.ts'
import { civilDate } from '#shared/values/civil-date.ts'
import { anOrder } from '#tests/support/builders/an-order.ts'
import { signBackChecked, signedBack } from '#tests/support/builders/papers-confirming.ts'
import { productionOrder } from '#tests/support/builders/papers-making.ts'
import { upTo } from '#tests/support/builders/up-to.ts'
import { onDay } from '#tests/support/builders/with-paper.ts'

/** Sent on Monday 2026-03-02; scheduled and promised for Thursday 2026-03-12. */
const sentOnMonday = (policy: Partial<Policy> = {}, of: 'A' | 'B' = 'B') => upTo(anOrder({ class: of, policy }), 9)
const WORKING: Partial<Policy> = {
  delayMode: 'working',
  calendar: { weekend: [6, 7], holidays: [civilDate('2026-03-05')], workdays: [] },
}

describe('how lateness and postponement are told', () => {
  it('R9.3 late are all days, moved the dates are by those that count', () => {
    expect(postponementSum(onDay(sentOnMonday(WORKING), '2026-03-09'))).toMatchObject({
      late: 7,
      days: 4,
      skipped: 3,
      mode: 'working',
      stoppedBy: null,
      preDelivery: { original: '2026-03-12', current: '2026-03-18' },
    })
    expect(postponementSum(onDay(sentOnMonday(), '2026-03-09'))).toMatchObject({ late: 7, days: 7, skipped: 0 })
  })

  it('R9.3 ends with the day on which the sheet came back', () => {
    const back = signBackChecked(signedBack(onDay(sentOnMonday(), '2026-03-05'), '2026-03-05'))
    expect(postponementSum(onDay(back, '2026-03-20'))).toMatchObject({ late: 3, days: 3, stoppedBy: 'signedBack' })
  })

  it('R9.3 class A in production is late on, and its dates stay', () => {
    const issued = productionOrder(onDay(sentOnMonday({}, 'A'), '2026-03-04'))
    expect(postponementSum(onDay(issued, '2026-03-10'))).toMatchObject({
      late: 8,
      days: 2,
      until: '2026-03-04',
      stoppedBy: 'inProduction',
    })
  })
})
