import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { DataTable } from '#renderer/ui/data-table/DataTable.tsx'
import type { Column } from '#renderer/ui/data-table/types.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import type { Paper } from '#shared/rules/papers.ts'
import { useEntryText } from '../data/entry-text.ts'
import { usePaperKind } from '../data/paper-kind.ts'

/** Papers as a log: when, what, who, with whom, and what came of it. */
export function EntryTable({ label, rows }: { label: string; rows: readonly Paper[] }) {
  const { t } = useTranslation('orderFile')
  const text = useText()
  const kindOf = usePaperKind()
  const entry = useEntryText()
  const columns: readonly Column<Paper>[] = [
    { key: 'at', title: t('entry.at'), width: '110px', render: (paper) => text.moment(paper.at) },
    { key: 'kind', title: t('entry.kind'), width: '110px', render: (paper) => kindOf(paper) },
    { key: 'who', title: t('entry.who'), width: '150px', render: (paper) => entry(paper).who },
    { key: 'said', title: t('entry.said'), render: (paper) => entry(paper).said },
  ]
  if (rows.length === 0) return <EmptyState sentence={t('entry.none')} />
  return <DataTable label={label} columns={columns} rows={rows} rowKey={(paper) => paper.id} />
}
