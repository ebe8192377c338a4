import type { MemoInput } from '#shared/contract/intake.ts'
import type { OrderType } from '#shared/rules/order-form.ts'
import type { ActName } from './acts.ts'

/** One order of the sample company: whose, what, since when, and how far it came. */
export type Story = {
  /** The id of the sample customer without its prefix. */
  readonly customer: string
  /** Product number, tons, and yuan per ton where it is not the price that the office would propose. */
  readonly lines: readonly (readonly [number: string, tons: number, yuan?: number])[]
  /** Working days ago on which the customer asked. */
  readonly since: number
  /** The last act that was played. */
  readonly until: ActName
  readonly without?: readonly ActName[]
  readonly channel?: MemoInput['channel']
  readonly type?: OrderType
  readonly po?: string
  readonly special?: string
  /** Working days by which the customer signed back late. */
  readonly late?: number
  /** The sign-back was altered by hand. */
  readonly altered?: boolean
  /** Yuan of the deposit that came in, where it is not all of it. */
  readonly deposit?: number
  /** Rolls' worth of tons that were missing on arrival. */
  readonly shortage?: number
}

const IN_ADVANCE = ['signedBack', 'signBackChecked'] as const

/** The orders of three weeks, at every step of the way; the pictures of the design show the same office. */
export const STORIES: readonly Story[] = [
  {
    customer: 'nanfang',
    lines: [
      ['RM-80-890', 16],
      ['RM-70-787', 4],
    ],
    since: 15,
    until: 'satisfied',
    po: 'NF-2611-02',
  },
  {
    customer: 'hengtong',
    lines: [
      ['RM-65-640', 6],
      ['RM-65-890', 4],
      ['CFB-50-787', 2.4],
      ['CB-48-787', 3],
      ['CF-50-787', 3],
    ],
    since: 14,
    until: 'settled',
    channel: 'fax',
    po: 'HT-26-1102',
  },
  { customer: 'jinsheng', lines: [['RM-55-405', 10]], since: 13, until: 'settled', po: 'JS-2026-70' },
  { customer: 'hongda', lines: [['RM-70-787', 20]], since: 14, until: 'satisfied', channel: 'fax', po: 'HD-PO-2608' },
  { customer: 'ruifeng', lines: [['GL-62-780', 2.5]], since: 13, until: 'settled', channel: 'wechat' },
  { customer: 'dexin', lines: [['RM-75-640', 14]], since: 12, until: 'receipt', po: 'DX-1026', shortage: 0.5 },
  { customer: 'xingchen', lines: [['RM-55-405', 4]], since: 11, until: 'receipt' },
  { customer: 'hongda', lines: [['RM-55-405', 8]], since: 9, until: 'dispatched', channel: 'email', po: 'HD-PO-2610' },
  { customer: 'guotai', lines: [['RM-70-210', 12]], since: 8, until: 'toldReceived', channel: 'fax', po: 'GT-11-05' },
  {
    customer: 'nanfang',
    lines: [
      ['RM-80-890', 20],
      ['RM-70-787', 4],
    ],
    since: 7,
    until: 'agreed',
    channel: 'salesForm',
    po: 'NF-2611-07',
  },
  { customer: 'jiahe', lines: [['GL-70-1090', 9.5]], since: 6, until: 'reported', po: 'JH-P-118' },
  { customer: 'yuehua', lines: [['CF-50-787', 8]], since: 6, until: 'abnormal', channel: 'salesPhone' },
  {
    customer: 'hengtong',
    lines: [
      ['RM-65-640', 8],
      ['RM-65-890', 10],
    ],
    since: 5,
    until: 'reported',
    without: IN_ADVANCE,
    channel: 'fax',
    po: 'HT-26-1171',
    special: '纸芯 3 寸，外包加防潮膜',
  },
  { customer: 'boyi', lines: [['GL-62-1090', 6]], since: 4, until: 'deposit', po: 'BY-0912', deposit: 6_000 },
  {
    customer: 'hengtong',
    lines: [['RM-65-640', 10]],
    since: 4,
    until: 'acknowledged',
    channel: 'fax',
    po: 'HT-26-1180',
  },
  {
    customer: 'hongda',
    lines: [
      ['RM-70-787', 12],
      ['RM-55-405', 6.5],
      ['GL-62-1090', 4],
    ],
    since: 3,
    until: 'signBackChecked',
    channel: 'fax',
    po: 'HD-PO-2611',
    special: '纸芯内径 76 mm，接头 ≤ 2 个并标记',
    late: 1,
    altered: true,
  },
  { customer: 'jinsheng', lines: [['RM-55-405', 15]], since: 3, until: 'deposit', po: 'JS-2026-77' },
  { customer: 'lianhe', lines: [['MD-60-620', 3.2]], since: 2, until: 'sent', channel: 'email', po: 'LH-MED-42' },
  { customer: 'yongxin', lines: [['FX-28-787', 5, 12_000]], since: 2, until: 'salesCleared' },
  {
    customer: 'tianyi',
    lines: [['GL-58-1090', 0.3]],
    since: 1,
    until: 'check',
    type: 'proofing',
    special: '离型力 12 g',
  },
  { customer: 'longxin', lines: [['RM-58-790', 2]], since: 1, until: 'order' },
  {
    customer: 'nanfang',
    lines: [
      ['RM-55-787', 9],
      ['GL-62-780', 4],
    ],
    since: 2,
    until: 'technical',
    channel: 'fax',
    po: 'NF-2026-118',
  },
]
