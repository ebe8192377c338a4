import { quantity } from '#shared/values/quantity.ts'
import type { DeliveryBatch, DeliveryNoticeModel, DispatchNoticeModel } from '../models.ts'
import { at, sampleHead, signed } from './sample-head.ts'

const batch = (batchNumber: string, location: string, rolls: number, kg: number): DeliveryBatch => ({
  batchNumber,
  location,
  packages: `${rolls} 卷`,
  quantity: quantity(kg),
})

export const delivery: DeliveryNoticeModel = {
  ...sampleHead,
  number: 'FH20261117-003',
  revision: 1,
  copy: 'warehouse',
  printedAt: at('2026-11-17', '15:05'),
  orderNumber: '20261109-005',
  customer: '南方票据',
  customerClass: 'A',
  issuedAt: at('2026-11-17', '15:05'),
  shipment: { number: 1, of: 1 },
  deliveryPlace: '广东省佛山市南海区狮山镇科技北路 21 号 2 号库',
  consignee: '梁志明',
  consigneePhone: '137 2658 0093',
  otherPhone: '0757-2231 8807',
  expectedArrival: at('2026-11-19', '14:00'),
  receivingHours: '收货 8:00–17:30，提前 1 小时电话',
  lines: [
    {
      productNumber: 'RM-80-890',
      productName: '热敏纸',
      specification: '80g/m² 890mm',
      unit: '吨',
      batches: [batch('20261111-A1', 'B-03-2', 18, 8_640), batch('20261112-A1', 'B-03-4', 16, 7_360)],
    },
    {
      productNumber: 'RM-80-787',
      productName: '热敏纸',
      specification: '80g/m² 787mm',
      unit: '吨',
      batches: [batch('20261112-A2', 'B-05-1', 20, 8_000)],
    },
  ],
  totalPackages: '54 卷',
  load: '毛重约 24.9 吨，9 托',
  transport: '货运　顺安物流　苏E·9K336（平板 13 米）',
  driver: '吴师傅',
  driverPhone: '139 6250 1178',
  freight: '我方承担，月结',
  trackingNumber: 'SA-2611-7740',
  loading: '防雨布全盖；卷纸立放，不得平滚；标签朝外',
  recheckedBy: '周敏',
  rechecked: ['交货条件与合同一致', '收货地址', '收货人', '电话（11-17 14:50 已拨通）', '开票资料'],
  briefing: ['到达时间与收货时间', '收货人与电话', '防雨、立放', '签收回单要带回', '有异常先打 0512-6500 2217'],
  released: [
    { by: 'inspection', lines: ['合格，JY20261113-002', '周敏、吴静'] },
    { by: 'payment', lines: ['A 类，信用内', '沈雅琴 11-17 11:05'] },
    { by: 'stock', lines: ['本单可发 24.000 吨'] },
  ],
  issued: signed('周敏', '2026-11-17', '15:05'),
  paymentSigned: signed('沈雅琴', '2026-11-17', '11:05'),
}

/** Forty batches of one line. */
export const longDelivery: DeliveryNoticeModel = {
  ...delivery,
  shipment: { number: 2, of: null },
  lines: delivery.lines.slice(0, 1).map((line) => ({
    ...line,
    batches: Array.from({ length: 40 }, (_, index) => batch(`20261111-B${index + 1}`, `C-${index + 1}-1`, 2, 960)),
  })),
}

export const dispatch: DispatchNoticeModel = {
  ...sampleHead,
  number: 'DH20261117-003',
  revision: 1,
  orderNumber: delivery.orderNumber,
  customerPo: 'NF-7781',
  customer: '南方票据印务有限公司',
  contact: '梁志明',
  contactFax: '0757-2231 8808',
  dispatchedAt: at('2026-11-17', '16:40'),
  expectedArrival: delivery.expectedArrival,
  deliveryPlace: delivery.deliveryPlace,
  consignee: delivery.consignee,
  consigneePhone: delivery.consigneePhone,
  lines: delivery.lines,
  totalPackages: delivery.totalPackages,
  carrier: '顺安物流',
  trackingNumber: delivery.trackingNumber,
  vehicle: '苏E·9K336',
  driver: delivery.driver,
  driverPhone: delivery.driverPhone,
  freight: '我方承担',
  clerk: '周敏',
  clerkPhone: '0512-6500 2217 转 806',
  issued: signed('周敏', '2026-11-17', '16:45'),
}
