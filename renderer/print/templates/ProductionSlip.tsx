import { quantityText, sharedUnit, withUnit } from '../figures.ts'
import type { ProductionSlipLine, ProductionSlipModel } from '../models.ts'
import { type Column, Goods, LineTable } from '../parts/LineTable.tsx'
import { type Words, wordsIn } from '../words.ts'
import { SlipPaper } from './SlipPaper.tsx'

/** Production confirmation slip: per line, where and when it is made and when it is finished, in writing (R6.1, R6.3). */
export function ProductionSlip({ model }: { model: ProductionSlipModel }) {
  const t = wordsIn(model.language)
  return (
    <SlipPaper model={model} title={t('slip.productionTitle')} signer={t('slip.signer.production')}>
      <LineTable columns={columnsOf(model, t)} rows={model.lines} rowKey={(_, index) => String(index)} height="roomy" />
    </SlipPaper>
  )
}

function columnsOf(model: ProductionSlipModel, t: Words): readonly Column<ProductionSlipLine>[] {
  const unit = sharedUnit(model.lines)
  return [
    { head: t('column.line'), width: '8mm', align: 'center', cell: (_, index) => index + 1 },
    { head: t('column.product'), width: '24.6mm', strong: true, cell: (line) => line.productNumber },
    { head: t('column.goods'), cell: (line) => <Goods name={line.productName} specification={line.specification} /> },
    { head: withUnit(t('column.quantity'), unit), width: '18mm', align: 'end', cell: (l) => quantityText(l, unit) },
    { head: t('column.productionLine'), width: '30mm', cell: (line) => line.productionLine },
    { head: t('column.materialDate'), width: '22.6mm', align: 'end', cell: (line) => line.materialDate },
    { head: t('column.productionDate'), width: '22.6mm', align: 'end', cell: (line) => line.productionDate },
    { head: t('column.scheduled'), width: '23mm', align: 'end', strong: true, cell: (line) => line.scheduledDate },
  ]
}
