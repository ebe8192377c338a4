import { quantityText, sharedUnit, withUnit } from '../figures.ts'
import type { TechnicalSlipLine, TechnicalSlipModel } from '../models.ts'
import { type Column, Goods, LineTable } from '../parts/LineTable.tsx'
import { type Words, wordsIn } from '../words.ts'
import { SlipPaper } from './SlipPaper.tsx'

/** Technical confirmation slip: per line, can it be made, by which formula, and when is the material there (R5.1). */
export function TechnicalSlip({ model }: { model: TechnicalSlipModel }) {
  const t = wordsIn(model.language)
  return (
    <SlipPaper model={model} title={t('slip.technicalTitle')} signer={t('slip.signer.technical')}>
      <LineTable columns={columnsOf(model, t)} rows={model.lines} rowKey={(_, index) => String(index)} height="roomy" />
    </SlipPaper>
  )
}

function columnsOf(model: TechnicalSlipModel, t: Words): readonly Column<TechnicalSlipLine>[] {
  const unit = sharedUnit(model.lines)
  return [
    { head: t('column.line'), width: '8mm', align: 'center', cell: (_, index) => index + 1 },
    { head: t('column.product'), width: '24.6mm', strong: true, cell: (line) => line.productNumber },
    { head: t('column.goods'), cell: (line) => <Goods name={line.productName} specification={line.specification} /> },
    { head: withUnit(t('column.quantity'), unit), width: '18mm', align: 'end', cell: (l) => quantityText(l, unit) },
    { head: t('column.verdict'), width: '23mm', cell: (l) => (l.verdict === null ? '' : t(`verdict.${l.verdict}`)) },
    { head: t('column.formula'), width: '23mm', cell: formulaOf },
    { head: t('column.materialDate'), width: '22.6mm', align: 'end', cell: (line) => line.materialDate },
    { head: t('column.remark'), width: '26mm', cell: (line) => line.remark },
  ]
}

const formulaOf = ({ formula, formulaVersion }: TechnicalSlipLine) =>
  formulaVersion === null ? formula : `${formula} v${formulaVersion}`
