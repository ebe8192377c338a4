import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { DataTable } from '#renderer/ui/data-table/DataTable.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import type { FieldChange } from '#shared/rules/paper-bodies.ts'
import { papersOf } from '#shared/rules/papers.ts'
import { useChangeText } from '../data/change-text.ts'
import { useOrder } from '../data/order-view.ts'

/** Every change order, field by field, with its reason (R19.1). */
export function ChangesTab() {
  const { file } = useOrder()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const changeText = useChangeText()
  const rows = papersOf(file.papers, 'changeOrder')
    .toReversed()
    .flatMap((paper) => paper.body.changes.map((change: FieldChange) => ({ paper, change, words: changeText(change) })))
  if (rows.length === 0) return <EmptyState sentence={t('change.none')} />
  return (
    <DataTable
      label={t('tabs.changes')}
      rows={rows}
      rowKey={({ paper, change }) => `${paper.id}${change.path}`}
      columns={[
        { key: 'revision', title: t('change.revision'), width: '60px', render: (row) => row.paper.body.toRevision },
        { key: 'at', title: t('entry.at'), width: '110px', render: (row) => text.moment(row.paper.at) },
        { key: 'by', title: t('entry.by'), width: '80px', render: (row) => row.paper.by.name },
        { key: 'field', title: t('change.field'), width: '140px', render: (row) => row.words.name },
        { key: 'before', title: t('change.before'), render: (row) => <s>{row.words.before}</s> },
        { key: 'after', title: t('change.after'), render: (row) => <b>{row.words.after}</b> },
        {
          key: 'reason',
          title: t('reason'),
          render: ({ paper }) =>
            paper.body.cancels ? `${t('change.carriedOut')}：${paper.body.reason}` : paper.body.reason,
        },
      ]}
    />
  )
}
