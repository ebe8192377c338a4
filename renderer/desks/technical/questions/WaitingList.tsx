import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import css from '#renderer/desks/technical/Technical.module.css'
import { ClassBox } from '#renderer/ui/ClassBox.tsx'
import { DataTable } from '#renderer/ui/data-table/DataTable.tsx'
import { TwoLines } from '#renderer/ui/data-table/TwoLines.tsx'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import type { TechnicalWaiting } from '#shared/contract/technical-desk.ts'

type Props = {
  readonly orders: readonly TechnicalWaiting[]
  readonly selected: string
  readonly onPick: (orderId: string) => void
}

/** The orders that wait for technical, what was promised first at the top; each says why it waits where it is not the first time. */
export function WaitingList({ orders, selected, onPick }: Props) {
  const { t } = useTranslation('technical')
  const text = useText()
  const dayOf = (days: number, date: string) => (days > 1 ? t('waiting.from', { date }) : date)
  return (
    <Sheet grow flush label={t('part.questions')}>
      <DataTable
        label={t('part.questions')}
        rows={orders}
        rowKey={(one) => one.orderId}
        rowHeight={43}
        fixed
        autoFocus
        selected={selected}
        onSelect={onPick}
        columns={[
          {
            key: 'order',
            title: t('waiting.order'),
            render: (one) => (
              <TwoLines
                first={
                  <>
                    <b>{one.number}</b> <ClassBox value={one.class} />
                  </>
                }
                second={
                  one.code === 'technicalOpen' ? (
                    `${one.customerName}　${one.productText}`
                  ) : (
                    <span className={css.late}>{text.stuck(one.code, one.params)}</span>
                  )
                }
              />
            ),
          },
          {
            key: 'due',
            title: t('waiting.due'),
            align: 'right',
            width: '74px',
            render: (one) => {
              const left = one.dueAt === null ? null : text.left(one.dueAt)
              return (
                <TwoLines
                  first={left && <span className={left.tone === 'late' ? css.late : undefined}>{left.text}</span>}
                  second={one.requestedDate && dayOf(one.requestedDays, text.day(one.requestedDate))}
                />
              )
            },
          },
        ]}
      />
    </Sheet>
  )
}
