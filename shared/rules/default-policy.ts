import { money } from '#shared/values/money.ts'
import { FORM_ITEMS, type FormItem } from './order-form.ts'
import type { ClassPolicy, Policy, TypePolicy } from './policy.ts'

const EVERYTHING_BUT_SPECIAL: readonly FormItem[] = FORM_ITEMS.filter((item) => item !== 'special')
const WITHOUT_PAPERWORK: readonly FormItem[] = [
  'customer',
  'contact',
  'product',
  'specification',
  'quantity',
  'delivery',
]
const type = (mandatory: readonly FormItem[], answerMinutes: number, madeToOrder = true): TypePolicy => ({
  mandatory,
  answerMinutes,
  madeToOrder,
})
const HELD: ClassPolicy = {
  productionBeforeSignBack: false,
  depositBeforeProduction: true,
  paymentSignOffBeforeDelivery: true,
  postponeBySignBackDelay: true,
}

/** The policy of a new office: what workflow.md says where it names a default, the common case where it does not. */
export const DEFAULT_POLICY: Policy = {
  classes: {
    A: {
      ...HELD,
      productionBeforeSignBack: true,
      depositBeforeProduction: false,
      paymentSignOffBeforeDelivery: false,
    },
    B: HELD,
    C: HELD,
  },
  types: {
    standard: type(EVERYTHING_BUT_SPECIAL, 120),
    rush: type(EVERYTHING_BUT_SPECIAL, 30),
    custom: type(FORM_ITEMS, 480),
    sample: type(WITHOUT_PAPERWORK, 240),
    proofing: type([...WITHOUT_PAPERWORK, 'special'], 1440),
    fromStock: type(EVERYTHING_BUT_SPECIAL, 60, false),
    webShop: type(EVERYTHING_BUT_SPECIAL, 240),
  },
  duplicateDays: 7,
  priceToleranceBp: 0,
  largeOrder: money(50_000_000),
  marginFloorBp: 500,
  repeatConfirmationByRule: false,
  confirmationReplacesProductionOrder: true,
  delayMode: 'calendar',
  emergencyNoticeHours: 24,
  calendar: { weekend: [6, 7], holidays: [], workdays: [] },
  timeZone: 'Asia/Shanghai',
  officeCloses: '17:00',
}

/** The rules as they are written for a new office; calendar, time zone and office hours are the office's own and stay. */
export const asWritten = ({ calendar, timeZone, officeCloses }: Policy): Policy => ({
  ...DEFAULT_POLICY,
  calendar,
  timeZone,
  officeCloses,
})
