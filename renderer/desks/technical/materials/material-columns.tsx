import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import css from '#renderer/desks/technical/Technical.module.css'
import { TwoLines } from '#renderer/ui/data-table/TwoLines.tsx'
import type { Column } from '#renderer/ui/data-table/types.ts'
import type { MaterialRow } from '#shared/contract/technical-desk.ts'
import { freeOf } from '#shared/rules/materials.ts'
import type { CivilDate } from '#shared/values/civil-date.ts'
import { formatQuantity, sumQuantities } from '#shared/values/quantity.ts'

/** R5.2 a material in the list: what is there, what open orders hold, what is free, what comes in and when. */
export function useMaterialColumns(today: CivilDate): readonly Column<MaterialRow>[] {
  const { t } = useTranslation('technical')
  const text = useText()
  const coming = ({ coming: expected }: MaterialRow) => {
    if (expected.length === 0) return null
    const next = expected.find((one) => one.expectedOn !== null)?.expectedOn
    return (
      <TwoLines
        first={formatQuantity(sumQuantities(expected.map((one) => one.quantity)))}
        second={
          next ? <span className={next < today ? css.late : undefined}>{text.day(next)}</span> : t('material.noDay')
        }
      />
    )
  }
  return [
    {
      key: 'name',
      title: t('material.name'),
      render: (row) => (
        <TwoLines first={<b>{row.name}</b>} second={row.active ? row.number : `${row.number}　${t('materials.off')}`} />
      ),
    },
    { key: 'unit', title: t('material.unit'), width: '56px', render: (row) => row.unit },
    {
      key: 'onHand',
      title: t('material.onHand'),
      align: 'right',
      width: '100px',
      render: (row) => formatQuantity(row.onHand),
    },
    {
      key: 'held',
      title: t('materials.held'),
      align: 'right',
      width: '110px',
      render: (row) => row.held > 0 && formatQuantity(row.held),
    },
    {
      key: 'free',
      title: t('material.free'),
      align: 'right',
      width: '100px',
      render: (row) => <b className={freeOf(row) < 0 ? css.late : undefined}>{formatQuantity(freeOf(row))}</b>,
    },
    { key: 'coming', title: t('material.coming'), align: 'right', width: '120px', render: coming },
  ]
}
