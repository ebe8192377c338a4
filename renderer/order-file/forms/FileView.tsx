import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { FaxViewer } from '#renderer/desks/intake/viewer/FaxViewer.tsx'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { useOrder } from '../data/order-view.ts'
import { FileDialog } from './FileDialog.tsx'
import css from './forms.module.css'

/** A file of the folder beside the form that speaks of it; Z or the button shows it large. */
export function FileView({ fileId }: { fileId: string }) {
  const { answer } = useOrder()
  const { fileUrl } = useDesk()
  const { t } = useTranslation('orderFile')
  const [large, setLarge] = useState(false)
  const stored = answer.files.find((one) => one.id === fileId)
  return (
    <div className={css.scanned}>
      <FaxViewer url={fileUrl(fileId)} mime={stored?.mime ?? null} pages={null} />
      <span className={css.small}>{stored?.name}</span>
      <ActionButton size="small" kind="link" onClick={() => setLarge(true)}>
        {t('file.large')}
      </ActionButton>
      {large && <FileDialog fileId={fileId} onClose={() => setLarge(false)} />}
    </div>
  )
}
