import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import css from '#renderer/desks/technical/Technical.module.css'
import { TwoLines } from '#renderer/ui/data-table/TwoLines.tsx'
import type { Column } from '#renderer/ui/data-table/types.ts'
import { Tag, type TagTone } from '#renderer/ui/Tag.tsx'
import type { PurchaseRow } from '#shared/contract/technical-desk.ts'
import { isOverdue, type PurchaseState, stillToCome } from '#shared/rules/purchases.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'

const TONES: Readonly<Record<PurchaseState, TagTone>> = {
  requested: 'outline',
  ordered: 'accent',
  received: 'ok',
  dropped: 'outline',
}
/** R20.2 a request in the list: how much is still to come (of those that are over: how much came), until when, how far it is. */
export function usePurchaseColumns(today: CivilDate, open: boolean): readonly Column<PurchaseRow>[] {
  const { t } = useTranslation('technical')
  const text = useText()
  const dateOf = (row: PurchaseRow) => {
    if (row.expectedOn === null) return t('material.noDay')
    return (
      <span className={isOverdue(row, today) || row.expectedOn > row.neededBy ? css.late : undefined}>
        {text.day(row.expectedOn)}
      </span>
    )
  }
  return [
    {
      key: 'material',
      title: t('material.name'),
      render: (row) => <TwoLines first={<b>{row.materialName}</b>} second={`${row.number}　${row.materialNumber}`} />,
    },
    {
      key: 'quantity',
      title: t('purchases.quantity'),
      align: 'right',
      width: '110px',
      render: (row) => `${text.quantity(open ? stillToCome(row) : row.received)} ${row.unit}`,
    },
    {
      key: 'neededBy',
      title: t('purchase.neededBy'),
      align: 'right',
      width: '86px',
      render: (row) => text.day(row.neededBy),
    },
    {
      key: 'orders',
      title: t('purchases.orders'),
      width: '130px',
      hideNarrow: true,
      render: (row) => row.orders.map((one) => one.number).join('、'),
    },
    {
      key: 'state',
      title: t('purchases.state'),
      width: '84px',
      render: (row) => <Tag tone={TONES[row.state]}>{t(`state.${row.state}`)}</Tag>,
    },
    { key: 'supplier', title: t('purchase.supplier'), width: '130px', render: (row) => row.supplier },
    { key: 'expected', title: t('purchase.expectedOn'), align: 'right', width: '86px', render: dateOf },
  ]
}
