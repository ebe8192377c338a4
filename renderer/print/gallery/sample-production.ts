import { civilDate } from '#shared/values/civil-date.ts'
import { quantity } from '#shared/values/quantity.ts'
import type { ProductionLine, ProductionModel } from '../models.ts'
import { at, sampleHead, signed } from './sample-head.ts'

function line(
  productNumber: string,
  specification: string,
  kg: number,
  made: string,
  scheduled: string,
): ProductionLine {
  return {
    productNumber,
    productName: '热敏纸',
    specification,
    unit: '吨',
    quantity: quantity(kg),
    allowed: { from: quantity((kg * 95) / 100), to: quantity((kg * 105) / 100) },
    productionDate: civilDate(made),
    scheduledDate: civilDate(scheduled),
  }
}

/** The production copy of a confirmation. */
export const production: ProductionModel = {
  ...sampleHead,
  number: '20261116-001',
  revision: 1,
  copy: 'production',
  printedAt: at('2026-11-17', '14:35'),
  replacedByConfirmation: true,
  customer: '金盛收银纸',
  orderType: 'standard',
  scheduledDate: civilDate('2026-11-24'),
  lines: [
    line('RM-55-405', '55g/m² 405mm × 8000m', 9_000, '2026-11-20', '2026-11-23'),
    line('RM-55-787', '55g/m² 787mm × 6000m', 6_000, '2026-11-23', '2026-11-24'),
  ],
  toleranceBp: 500,
  methods: [
    {
      line: 1,
      productionLine: '1# 涂布 → 复卷 A',
      formula: 'RM-55',
      formulaVersion: 12,
      material: '原纸 YZ-48 9.6 吨，11-19 齐',
      packaging: '12 卷/托，牛皮纸 + 防潮膜',
      label: '本厂版 BQ-001',
    },
    {
      line: 2,
      productionLine: '1# 涂布 → 复卷 A',
      formula: 'RM-55',
      formulaVersion: 12,
      material: '原纸 YZ-48 6.4 吨，11-19 齐',
      packaging: '6 卷/托，牛皮纸',
      label: '客户版 BQ-027',
    },
  ],
  special: [
    '第 2 行标签用客户版 BQ-027，不得用本厂版。',
    '纸芯内径 40 mm，接头 ≤ 1 个/卷，红色标记。',
    '显色密度 ≥ 1.20，每大卷取样留存。',
  ],
  assistant: '唐悦',
  tips: [
    { due: civilDate('2026-11-20'), aspect: 'quality', text: '涂布首检：涂层克重、显色密度' },
    { due: civilDate('2026-11-20'), aspect: 'progress', text: '第 1 行上机' },
    { due: civilDate('2026-11-23'), aspect: 'quantity', text: '第 1 行复卷数量与误差' },
    { due: civilDate('2026-11-24'), aspect: 'packaging', text: '第 2 行客户版标签贴对' },
  ],
  confirmations: [
    {
      department: 'technical',
      content: '可产；配方 v12 不变；原料 11-19 齐',
      signed: signed('陈国栋', '2026-11-16', '11:20'),
      way: 'pin',
    },
    {
      department: 'production',
      content: '数量、生产日期、排产完成日如上',
      signed: signed('何建军', '2026-11-16', '15:02'),
      way: 'paper',
    },
  ],
  issued: null,
  countersigned: null,
  acknowledged: null,
}

/** A production order of its own, forty lines. */
export const longProduction: ProductionModel = {
  ...production,
  number: 'SC20261120-002',
  replacedByConfirmation: false,
  scheduledDate: civilDate('2026-12-10'),
  lines: Array.from({ length: 40 }, (_, index) =>
    line(`RM-${40 + index}-787`, `${40 + index}g/m² 787mm × 6000m`, 2_000, '2026-12-02', '2026-12-10'),
  ),
  issued: signed('周敏', '2026-11-17', '14:30'),
}
