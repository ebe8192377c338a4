import { civilDate } from '#shared/values/civil-date.ts'
import { amountOf, sumMoney } from '#shared/values/money.ts'
import { quantity } from '#shared/values/quantity.ts'
import { unitPrice } from '#shared/values/unit-price.ts'
import type { ConfirmationLine, ConfirmationModel } from '../models.ts'
import { sampleHead, signed } from './sample-head.ts'

/** Quantity in kilograms, price in yuan: the sample is read more easily than it is exact. */
function line(
  productNumber: string,
  productName: string,
  specification: string,
  kg: number,
  yuan: number,
  date: string,
) {
  const [amount, price] = [quantity(kg), unitPrice(yuan * 10_000)]
  return {
    productNumber,
    productName,
    specification,
    unit: '吨',
    quantity: amount,
    unitPrice: price,
    amount: amountOf(amount, price),
    preDeliveryDate: civilDate(date),
  } satisfies ConfirmationLine
}

const lines: readonly ConfirmationLine[] = [
  line('RM-70-787', '热敏纸', '70g/m²\u3000787mm × 6000m', 12_000, 9850, '2026-11-25'),
  line('RM-55-405', '热敏纸', '55g/m²\u3000405mm × 8000m', 6_500, 10_400, '2026-11-25'),
  line('GL-62-1090', '格拉辛离型原纸', '62g/m²\u30001090mm × 5000m', 4_000, 13_600, '2026-11-26'),
]

const totalOf = (all: readonly ConfirmationLine[]) => sumMoney(all.map((one) => one.amount))

export const confirmation: ConfirmationModel = {
  ...sampleHead,
  orderedOn: civilDate('2026-11-13'),
  contractNumber: 'XS-2026-031',
  customerPo: 'HD-PO-2611',
  customer: '宏达印刷有限公司',
  contact: '李红',
  contactPhone: '0512-6588 2107',
  contactFax: '0512-6588 2108',
  clerk: '周敏',
  clerkPhone: '0512-6500 2217 转 806',
  sales: '刘洋',
  salesPhone: '138 1260 9921',
  lines,
  currency: 'CNY',
  total: totalOf(lines),
  taxBp: 1300,
  preDeliveryDate: civilDate('2026-11-26'),
  deliveryPlace: '江苏省苏州市吴中区郭巷街道尹山路 88 号 3 号库',
  consignee: '王建平',
  consigneePhone: '138 6211 4470',
  transport: '送货上门，运费我方承担',
  packaging: '牛皮纸包裹，木托，防潮膜',
  label: '贵司版式（样张已存 BQ-018）',
  payment: '定金 30%（72,060.00），余款发货前付清',
  invoice: '增值税专用发票，抬头同客户名',
  toleranceBp: 500,
  special: '纸芯 76 mm，接头 ≤ 2 个并标记',
  depositFirst: true,
  signer: '李红',
  lookupCode: '7F4K-22QD',
  proofread: signed('周敏', '2026-11-16', '09:50'),
  reviewed: signed('林国华', '2026-11-16', '09:55'),
}

const manyLines = Array.from({ length: 40 }, (_, index) =>
  line(
    `RM-${55 + index}-787`,
    `热敏纸 ${index + 1} 型`,
    `${55 + index}g/m²\u3000787mm × 6000m`,
    1_000,
    9000,
    '2026-12-10',
  ),
)

/** So many lines as orders of an ordinary size have. */
export function confirmationOf(count: number): ConfirmationModel {
  const some = Array.from({ length: count }, (_, index) => lines[index % lines.length]).filter(
    (one) => one !== undefined,
  )
  return { ...confirmation, lines: some, total: totalOf(some) }
}

/** Forty lines: several pages. */
export const longConfirmation: ConfirmationModel = {
  ...confirmation,
  number: '20261120-017',
  lines: manyLines,
  total: totalOf(manyLines),
  preDeliveryDate: civilDate('2026-12-10'),
  copyNumber: 2,
}

const hardLines = [
  line(
    'SPEC<&>"\\-1',
    '“双胶”复合纸 & <b>涂布</b> 原纸（出口专用，耐高温，双面防水型）',
    'ø76 ± 0.5mm，½″ ≥ 30 µm — 100% 回收浆',
    123_456,
    99_999.9999,
    '2026-12-01',
  ),
]

/** Long names, and marks that mean something to HTML and CSS. */
export const hardConfirmation: ConfirmationModel = {
  ...confirmation,
  letterhead: { ...sampleHead.letterhead, mark: '华光特纸' },
  customer: '内蒙古自治区呼和浩特市经济技术开发区宏达包装印刷（集团）股份有限公司第二分公司',
  customerPo: 'PO/2026\\11\\"A-17"<Ä>',
  contractNumber: 'XS-2026-031-补充协议-第三次修订',
  special: '𠮷野家专用；“不得”拼接 & 不得 <换纸>',
  lines: hardLines,
  total: totalOf(hardLines),
  lookupCode: '',
  reviewed: null,
}

/** A sheet that is no longer good. */
export const voidConfirmation: ConfirmationModel = { ...confirmation, supersededBy: 3 }

export const englishConfirmation: ConfirmationModel = {
  ...confirmation,
  language: 'en',
  customer: 'Hongda Printing (Singapore) Pte. Ltd.',
  contact: 'Li Hong',
  clerk: 'Zhou Min',
  clerkPhone: '+86 512 6500 2217 ext. 806',
  sales: 'Liu Yang',
  signer: 'Li Hong',
  lines: lines.map((one) => ({ ...one, productName: 'Thermal paper', unit: 't' })),
  deliveryPlace: 'No. 3 warehouse, 88 Yinshan Road, Wuzhong, Suzhou, Jiangsu',
  consignee: 'Wang Jianping',
  transport: 'Delivered, freight paid by us',
  packaging: 'Kraft wrap, wooden pallet, film',
  label: 'Your layout (sample BQ-018)',
  payment: 'Deposit 30% (72,060.00), rest before delivery',
  invoice: 'VAT invoice, title as customer',
  special: 'Core 76 mm, max. 2 marked splices',
}

export const traditionalConfirmation: ConfirmationModel = {
  ...confirmation,
  language: 'zh-TW',
  customer: '宏達印刷股份有限公司',
}
