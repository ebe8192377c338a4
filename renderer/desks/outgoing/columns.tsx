import { useTranslation } from 'react-i18next'
import { shortCompany } from '#renderer/app/text/short-company.ts'
import { useText } from '#renderer/app/text/useText.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { ClassBox } from '#renderer/ui/ClassBox.tsx'
import { TwoLines } from '#renderer/ui/data-table/TwoLines.tsx'
import type { Column } from '#renderer/ui/data-table/types.ts'
import type { OutgoingRow } from '#shared/contract/outgoing.ts'
import { formatTelephone } from '#shared/values/telephone.ts'
import css from './Outgoing.module.css'

type Options = {
  readonly selected: string | undefined
  /** Everybody's: then it is said whose each is. */
  readonly all: boolean
  readonly onOpen: (row: OutgoingRow) => void
}

const ACTION = {
  toSend: 'recordSending',
  toConfirm: 'confirmReceipt',
  toCheck: 'checkSignBack',
  toSignBack: 'chase',
} as const

/**
 * The columns of the queue: until when, whose, whom to call at which number, what was done last, what it costs, and the next act.
 *
 * How late it is stands in front and nowhere else: by how much the dates have moved is a figure of the goods, and quiet.
 */
export function useOutgoingColumns({ selected, all, onOpen }: Options): readonly Column<OutgoingRow>[] {
  const { t } = useTranslation('outgoing')
  const text = useText()
  // A sheet's number is its order's, which stands beside it; what is new is which sheet of it.
  const copyOf = ({ subject, paperNumber }: OutgoingRow) =>
    paperNumber === ''
      ? t('noPaper')
      : subject === 'sheet'
        ? t('copy', { version: paperNumber.split('/')[1] ?? '1' })
        : paperNumber
  const sent = ({ lastSending, tries }: OutgoingRow) => {
    if (!lastSending) return <TwoLines first={t('neverSent')} />
    const when = text.moment(lastSending.at)
    const failed = lastSending.result === 'failed'
    return (
      <TwoLines
        first={<span className={failed ? css.late : undefined}>{t(failed ? 'failedAt' : 'sentAt', { when })}</span>}
        second={[t('tries', { count: tries }), lastSending.remark].filter(Boolean).join('　')}
      />
    )
  }
  return [
    { key: 'due', title: t('column.due'), width: '84px', render: (row) => <Due row={row} /> },
    {
      key: 'order',
      title: t('column.order'),
      width: '20%',
      render: (row) => (
        <TwoLines
          first={
            <>
              <b title={row.customerName}>{shortCompany(row.customerName)}</b> <ClassBox value={row.class} />
            </>
          }
          second={`${row.number}${all ? `　${row.clerkName}` : ''}`}
        />
      ),
    },
    {
      key: 'paper',
      title: t('column.paper'),
      width: '118px',
      hideNarrow: true,
      render: (row) => <TwoLines first={t(`subject.${row.subject}`)} second={copyOf(row)} />,
    },
    {
      key: 'who',
      title: t('column.who'),
      width: '190px',
      render: (row) => (
        <TwoLines
          first={`${row.contact} ${formatTelephone(row.phone)}`}
          second={row.fax === '' ? t('noFax') : t('fax', { number: formatTelephone(row.fax) })}
        />
      ),
    },
    { key: 'sent', title: t('column.sent'), render: sent },
    {
      key: 'chased',
      title: t('column.chased'),
      width: '120px',
      hideNarrow: true,
      render: (row) =>
        row.lastChaseAt === null ? (
          ''
        ) : (
          <TwoLines first={t('chases', { count: row.chases })} second={text.moment(row.lastChaseAt)} />
        ),
    },
    {
      key: 'moved',
      title: t('column.moved'),
      width: '128px',
      render: (row) =>
        row.postponedDays > 0 ? (
          <TwoLines
            first={row.preDeliveryDate && text.day(row.preDeliveryDate)}
            second={t(row.sum?.mode === 'working' ? 'movedWorking' : 'moved', { count: row.postponedDays })}
          />
        ) : (
          row.preDeliveryDate && text.day(row.preDeliveryDate)
        ),
    },
    {
      key: 'action',
      title: <span className="visually-hidden">{t('column.action')}</span>,
      align: 'right',
      width: '150px',
      render: (row) => {
        const isSelected = `${row.orderId} ${row.step} ${row.group}` === selected
        return (
          <ActionButton
            size="small"
            kind={isSelected ? 'primary' : 'default'}
            keyHint={isSelected ? '↵' : undefined}
            onClick={() => onOpen(row)}
          >
            {text.action(ACTION[row.group])}
          </ActionButton>
        )
      },
    },
  ]
}

function Due({ row }: { row: OutgoingRow }) {
  const text = useText()
  if (row.dueAt === null) return null
  const { tone, text: words } = text.left(row.dueAt)
  return <b className={css[tone]}>{words}</b>
}
