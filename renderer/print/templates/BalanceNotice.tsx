import { formatMoney } from '#shared/values/money.ts'
import { formatUnitPrice } from '#shared/values/unit-price.ts'
import { currencyWord, quantityText, sharedUnit, totalText, withUnit } from '../figures.ts'
import type { BalanceLine, BalanceNoticeModel } from '../models.ts'
import { FactStrip } from '../parts/FactStrip.tsx'
import { type Column, Goods, LineTable, Sum } from '../parts/LineTable.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Paper } from '../parts/Paper.tsx'
import { Particulars } from '../parts/Particulars.tsx'
import { SignCells } from '../parts/SignCells.tsx'
import { SmallPrint } from '../parts/SmallPrint.tsx'
import { type Words, wordsIn } from '../words.ts'
import { BalanceSum } from './BalanceSum.tsx'

/** Balance notice: what is still to be paid for the quantity really produced, before the goods leave (R13.3). */
export function BalanceNotice({ model }: { model: BalanceNoticeModel }) {
  const t = wordsIn(model.language)
  return (
    <Paper head={model} title={t('balance.title')}>
      <FactStrip
        facts={[
          { label: t('fact.number'), value: model.number, weight: 42 },
          { label: t('fact.order'), value: model.orderNumber, weight: 36 },
          { label: t('fact.issuedOn'), value: model.issuedOn, weight: 30 },
          { label: t('fact.contract'), value: model.contractNumber, weight: 34 },
          { label: t('fact.customerPo'), value: model.customerPo, weight: 34 },
        ]}
      />
      <Particulars
        rows={[
          [
            { label: t('fact.customer'), value: model.customer, strong: true },
            { label: t('fact.contact'), value: model.contact },
          ],
          [{ label: t('fact.payment'), value: model.payment }],
        ]}
      />
      <LineTable
        columns={columnsOf(model, t)}
        rows={model.lines}
        rowKey={(_, index) => String(index)}
        sum={
          <>
            <Sum span={3} align="start">
              {t('sum.total')}
            </Sum>
            <Sum strong>{totalText(model.lines)}</Sum>
            <Sum />
            <Sum strong>{formatMoney(model.amount)}</Sum>
          </>
        }
      />
      <BalanceSum model={model} t={t} />
      <Notice lead={t('balance.lead')}>{t('balance.explain')}</Notice>
      <Particulars
        rows={[
          [{ label: t('fact.account'), value: model.bank.account }],
          [
            { label: t('fact.accountName'), value: model.bank.name },
            { label: t('fact.accountNumber'), value: model.bank.number, strong: true },
          ],
        ]}
      />
      <SignCells head={model} cells={[{ label: t('signer.clerk'), signed: model.issued, blank: t('blank.date') }]} />
      <SmallPrint>{t('balance.small', { sales: model.sales, phone: model.salesPhone })}</SmallPrint>
    </Paper>
  )
}

function columnsOf(model: BalanceNoticeModel, t: Words): readonly Column<BalanceLine>[] {
  const unit = sharedUnit(model.lines)
  const currency = currencyWord(t, model.currency)
  return [
    { head: t('column.line'), width: '8.4mm', align: 'center', cell: (_, index) => index + 1 },
    { head: t('column.product'), width: '28mm', strong: true, cell: (line) => line.productNumber },
    { head: t('column.goods'), cell: (line) => <Goods name={line.productName} specification={line.specification} /> },
    { head: withUnit(t('column.produced'), unit), width: '22mm', align: 'end', cell: (l) => quantityText(l, unit) },
    {
      head: withUnit(t('column.unitPrice'), unit === undefined ? currency : `${currency}/${unit}`),
      width: '27mm',
      align: 'end',
      cell: (line) => formatUnitPrice(line.unitPrice),
    },
    { head: withUnit(t('column.amount'), currency), width: '30mm', align: 'end', cell: (l) => formatMoney(l.amount) },
  ]
}
