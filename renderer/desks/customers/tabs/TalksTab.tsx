import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import { DataTable } from '#renderer/ui/data-table/DataTable.tsx'
import type { Column } from '#renderer/ui/data-table/types.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import type { Talk } from '#shared/contract/customer-page.ts'
import { MoreButton } from './MoreButton.tsx'

const PAGE = 50
const pathOf = ({ kind, id }: Talk): string =>
  kind === 'memo' ? `/intake/memos/${id}` : `/fax?id=${encodeURIComponent(id)}`

/** What he said and sent: memos and faxes as one list, newest first. */
export function TalksTab({ id }: { id: string }) {
  const { t } = useTranslation('customers')
  const { q } = useDesk()
  const text = useText()
  const navigate = useNavigate()
  const [picked, setPicked] = useState<string>()
  const pages = useInfiniteQuery(
    q.office.customerTalks.infiniteOptions({
      input: (after: string | null) => ({ id, after, limit: PAGE }),
      initialPageParam: null,
      getNextPageParam: (page) => page.nextAfter,
    }),
  )
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? []
  const columns: readonly Column<Talk>[] = [
    { key: 'at', title: t('column.at'), width: '110px', render: (row) => text.moment(row.at) },
    { key: 'kind', title: t('column.kind'), width: '72px', render: (row) => t(`talk.${row.kind}`) },
    { key: 'number', title: t('column.number'), width: '140px', render: (row) => <b>{row.number}</b> },
    { key: 'text', title: t('column.said'), render: (row) => row.text },
    {
      key: 'status',
      title: t('column.became'),
      width: '120px',
      render: (row) => t(`talk.status.${row.kind}.${row.status}`, { defaultValue: '' }),
    },
  ]
  return (
    <>
      <RefusalBar error={pages.error} />
      <DataTable
        label={t('tab.talks')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        selected={picked}
        onSelect={setPicked}
        onOpen={(key) => {
          const talk = rows.find((row) => row.id === key)
          if (talk) void navigate(pathOf(talk))
        }}
        empty={pages.data && <EmptyState sentence={t('talk.none')} />}
      />
      <MoreButton pages={pages} />
    </>
  )
}
