import { formatMoney } from '#shared/values/money.ts'
import { formatUnitPrice } from '#shared/values/unit-price.ts'
import { capitalsText, currencyWord, percentText, quantityText, sharedUnit, totalText, withUnit } from '../figures.ts'
import type { ConfirmationLine, ConfirmationModel } from '../models.ts'
import { FactStrip } from '../parts/FactStrip.tsx'
import { type Column, Goods, LineTable, Sum } from '../parts/LineTable.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Paper } from '../parts/Paper.tsx'
import { Particulars } from '../parts/Particulars.tsx'
import { SmallPrint } from '../parts/SmallPrint.tsx'
import { Together } from '../parts/Together.tsx'
import { type Words, wordsIn } from '../words.ts'
import { ConfirmationSigners } from './ConfirmationSigners.tsx'
import { OrderTermsBlock } from './OrderTermsBlock.tsx'
import { SignBackBlock } from './SignBackBlock.tsx'

/** So many lines have room for two rows each; more sit closer, so that the block to sign stays on their page up to ten. */
const ROOMY_LINES = 3
const ROOMY = { line: '8mm', product: '24.6mm', quantity: '18mm', price: '22.4mm', amount: '27.4mm', date: '22.6mm' }
const TIGHT = { line: '5.5mm', product: '22mm', quantity: '15mm', price: '19mm', amount: '23mm', date: '20mm' }

const isTight = ({ lines }: ConfirmationModel): boolean => lines.length > ROOMY_LINES

/** Order confirmation for the customer: what was agreed, with prices, and the block that comes back signed (R7.1, R9.1). */
export function OrderConfirmation({ model }: { model: ConfirmationModel }) {
  const t = wordsIn(model.language)
  return (
    <Paper head={model} title={t('confirmation.title')} remark={t('confirmation.remark')} tight={isTight(model)}>
      <FactStrip
        facts={[
          { label: t('fact.number'), value: model.number, weight: 45 },
          { label: t('fact.revision'), value: String(model.revision), weight: 16 },
          { label: t('fact.orderedOn'), value: model.orderedOn, weight: 36 },
          { label: t('fact.contract'), value: model.contractNumber, weight: 40 },
          { label: t('fact.customerPo'), value: model.customerPo, weight: 40 },
        ]}
      />
      <Particulars
        rows={[
          [
            { label: t('fact.customer'), value: model.customer, strong: true, item: 'customer' },
            { label: t('fact.clerk'), value: [t('confirmation.clerk', { clerk: model.clerk }), model.clerkPhone] },
          ],
          [
            {
              label: t('fact.contact'),
              value: [model.contact, model.contactPhone, faxOf(t, model.contactFax)],
              item: 'contact',
            },
            { label: t('fact.sales'), value: [model.sales, model.salesPhone] },
          ],
        ]}
      />
      <LineTable
        columns={columnsOf(model, t)}
        rows={model.lines}
        rowKey={(_, index) => String(index)}
        sum={<SumCells model={model} t={t} />}
      />
      <OrderTermsBlock model={model} t={t} />
      <Notice lead={t('confirmation.today')}>
        {t('confirmation.rule')}
        {model.depositFirst && t('confirmation.depositFirst')}
      </Notice>
      <Together>
        <SignBackBlock model={model} t={t} />
        <ConfirmationSigners model={model} t={t} />
        <SmallPrint>{t('confirmation.thanks', { company: model.letterhead.name })}</SmallPrint>
      </Together>
    </Paper>
  )
}

const faxOf = (t: Words, fax: string) => (fax === '' ? '' : t('faxOf', { fax }))

function columnsOf(model: ConfirmationModel, t: Words): readonly Column<ConfirmationLine>[] {
  const unit = sharedUnit(model.lines)
  const currency = currencyWord(t, model.currency)
  const width = isTight(model) ? TIGHT : ROOMY
  return [
    { head: t('column.line'), width: width.line, align: 'center', cell: (_, index) => index + 1 },
    {
      head: t('column.product'),
      width: width.product,
      strong: true,
      item: 'product',
      cell: (line) => line.productNumber,
    },
    {
      head: t('column.goods'),
      item: 'product',
      cell: (line) => <Goods name={line.productName} specification={line.specification} />,
    },
    {
      head: withUnit(t('column.quantity'), unit),
      width: width.quantity,
      align: 'end',
      item: 'quantity',
      cell: (l) => quantityText(l, unit),
    },
    {
      head: withUnit(t('column.unitPrice'), unit === undefined ? currency : `${currency}/${unit}`),
      width: width.price,
      align: 'end',
      item: 'price',
      cell: (line) => formatUnitPrice(line.unitPrice),
    },
    {
      head: withUnit(t('column.amount'), currency),
      width: width.amount,
      align: 'end',
      cell: (l) => formatMoney(l.amount),
    },
    {
      head: t('column.preDelivery'),
      width: width.date,
      align: 'end',
      item: 'date',
      cell: (line) => line.preDeliveryDate,
    },
  ]
}

function SumCells({ model, t }: { model: ConfirmationModel; t: Words }) {
  const capitals = capitalsText(model.total, model.currency, model.language)
  return (
    <>
      <Sum span={3} align="start">
        {model.taxBp === null ? t('sum.total') : t('sum.taxIncluded', { percent: percentText(model.taxBp) })}
        {capitals !== '' && (
          <>
            {`\u3000${t('sum.capitals')} `}
            <strong>{capitals}</strong>
          </>
        )}
      </Sum>
      <Sum strong>{totalText(model.lines)}</Sum>
      <Sum />
      <Sum strong>{formatMoney(model.total)}</Sum>
      <Sum strong>{model.preDeliveryDate}</Sum>
    </>
  )
}
