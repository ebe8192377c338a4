import type { OrderBlankModel } from '../models.ts'
import { FactStrip } from '../parts/FactStrip.tsx'
import { type Column, LineTable } from '../parts/LineTable.tsx'
import { Paper } from '../parts/Paper.tsx'
import { Particulars } from '../parts/Particulars.tsx'
import { SignCells } from '../parts/SignCells.tsx'
import { wordsIn } from '../words.ts'
import styles from './OrderBlank.module.css'

const LINES = Array.from({ length: 10 }, (_, at) => at + 1)

/** Customer order form to be filled in by pen: the items that the office asks for (R2.1), in the order in which it asks. */
export function OrderBlank({ model }: { model: OrderBlankModel }) {
  const t = wordsIn(model.language)
  const pair = (left: string, right: string) => [
    { label: t(`orderBlank.${left}`), value: '' },
    { label: t(`orderBlank.${right}`), value: '' },
  ]
  const columns: readonly Column<number>[] = [
    { head: t('orderBlank.no'), width: '9mm', align: 'center', cell: (line) => line },
    { head: t('orderBlank.product'), width: '32mm', cell: () => '' },
    { head: t('orderBlank.name'), cell: () => '' },
    { head: t('orderBlank.quantity'), width: '22mm', cell: () => '' },
    { head: t('orderBlank.price'), width: '22mm', cell: () => '' },
    { head: t('orderBlank.date'), width: '24mm', cell: () => '' },
    { head: t('orderBlank.note'), width: '28mm', cell: () => '' },
  ]
  return (
    <Paper head={model} title={t('orderBlank.title')}>
      <FactStrip
        facts={[
          { label: t('orderBlank.orderedOn'), value: t('blank.date').replaceAll(' ', '\u00a0'), weight: 40 },
          { label: t('orderBlank.customerPo'), value: '\u3000', weight: 45 },
          { label: t('orderBlank.sales'), value: '\u3000', weight: 35 },
        ]}
      />
      <Particulars
        height="roomy"
        rows={[
          pair('customer', 'contact'),
          pair('phone', 'fax'),
          [{ label: t('orderBlank.deliveryPlace'), value: '' }],
          pair('consignee', 'consigneePhone'),
        ]}
      />
      <LineTable columns={columns} rows={LINES} rowKey={String} height="roomy" />
      <Particulars
        height="roomy"
        rows={[
          pair('packaging', 'label'),
          pair('transport', 'payment'),
          pair('invoice', 'tolerance'),
          [{ label: t('orderBlank.special'), value: '' }],
        ]}
      />
      <SignCells
        head={model}
        height="stamp"
        cells={['signCustomer', 'signSales', 'signClerk'].map((one) => ({
          label: t(`orderBlank.${one}`),
          signed: null,
          blank: t('blank.date'),
        }))}
      />
      {model.letterhead.fax !== '' && (
        <p className={styles.back}>{t('orderBlank.faxBack', { fax: model.letterhead.fax })}</p>
      )}
    </Paper>
  )
}
