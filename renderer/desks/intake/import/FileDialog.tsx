import { useQuery } from '@tanstack/react-query'
import { Spin } from 'antd'
import { useTranslation } from 'react-i18next'
import { readSpreadsheet } from '#renderer/app/spreadsheet/read-spreadsheet.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { ErrorBar } from '#renderer/ui/NoteBar.tsx'
import css from './Import.module.css'
import { TableDialog } from './TableDialog.tsx'

// Five hundred lines, and what stands above and below them.
const MOST_ROWS = 560

/** A customer's order sheet: read, shown row by row, and only then taken. */
export function FileDialog({ file, onClose }: { file: File; onClose: () => void }) {
  const { t } = useTranslation('reading')
  const read = useQuery({
    // The same name may be another file a minute later.
    queryKey: ['orderSheet', file.name, file.size, file.lastModified],
    queryFn: ({ signal }) => readSpreadsheet(file, MOST_ROWS, signal),
    gcTime: 0,
    retry: false,
  })
  const sheet = read.data?.ok ? read.data.value.find(({ rows }) => rows.length > 0) : undefined
  if (sheet) return <TableDialog rows={sheet.rows} file={file} onClose={onClose} />
  const fault = read.data?.ok === false ? read.data.reason : read.isError ? 'damaged' : null
  return (
    <Dialog
      open
      title={t('file.title', { name: file.name })}
      onClose={onClose}
      footer={
        <ActionButton keyHint="Esc" onClick={onClose}>
          {t('file.close')}
        </ActionButton>
      }
    >
      {fault === null ? (
        <p className={css.reading} role="status">
          <Spin size="small" /> {t('file.reading')}
        </p>
      ) : (
        <ErrorBar
          happened={t(`fault.${fault}.happened`, { name: file.name, most: 500 })}
          safe={t('file.safe')}
          next={t(`fault.${fault}.next`)}
        />
      )}
    </Dialog>
  )
}
