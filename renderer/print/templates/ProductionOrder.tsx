import { formatInstant } from '#shared/values/instant.ts'
import { formatQuantity } from '#shared/values/quantity.ts'
import { percentText, quantityText, sharedUnit, totalText, withUnit } from '../figures.ts'
import type { ProductionLine, ProductionModel, WrittenConfirmation } from '../models.ts'
import { FactStrip } from '../parts/FactStrip.tsx'
import { type Column, Goods, LineTable, Sum } from '../parts/LineTable.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Paper } from '../parts/Paper.tsx'
import { Section } from '../parts/Section.tsx'
import { SignCells } from '../parts/SignCells.tsx'
import { SmallPrint } from '../parts/SmallPrint.tsx'
import { Together } from '../parts/Together.tsx'
import { type Words, wordsIn } from '../words.ts'
import { MethodTable } from './MethodTable.tsx'
import { TipTable } from './TipTable.tsx'

/** Production order, or the production copy of the confirmation (R10.1, R10.2). Its model knows no price and no customer's date. */
export function ProductionOrder({ model }: { model: ProductionModel }) {
  const t = wordsIn(model.language)
  const replaced = model.replacedByConfirmation
  return (
    <Paper
      head={model}
      title={t(replaced ? 'confirmation.title' : 'production.title')}
      remark={replaced ? t('production.remark') : ''}
    >
      <FactStrip
        facts={[
          { label: t('fact.number'), value: model.number, weight: 47 },
          { label: t('fact.revision'), value: String(model.revision), weight: 14 },
          { label: t('fact.customer'), value: model.customer, weight: 38 },
          { label: t('fact.orderType'), value: t(`orderType.${model.orderType}`), weight: 22 },
          { label: t('fact.scheduledWhole'), value: model.scheduledDate, weight: 56 },
        ]}
      />
      <LineTable
        columns={columnsOf(model, t)}
        rows={model.lines}
        rowKey={(_, index) => String(index)}
        height="roomy"
        sum={<SumCells model={model} t={t} />}
      />
      <MethodTable methods={model.methods} t={t} />
      {model.special.length > 0 && (
        <Notice lead={t('production.special')} boxed>
          {model.special.map((one, index) => `\u3000${enumerator(index)} ${one}`).join('')}
        </Notice>
      )}
      <TipTable model={model} t={t} />
      <Together>
        <Confirmations model={model} t={t} />
        <SignCells
          head={model}
          cells={[
            { label: t('signer.issued'), signed: model.issued, blank: t('blank.date') },
            { label: t('signer.productionHead'), signed: model.countersigned, blank: t('blank.date') },
            { label: t('signer.technicalCopy'), signed: model.acknowledged, blank: t('blank.date') },
          ]}
        />
        <SmallPrint>{`${t('production.distribution')}${t('production.small')}`}</SmallPrint>
      </Together>
    </Paper>
  )
}

// ① to ⑳ are one run of code points; a twenty-first provision gets plain figures.
const enumerator = (index: number) => (index < 20 ? String.fromCodePoint(0x2460 + index) : `(${index + 1})`)

function columnsOf(model: ProductionModel, t: Words): readonly Column<ProductionLine>[] {
  const unit = sharedUnit(model.lines)
  return [
    { head: t('column.line'), width: '8.4mm', align: 'center', cell: (_, index) => index + 1 },
    { head: t('column.product'), width: '26.6mm', strong: true, cell: (line) => line.productNumber },
    { head: t('column.goods'), cell: (line) => <Goods name={line.productName} specification={line.specification} /> },
    {
      head: withUnit(t('column.quantity'), unit),
      width: '19mm',
      align: 'end',
      strong: true,
      cell: (line) => quantityText(line, unit),
    },
    { head: t('column.allowed'), width: '27mm', align: 'end', cell: allowedText },
    { head: t('column.productionDate'), width: '23.5mm', align: 'end', cell: (line) => line.productionDate },
    { head: t('column.scheduled'), width: '24.5mm', align: 'end', strong: true, cell: (line) => line.scheduledDate },
  ]
}

const allowedText = ({ allowed }: ProductionLine) =>
  allowed === null ? '' : `${formatQuantity(allowed.from)} – ${formatQuantity(allowed.to)}`

function SumCells({ model, t }: { model: ProductionModel; t: Words }) {
  return (
    <>
      <Sum span={3} align="start">
        {t('sum.total')}
      </Sum>
      <Sum strong>{totalText(model.lines)}</Sum>
      <Sum>{model.toleranceBp === null ? '' : `± ${percentText(model.toleranceBp)}%`}</Sum>
      <Sum />
      <Sum strong>{model.scheduledDate}</Sum>
    </>
  )
}

function Confirmations({ model, t }: { model: ProductionModel; t: Words }) {
  if (model.confirmations.length === 0) return null
  const columns: readonly Column<WrittenConfirmation>[] = [
    { head: t('column.department'), width: '15mm', cell: (one) => t(`department.${one.department}`) },
    { head: t('column.confirmed'), cell: (one) => one.content },
    { head: t('column.signer'), width: '22mm', cell: (one) => one.signed.name },
    { head: t('column.time'), width: '34mm', cell: (one) => formatInstant(one.signed.at, model.timeZone) },
    { head: t('column.way'), width: '36mm', cell: (one) => t(`way.${one.way}`) },
  ]
  return (
    <Section title={t('production.confirmed')}>
      <LineTable
        columns={columns}
        rows={model.confirmations}
        rowKey={(one, index) => `${one.department}${index}`}
        rules="open"
      />
    </Section>
  )
}
