import { useTranslation } from 'react-i18next'
import type { Blocker, Settled } from '#shared/rules/blockers.ts'
import type { Spoken } from '#shared/rules/spoken.ts'
import { weekdayOf } from '#shared/values/civil-date.ts'
import { civilDateOf, clockTimeOf, type Instant } from '#shared/values/instant.ts'
import { useClock } from './clock.ts'
import { sayDay, sayMoney, sayPercent, sayPrice, sayQuantity } from './formats.ts'
import { momentOf, type TimeLeft, timeLeft } from './office-time.ts'

type Params = Readonly<Record<string, string | number>>

/**
 * Everything that turns codes, figures and dates of the rules into words of the user's language.
 *
 * Blockers: `what` is short enough for a list column, `why` is the sentence under it in the blocker panel.
 */
export function useText() {
  const { t } = useTranslation(['app', 'blockers', 'steps'])
  const clock = useClock()
  const said = (key: string, params: Params = {}): string => t(key, { ...params, defaultValue: '' })
  const blockerOf = (code: string, params: Params) => ({
    what: said(`blockers:open.${code}.what`, params) || said('blockers:unknown', { code }),
    why: said(`blockers:open.${code}.why`, params),
  })
  const left = (due: Instant): TimeLeft & { readonly text: string } => {
    const found = timeLeft(due, clock)
    return { ...found, text: t(`app:time.${found.code}`, found.params) }
  }
  return {
    /** What is open and why. */
    blocker: ({ code, params }: Pick<Blocker, 'code' | 'params'>) => blockerOf(code, params),
    /** The short words of a list's 'now stuck at'; empty where nothing is. */
    stuck: (code: string | null, params: Params = {}): string => (code === null ? '' : blockerOf(code, params).what),
    /** What was asked for and is there. */
    settled: ({ code, params }: Pick<Settled, 'code' | 'params'>): string =>
      said(`blockers:settled.${code}`, params) || said('blockers:unknown', { code }),
    /** Why a step does not apply. */
    skipped: (code: string): string => said(`blockers:skipped.${code}`) || said('blockers:unknown', { code }),
    /** One sentence of the answer that may be read to the customer. */
    spoken: ({ code, params }: Spoken): string => said(`blockers:spoken.${code}`, params),
    step: (keyOrNumber: string | number): string => t(`steps:step.${keyOrNumber}`),
    phase: (key: string): string => t(`steps:phase.${key}`),
    stage: (key: string): string => t(`steps:stage.${key}`),
    action: (name: string): string => t(`steps:action.${name}`),
    role: (role: string): string => t(`steps:role.${role}`),
    roles: (roles: readonly string[]): string => roles.map((role) => t(`steps:role.${role}`)).join(t('app:listComma')),
    channel: (channel: string): string => t(`steps:channel.${channel}`),
    orderType: (type: string): string => t(`steps:orderType.${type}`),
    item: (item: string): string => t(`steps:item.${item}`),
    paymentTerms: (terms: { readonly kind: string; readonly depositBp?: number; readonly days?: number }): string =>
      t(`steps:payment.${terms.kind}`, { ...terms }),
    /** `迟 2 天`, `剩 28 分`, `剩 2:28`, `明天`, `11-19`; the tone goes with it, never instead of it. */
    left,
    /** `迟 2 天` from whole days after the promised day. */
    late: (days: number): string => t('app:time.lateDays', { count: days }),
    /** `14:32`, `昨天 14:32`, `11-13 14:32`. */
    moment: (at: Instant): string => {
      const { code, ...params } = momentOf(at, clock)
      return t(`app:moment.${code}`, params)
    },
    /** `今天 17:00 前` when acting. */
    by: (due: Instant): string => {
      const { code, ...params } = momentOf(due, clock)
      return t(`app:by.${code}`, params)
    },
    time: (at: Instant): string => clockTimeOf(at, clock.timeZone),
    /** `11月17日 周二 14:32` */
    today: (): string => {
      const day = civilDateOf(clock.now, clock.timeZone)
      const weekday = t(`app:weekday.${weekdayOf(day)}`)
      return t('app:today', {
        month: Number(day.slice(5, 7)),
        date: Number(day.slice(8)),
        monthName: t(`app:month.${Number(day.slice(5, 7))}`),
        weekday,
        clock: clockTimeOf(clock.now, clock.timeZone),
      })
    },
    day: sayDay,
    money: sayMoney,
    quantity: sayQuantity,
    price: sayPrice,
    percent: sayPercent,
  }
}
