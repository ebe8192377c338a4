import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { useOrder } from '../data/order-view.ts'
import { FileDialog } from '../forms/FileDialog.tsx'
import css from './tabs.module.css'

/** The files that the folder's papers name; each opens in the viewer. */
export function FilesTab() {
  const { answer } = useOrder()
  const { t } = useTranslation('orderFile')
  const [open, setOpen] = useState<string | null>(null)
  const shown = answer.files.find((one) => one.id === open)
  if (answer.files.length === 0) return <EmptyState sentence={t('file.none')} />
  return (
    <div className={css.files}>
      {answer.files.map((file) => (
        <button key={file.id} type="button" className={css.file} onClick={() => setOpen(file.id)}>
          {file.name}
        </button>
      ))}
      {shown && <FileDialog file={shown} onClose={() => setOpen(null)} />}
    </div>
  )
}
