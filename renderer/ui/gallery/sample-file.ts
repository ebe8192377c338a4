import { civilDate } from '#shared/values/civil-date.ts'
import { money } from '#shared/values/money.ts'
import { quantity } from '#shared/values/quantity.ts'
import { unitPrice } from '#shared/values/unit-price.ts'
import type { OpenBlocker } from '../BlockerPanel.tsx'
import type { RulerMark } from '../date-ruler/DateRuler.tsx'
import type { SpineStep } from '../Spine.tsx'

const nothing = () => {}

export const steps: readonly SpineStep[] = [
  { number: 1, name: '接单', kind: 'recorded', note: '电话', time: '11-13 09:12' },
  { number: 2, name: '完整性核对', kind: 'recorded', note: '15/15', time: '11-13 09:40' },
  { number: 3, name: '答复时限', kind: 'recorded', note: '早 40 分', time: '11-13 11:20' },
  { number: 4, name: '客户·价格·规格', kind: 'signed', signer: '林国华', time: '11-13 15:05' },
  { number: 5, name: '技术确认', kind: 'stale', signer: '陈国栋', note: '第 3 行已失效', shortNote: '失效' },
  { number: 6, name: '生产确认', kind: 'signedOnPaper', signer: '何建军', note: '3 行', time: '11-14 10:42' },
  { number: 7, name: '订单确认书', kind: 'signed', signer: '周敏', time: '11-16 09:50' },
  { number: 8, name: '传真·确认收到', kind: 'recorded', time: '11-16 10:41' },
  { number: 9, name: '客户签回', kind: 'current', note: '等客户', time: '已 28 小时' },
  { number: 10, name: '生产单', kind: 'blocked', note: '2 项未解开', shortNote: '2 未解' },
  { number: 11, name: '生产跟进', kind: 'toCome', note: '唐悦' },
  { number: 12, name: '日报·检验·入库', kind: 'toCome' },
  { number: 13, name: '完工·核款', kind: 'toCome' },
  { number: 14, name: '发货通知单', kind: 'toCome' },
  { number: 15, name: '发货', kind: 'toCome' },
  { number: 16, name: '到货通知', kind: 'toCome' },
  { number: 17, name: '到货跟踪', kind: 'toCome' },
  { number: 18, name: '签收·归档', kind: 'toCome' },
]

export const rulerMarks: readonly RulerMark[] = [
  { key: 'placed', date: civilDate('2026-11-13'), kind: 'event', label: '下单 11-13', side: 'above' },
  { key: 'faxed', date: civilDate('2026-11-16'), kind: 'event', label: '传真', side: 'below' },
  { key: 'today', date: civilDate('2026-11-17'), kind: 'today', label: '今天', side: 'above' },
  {
    key: 'scheduled',
    date: civilDate('2026-11-25'),
    kind: 'commitment',
    label: '排产完成日',
    side: 'above',
    movedFrom: civilDate('2026-11-24'),
    movedBy: '+1 天',
  },
  {
    key: 'preDelivery',
    date: civilDate('2026-11-27'),
    kind: 'commitment',
    label: '预交期',
    side: 'below',
    movedFrom: civilDate('2026-11-26'),
    movedBecause: '签回迟 1 天',
  },
  { key: 'wish', date: civilDate('2026-11-30'), kind: 'wish', label: '客户要求', side: 'above' },
]

export const blockers: readonly OpenBlocker[] = [
  {
    key: 'signBack',
    what: '签回件有 1 项没通过',
    why: 'B 类客户要先收到核对无误的签回件',
    rule: 'R9.2',
    persons: [
      { name: '李红', detail: '0512-6588 2107', action: { label: '记一次催签', keyHint: 'F9', onClick: nothing } },
      { name: '刘洋', detail: '业务员 · 10:05 已催', action: { label: '请他再催', onClick: nothing } },
    ],
  },
  {
    key: 'technical',
    what: '第 3 行的技术确认已失效',
    why: '签字后配方 GL-62 由 v7 改为 v8',
    rule: 'R5.1',
    persons: [{ name: '陈国栋', detail: '技术部 · 在线', action: { label: '请他重签', onClick: nothing } }],
  },
]

export interface SampleLine {
  line: number
  code: string
  name: string
  quantity: ReturnType<typeof quantity>
  price: ReturnType<typeof unitPrice>
  amount: ReturnType<typeof money>
  scheduled: readonly [string, string]
  preDelivery: string
}

export const lines: readonly SampleLine[] = [
  {
    line: 1,
    code: 'RM-70-787',
    name: '热敏纸 70g/m² 787mm',
    quantity: quantity(12000),
    price: unitPrice(98_500_000),
    amount: money(11_820_000),
    scheduled: ['11-23', '24'],
    preDelivery: '11-26',
  },
  {
    line: 2,
    code: 'RM-55-405',
    name: '热敏纸 55g/m² 405mm',
    quantity: quantity(6500),
    price: unitPrice(104_000_000),
    amount: money(6_760_000),
    scheduled: ['11-23', '24'],
    preDelivery: '11-26',
  },
  {
    line: 3,
    code: 'GL-62-1090',
    name: '格拉辛纸 62g/m² 1090mm',
    quantity: quantity(4000),
    price: unitPrice(136_000_000),
    amount: money(5_440_000),
    scheduled: ['11-24', '25'],
    preDelivery: '11-27',
  },
]
