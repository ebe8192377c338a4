import { civilDate } from '#shared/values/civil-date.ts'
import { quantity } from '#shared/values/quantity.ts'
import type { PaperGoods, ProductionSlipModel, TechnicalSlipModel } from '../models.ts'
import { sampleHead, signed } from './sample-head.ts'

const goods: PaperGoods = {
  productNumber: 'RM-55-405',
  productName: '热敏纸',
  specification: '55g/m² 405mm × 8000m',
  unit: '吨',
  quantity: quantity(9_000),
}

const slip = {
  ...sampleHead,
  revision: 1,
  orderNumber: '20261116-001',
  orderType: 'standard',
  customer: '金盛收银纸',
  askedOn: civilDate('2026-11-16'),
} as const

export const technicalSlip: TechnicalSlipModel = {
  ...slip,
  number: 'JS20261116-001',
  copy: 'technical',
  lines: [
    {
      ...goods,
      verdict: 'producible',
      formula: 'RM-55',
      formulaVersion: 12,
      materialDate: civilDate('2026-11-19'),
      remark: '工艺不变',
    },
    {
      ...goods,
      productNumber: 'RM-55-787',
      verdict: null,
      formula: '',
      formulaVersion: null,
      materialDate: null,
      remark: '',
    },
  ],
  confirmed: null,
}

export const productionSlip: ProductionSlipModel = {
  ...slip,
  number: 'SQ20261116-001',
  copy: 'production',
  lines: [
    {
      ...goods,
      productionLine: '1# 涂布 → 复卷 A',
      materialDate: civilDate('2026-11-19'),
      productionDate: civilDate('2026-11-20'),
      scheduledDate: civilDate('2026-11-23'),
    },
  ],
  confirmed: signed('何建军', '2026-11-16', '15:02'),
}
