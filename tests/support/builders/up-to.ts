import { depositMissing } from '#shared/rules/credit.ts'
import { lineProgress, linesToProduce } from '#shared/rules/lines.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import type { StepNumber } from '#shared/rules/step-table.ts'
import { noProductionReason } from '#shared/rules/steps/05-06-confirmation.ts'
import { isBalanceDueBeforeDelivery, paymentFigures } from '#shared/rules/steps/13-payment.ts'
import { addDays, civilDate } from '#shared/values/civil-date.ts'
import { addMinutes } from '#shared/values/instant.ts'
import {
  allocation,
  legible,
  production,
  proofread,
  sent,
  sheet,
  signBackChecked,
  signedBack,
  technical,
} from './papers-confirming.ts'
import {
  balanceNotice,
  briefed,
  call,
  dispatched,
  dispatchNotice,
  notice,
  noticeSent,
  paymentAgreed,
  paymentRequested,
  receipt,
  satisfied,
} from './papers-delivering.ts'
import { batch, countersigned, inspected, productionOrder, warehoused } from './papers-making.ts'
import { person } from './people.ts'
import { withPaper, withReceived } from './with-paper.ts'

type Put = (file: OrderFile) => OrderFile

const forEachLine = (file: OrderFile, put: (file: OrderFile, lineId: string, quantity: number) => OrderFile) =>
  linesToProduce(file).reduce((now, line) => put(now, line.lineId, line.toProduce), file)

const answered: Put = (file) => ({
  ...file,
  memo: { ...file.memo, answeredAt: addMinutes(file.now, 1), answeredBy: person('clerk') },
})

const confirmed: Put = (file) =>
  file.policy.types[file.form.orderType].madeToOrder
    ? forEachLine(file, (now, lineId, toProduce) => production(now, { lineId, quantity: toProduce }))
    : forEachLine(file, (now, lineId, missing) => allocation(now, lineId, missing))

const produced: Put = (file) => (noProductionReason(file) ? file : warehoused(inspected(file)))

const paidWhereDue: Put = (file) =>
  isBalanceDueBeforeDelivery(file) ? withReceived(file, paymentFigures(file).receivable) : file

/** What the office does at each step when nothing goes wrong. */
const SCRIPT: Readonly<Record<StepNumber, Put>> = {
  1: (file) =>
    withPaper(file, 'intake', {
      memoId: 'memo-1',
      memoNumber: 'M20260302-001',
      channel: 'telephone',
      faxIds: [],
      typedBy: [],
    }),
  2: (file) => withPaper(file, 'completenessCheck', { there: 15, asked: 15 }),
  3: answered,
  4: (file) => withPaper(file, 'customerCheck', { note: '' }),
  5: (file) => (noProductionReason(file) ? file : forEachLine(file, (now, lineId) => technical(now, { lineId }))),
  6: confirmed,
  7: (file) => proofread(sheet(file)),
  8: (file) => legible(sent(file)),
  9: (file) => signBackChecked(signedBack(file)),
  10: (file) => {
    const missing = depositMissing(file)
    const paid = missing > 0 ? withReceived(file, file.money.received + missing) : file
    return noProductionReason(paid) ? paid : countersigned(productionOrder(paid))
  },
  11: (file) =>
    noProductionReason(file)
      ? file
      : withPaper(file, 'supervisionCheck', { tipId: 'tip-1', ok: true, finding: '正常' }),
  12: produced,
  13: (file) => paymentAgreed(balanceNotice(paidWhereDue(paymentRequested(file)))),
  14: (file) =>
    notice(
      file,
      lineProgress(file).map(({ lineId, deliverable }) => batch(lineId, deliverable)),
    ),
  15: (file) => dispatched(briefed(file)),
  16: (file) => noticeSent(dispatchNotice(file)),
  17: (file) => call(file, 'arrived'),
  18: (file) => {
    const received = Math.max(file.money.received, paymentFigures(file).receivable)
    return withReceived(satisfied(receipt(file)), received)
  },
}

export type WayOptions = {
  /** Steps that are left out on the way: class A goes on without step 9. */
  readonly without?: readonly StepNumber[]
}

/** The file just before a step, everything before it done by the office's own script; 19 is the closed file. */
export function upTo(file: OrderFile, step: StepNumber | 19, { without = [] }: WayOptions = {}): OrderFile {
  const numbers = Object.keys(SCRIPT).map(Number) as StepNumber[]
  return numbers
    .filter((number) => number < step && !without.includes(number))
    .reduce((now, number) => SCRIPT[number](now), file)
}

/** The script of one step alone, put onto a file as it is. */
export const doStep = (file: OrderFile, step: StepNumber): OrderFile => SCRIPT[step](file)

/** A day `days` after 2026-03-02, the day on which `anOrder` begins. */
export const day = (days: number) => addDays(civilDate('2026-03-02'), days)
