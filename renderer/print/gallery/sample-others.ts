import { civilDate } from '#shared/values/civil-date.ts'
import { amountOf, money, subtractMoney } from '#shared/values/money.ts'
import { quantity } from '#shared/values/quantity.ts'
import { unitPrice } from '#shared/values/unit-price.ts'
import type { BalanceNoticeModel, MemoModel } from '../models.ts'
import { at, sampleHead, signed } from './sample-head.ts'

export const memo: MemoModel = {
  ...sampleHead,
  number: 'BW20261113-007',
  revision: 1,
  copy: 'office',
  takenAt: at('2026-11-13', '09:12'),
  takenBy: '周敏',
  channel: '传真',
  customer: '宏达印刷有限公司',
  contact: '李红',
  phone: '0512-6588 2107',
  promisedUntil: at('2026-11-13', '11:12'),
  items: [
    { label: '品号', said: '还是上次那种热敏纸，RM-70', state: 'clear' },
    { label: '规格', said: '70 克，787 的', state: 'clear' },
    { label: '数量', said: '十二吨左右', state: 'unclear' },
    { label: '单价', said: '', state: 'missing' },
  ],
  words: '十二吨左右，月底前一定要到。\n车进不了院子，请停在北门。',
  files: ['传真 2 页（FAX-0031.pdf）'],
}

const produced = quantity(12_240)
const price = unitPrice(98_500_000)
const amount = amountOf(produced, price)
const received = money(3_546_000)

export const balance: BalanceNoticeModel = {
  ...sampleHead,
  number: 'YK20261125-001',
  revision: 1,
  orderNumber: '20261113-004',
  contractNumber: 'XS-2026-031',
  customerPo: 'HD-PO-2611',
  customer: '宏达印刷有限公司',
  contact: '李红',
  issuedOn: civilDate('2026-11-25'),
  lines: [
    {
      productNumber: 'RM-70-787',
      productName: '热敏纸',
      specification: '70g/m² 787mm × 6000m',
      unit: '吨',
      quantity: produced,
      unitPrice: price,
      amount,
    },
  ],
  currency: 'CNY',
  amount,
  received,
  balance: subtractMoney(amount, received),
  payment: '定金 30%，余款发货前付清',
  bank: { account: '中国工商银行苏州相城支行', name: '华光特种纸业有限公司', number: '1102 0265 0900 1234 567' },
  sales: '刘洋',
  salesPhone: '138 1260 9921',
  issued: signed('周敏', '2026-11-25', '10:05'),
}
