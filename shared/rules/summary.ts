import { addDays, type CivilDate, civilDate } from '#shared/values/civil-date.ts'
import { civilDateOf, type Instant, instantOf } from '#shared/values/instant.ts'
import { amountOf, type Money, NO_MONEY, sumMoney } from '#shared/values/money.ts'
import { NO_QUANTITY, type Quantity, sumQuantities } from '#shared/values/quantity.ts'
import { unitPrice } from '#shared/values/unit-price.ts'
import { orderAmount } from './amounts.ts'
import { orderDates } from './dates.ts'
import { lineProgress } from './lines.ts'
import type { OrderFile } from './order-file.ts'
import { papersOf } from './papers.ts'
import type { PaymentTerms } from './payment-terms.ts'
import { postponement, postponementFacts } from './postponement.ts'
import type { Stage } from './step-table.ts'
import { currentStep, isCancelled, type Step, type StepState, stageOf } from './steps.ts'
import { paymentTerms } from './terms.ts'

/** One letter for each state, so that a list row carries its 18 ticks in 18 characters. */
const LETTERS: Readonly<Record<StepState, string>> = {
  recorded: 'r',
  signed: 's',
  signedOnPaper: 'p',
  stale: 'x',
  current: 'c',
  blocked: 'b',
  toCome: '-',
  notApplicable: 'n',
  openAllowed: 'o',
}
const STATES = Object.fromEntries(Object.entries(LETTERS).map(([state, letter]) => [letter, state])) as Readonly<
  Record<string, StepState>
>

/** The 18 states as letters. */
const ticksOf = (steps: readonly Step[]): string => steps.map((step) => LETTERS[step.state]).join('')

/** The states behind the letters of a list row. */
export const statesOf = (ticks: string): readonly StepState[] => [...ticks].map((letter) => STATES[letter] ?? 'toCome')

/** What a list shows and sums need of an order; nothing in it depends on today (ADR 1). */
export type Summary = {
  readonly stage: Stage
  /** 1 to 18; 0 when nothing is left to do. */
  readonly currentStep: number
  readonly ticks: string
  readonly stuckCode: string | null
  readonly stuckParams: Readonly<Record<string, string | number>>
  readonly productText: string
  readonly quantity: Quantity
  readonly unit: string
  readonly amount: Money
  readonly requestedDate: CivilDate | null
  readonly scheduledBase: CivilDate | null
  readonly preDeliveryBase: CivilDate | null
  /** The pre-delivery date that stands from now on; null while a late sign-back still moves it (R9.3). */
  readonly preDeliveryOn: CivilDate | null
  readonly postponedFrom: CivilDate | null
  readonly signedBackOn: CivilDate | null
  readonly dueAt: Instant | null
  readonly open: boolean
  readonly confirmed: boolean
  readonly deliveredAmount: Money
  readonly receivedAmount: Money
  readonly payableOn: CivilDate | null
}

const NO_PRICE = unitPrice(0)

/** R4.2 the day by which delivered goods are to be paid: by the terms, counted from the day they left. */
function payableDay(terms: PaymentTerms | null, dispatchedOn: CivilDate): CivilDate {
  if (terms?.kind === 'credit') return addDays(dispatchedOn, terms.days)
  if (terms?.kind === 'monthly') {
    const nextMonth = addDays(civilDate(`${dispatchedOn.slice(0, 7)}-28`), 8)
    return addDays(civilDate(`${addDays(nextMonth, 31).slice(0, 7)}-01`), -1)
  }
  return dispatchedOn
}

/** R4.2 the day on which the oldest unpaid delivery is to be paid; the last one's where all are paid, null before the first. */
function payableOn(file: OrderFile): CivilDate | null {
  const dispatches = papersOf(file.papers, 'dispatch')
  const priceOf = (lineId: string) => file.form.lines.find((line) => line.id === lineId)?.unitPrice ?? null
  let left = Number(file.money.received)
  const unpaid = dispatches.find(({ body }) => {
    left -= sumMoney(body.batches.map(({ lineId, quantity }) => amountOf(quantity, priceOf(lineId) ?? NO_PRICE)))
    return left < 0
  })
  const dispatch = unpaid ?? dispatches.at(-1)
  return dispatch ? payableDay(paymentTerms(file), civilDateOf(dispatch.at, file.policy.timeZone)) : null
}

function deliveredAmount(file: OrderFile): Money {
  return sumMoney(
    lineProgress(file).map(({ lineId, dispatched }) => {
      const price = file.form.lines.find((line) => line.id === lineId)?.unitPrice
      return price ? amountOf(dispatched, price) : NO_MONEY
    }),
  )
}

/** R9.3 what was promised stands where nobody waits for a sign-back any more: it came, or the order is over without it. */
function preDeliveryOn(file: OrderFile, open: boolean): CivilDate | null {
  const promised = orderDates(file).preDelivery
  if (!promised) return null
  if (!postponement(file)?.running) return promised.current
  return open ? null : promised.original
}

/** First product, for the list's one column; the screen adds 'and n more'. */
const productText = ({ form: { lines } }: OrderFile): string => {
  const [first] = lines
  return first ? `${first.productName} ${first.specification}` : ''
}

/** Derives the row that lists and credit sums read, from the file and its steps. */
export function summarise(file: OrderFile, steps: readonly Step[]): Summary {
  const step = currentStep(steps)
  const stuck = step?.open[0] ?? null
  const dates = orderDates(file)
  const postponed = postponementFacts(file)
  const stage = stageOf(file)
  const open = stage !== 'closed' && stage !== 'cancelled'
  const promised = dates.preDelivery?.original ?? dates.scheduled?.original ?? dates.requested
  const { officeCloses, timeZone } = file.policy
  return {
    stage,
    currentStep: step?.number ?? 0,
    ticks: ticksOf(steps),
    stuckCode: stuck?.code ?? null,
    stuckParams: stuck?.params ?? {},
    productText: productText(file),
    quantity: sumQuantities(file.form.lines.map((line) => line.quantity ?? NO_QUANTITY)),
    unit: file.form.lines[0]?.unit ?? '',
    amount: orderAmount(file.form),
    requestedDate: dates.requested,
    scheduledBase: dates.scheduled?.original ?? null,
    preDeliveryBase: dates.preDelivery?.original ?? null,
    preDeliveryOn: preDeliveryOn(file, open),
    postponedFrom: postponed.sentOn,
    signedBackOn:
      [postponed.signedBackOn, postponed.inProductionSince].filter((day) => day !== null).toSorted()[0] ?? null,
    dueAt: step ? (step.due ?? (promised ? instantOf(promised, officeCloses, timeZone) : null)) : null,
    open,
    confirmed: !isCancelled(file) && papersOf(file.papers, 'proofreading').length > 0,
    deliveredAmount: deliveredAmount(file),
    receivedAmount: file.money.received,
    payableOn: payableOn(file),
  }
}
