import { linesToProduce } from '#shared/rules/lines.ts'
import type { OrderFile } from '#shared/rules/order-file.ts'
import { civilDate } from '#shared/values/civil-date.ts'
import { quantity } from '#shared/values/quantity.ts'
import { idOf, type PaperOptions, withPaper } from './with-paper.ts'

/** A batch in the finished-goods warehouse, in thousandths of the unit. */
export const batch = (lineId: string, thousandths: number) => ({
  lineId,
  quantity: quantity(thousandths),
  batchId: `batch-${lineId}`,
  batchNumber: 'B-1',
  location: 'A-01',
})

/** One supervision tip, due on 2026-03-10. */
const TIP = { id: 'tip-1', due: civilDate('2026-03-10'), aspect: 'progress', text: '看复卷进度' } as const

export const productionOrder = (file: OrderFile, options?: PaperOptions): OrderFile =>
  withPaper(file, 'productionOrder', { number: 'SC20260302-001', special: '', tips: [TIP] }, options)

export const countersigned = (file: OrderFile): OrderFile => {
  const productionOrderId = idOf(file, 'productionOrder')
  const signed = withPaper(file, 'productionCountersign', { productionOrderId })
  return withPaper(signed, 'technicalAcknowledgement', { productionOrderId })
}

export const serviceInspection = (file: OrderFile, packaging = true): OrderFile =>
  withPaper(file, 'serviceInspection', {
    lines: linesToProduce(file).map((line) => ({ lineId: line.lineId, quantity: line.toProduce })),
    checks: { quantity: true, packaging, label: true },
    remark: '',
  })

export const qualityInspection = (file: OrderFile, ok = true): OrderFile =>
  withPaper(file, 'qualityInspection', { items: [{ name: '克重', found: '70', ok }], remark: '' })

export const inspected = (file: OrderFile): OrderFile => qualityInspection(serviceInspection(file))

/** All that was to be made, or `thousandths` of line 1, in the warehouse. */
export const warehoused = (file: OrderFile, thousandths?: number): OrderFile =>
  withPaper(file, 'warehousing', {
    batches:
      thousandths === undefined
        ? linesToProduce(file).map((line) => batch(line.lineId, line.toProduce))
        : [batch('line-1', thousandths)],
  })
