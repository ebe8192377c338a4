import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { DataTable } from '#renderer/ui/data-table/DataTable.tsx'
import { TwoLines } from '#renderer/ui/data-table/TwoLines.tsx'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import type { Doubles } from '#shared/contract/customers.ts'

type Apart = Doubles['apart'][number]
type Props = {
  readonly apart: readonly Apart[]
  readonly isBusy: boolean
  /** They may be the same after all. */
  readonly onTakeBack: (pair: Apart) => void
}

/** Of whom somebody said that they are not the same: who, when, and taking it back. */
export function ApartList({ apart, isBusy, onTakeBack }: Props) {
  const { t } = useTranslation('customers')
  const text = useText()
  return (
    <Sheet title={t('doubles.apart')} flush>
      <DataTable
        label={t('doubles.apart')}
        columns={[
          {
            key: 'pair',
            title: t('doubles.pair'),
            render: ({ a, b, by, at }: Apart) => (
              <TwoLines first={`${a.shortName} · ${b.shortName}`} second={`${by} ${text.moment(at)}`} />
            ),
          },
          {
            key: 'back',
            title: '',
            width: '86px',
            align: 'right',
            render: (pair: Apart) => (
              <ActionButton size="small" busy={isBusy} onClick={() => onTakeBack(pair)}>
                {t('doubles.takeBack')}
              </ActionButton>
            ),
          },
        ]}
        rows={apart}
        rowHeight={43}
        rowKey={({ a, b }) => `${a.id} ${b.id}`}
      />
    </Sheet>
  )
}
