import { describe, expect, it } from 'vitest'
import type { OrderFile } from '#shared/rules/order-file.ts'
import type { ClassPolicy, CustomerClass } from '#shared/rules/policy.ts'
import { postponement } from '#shared/rules/postponement.ts'
import { anOrder } from '#tests/support/builders/an-order.ts'
import { refused } from '#tests/support/builders/asking.ts'
import {
  CLASSES,
  DEPOSITS,
  type Deposit,
  inStockAs,
  PAYMENTS,
  SIGN_BACKS,
  sentBackAs,
} from '#tests/support/builders/gate-states.ts'
import { briefed, notice } from '#tests/support/builders/papers-delivering.ts'
import { batch, productionOrder } from '#tests/support/builders/papers-making.ts'
import { upTo } from '#tests/support/builders/up-to.ts'
import { onDay } from '#tests/support/builders/with-paper.ts'

/**
 * Every combination of the four switches of a class, written by hand as the rules say it (`+` on, `-` off): early (production
 * before the sign-back), deposit (before production), payment (signed before delivery), postpone (by a late sign-back).
 */
const SWITCHES = [
  '----',
  '---+',
  '--+-',
  '--++',
  '-+--',
  '-+-+',
  '-++-',
  '-+++',
  '+---',
  '+--+',
  '+-+-',
  '+-++',
  '++--',
  '++-+',
  '+++-',
  '++++',
] as const
type Switches = (typeof SWITCHES)[number]

/** R9.2 the production order for each deposit, by sign-back (missing, unchecked, no, passed); by early and deposit. */
const PRODUCTION: Readonly<Record<string, Readonly<Record<Deposit, string>>>> = {
  '--': { none: '---+', missing: '---+', in: '---+' },
  '-+': { none: '---+', missing: '----', in: '---+' },
  '+-': { none: '++++', missing: '++++', in: '++++' },
  '++': { none: '++++', missing: '----', in: '++++' },
}

/**
 * R13.3, R13.4, R14.1 the delivery notice for each deposit, by payment (unreviewed, refused, agreed, bounced); by deposit and
 * payment. What was agreed and what bounced had been paid in full, the deposit with it.
 */
const DELIVERY: Readonly<Record<string, Readonly<Record<Deposit, string>>>> = {
  '--': { none: '++++', missing: '++++', in: '++++' },
  '+-': { none: '++++', missing: '--++', in: '++++' },
  '-+': { none: '--+-', missing: '--+-', in: '--+-' },
  '++': { none: '--+-', missing: '--+-', in: '--+-' },
}

/** R13.4 the truck, once the notice is there; by payment alone. */
const DISPATCH: Readonly<Record<string, string>> = { '-': '++++', '+': '--+-' }

/** R9.3 days by which the dates have moved, two days after sending: unsigned; unsigned and issued on the next day. By early and postpone. */
const POSTPONED: Readonly<Record<string, readonly [number, number]>> = {
  '--': [0, 0],
  '-+': [2, 2],
  '+-': [0, 0],
  '++': [2, 1],
}

const at = (switches: Switches, ...places: readonly number[]): string =>
  places.map((place) => switches.charAt(place)).join('')

const rulesOf = (switches: Switches): ClassPolicy => ({
  productionBeforeSignBack: at(switches, 0) === '+',
  depositBeforeProduction: at(switches, 1) === '+',
  paymentSignOffBeforeDelivery: at(switches, 2) === '+',
  postponeBySignBackDelay: at(switches, 3) === '+',
})

/** The other classes have the opposite, so that a rule that looks at the wrong class is found out. */
function under(file: OrderFile, switches: Switches): OrderFile {
  const opposite = switches.replaceAll(/[+-]/g, (one) => (one === '+' ? '-' : '+')) as Switches
  const others = { A: rulesOf(opposite), B: rulesOf(opposite), C: rulesOf(opposite) }
  return { ...file, policy: { ...file.policy, classes: { ...others, [file.customer.class]: rulesOf(switches) } } }
}

const signs = (files: readonly OrderFile[], action: Parameters<typeof refused>[0]) =>
  files.map((file) => (refused(action, file).length === 0 ? '+' : '-')).join('')

type Cells<State> = Readonly<Record<string, State>>
const built = <State>(build: (of: CustomerClass, deposit: Deposit) => State): Cells<State> =>
  Object.fromEntries(CLASSES.flatMap((of) => DEPOSITS.map((deposit) => [of + deposit, build(of, deposit)])))

const unmade = built((of, deposit) => SIGN_BACKS.map((signBack) => sentBackAs(of, deposit, signBack)))
const made = built((of, deposit) =>
  SIGN_BACKS.map((signBack) => PAYMENTS.map((payment) => inStockAs(of, deposit, signBack, payment))),
)
const noticed = built((of, deposit) =>
  PAYMENTS.map((payment) => briefed(notice(inStockAs(of, deposit, 'passed', payment), [batch('line-1', 10_000)]))),
)

const cases = CLASSES.flatMap((of) => SWITCHES.map((switches) => ({ of, switches })))

describe('every policy that can be written: class × four switches × deposit × sign-back × payment', () => {
  it.each(cases)('R9.2 class $of under $switches: the production order', ({ of, switches }) => {
    const found = Object.fromEntries(
      DEPOSITS.map((deposit) => [
        deposit,
        signs(
          (unmade[of + deposit] ?? []).map((file) => under(file, switches)),
          'issueProductionOrder',
        ),
      ]),
    )
    expect(found).toEqual(PRODUCTION[at(switches, 0, 1)])
  })

  it.each(cases)('R13.3 R14.1 class $of under $switches: the delivery notice', ({ of, switches }) => {
    const isEarly = at(switches, 0) === '+'
    for (const deposit of DEPOSITS) {
      const rows = (made[of + deposit] ?? []).map((files) =>
        signs(
          files.map((file) => under(file, switches)),
          'issueDeliveryNotice',
        ),
      )
      const passed = DELIVERY[at(switches, 1, 2)]?.[deposit]
      // Goods leave on a sheet that was signed back, unless the class may go on without it.
      const open = isEarly ? passed : '----'
      expect([deposit, ...rows]).toEqual([deposit, open, open, open, passed])
    }
  })

  it.each(cases)('R13.4 R14.2 class $of under $switches: the dispatch', ({ of, switches }) => {
    for (const deposit of DEPOSITS) {
      const files = (noticed[of + deposit] ?? []).map((file) => under(file, switches))
      expect([deposit, signs(files, 'dispatch')]).toEqual([deposit, DISPATCH[at(switches, 2)]])
    }
  })

  it.each(cases)('R9.3 class $of under $switches: the postponement', ({ of, switches }) => {
    const sent = upTo(anOrder({ class: of }), 9)
    const issued = productionOrder(onDay(sent, '2026-03-03'))
    const days = [sent, issued].map((file) => postponement(onDay(under(file, switches), '2026-03-04'))?.days ?? 0)
    expect(days).toEqual(POSTPONED[at(switches, 0, 3)])
  })
})
