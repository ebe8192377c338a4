import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { FaxViewer } from '#renderer/desks/intake/viewer/FaxViewer.tsx'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { useOrder } from '../data/order-view.ts'
import { FileDialog } from './FileDialog.tsx'
import type { PickedFile } from './FilePicker.tsx'
import css from './forms.module.css'

/** A file of the folder, or one about to be put into it, beside the form that speaks of it; can be shown large. */
export function FileView({ file }: { file: string | PickedFile }) {
  const { answer } = useOrder()
  const { fileUrl } = useDesk()
  const { t } = useTranslation('orderFile')
  const [large, setLarge] = useState(false)
  const shown = typeof file === 'string' ? answer.files.find((one) => one.id === file) : file
  if (!shown) return null
  return (
    <div className={css.scanned}>
      <FaxViewer url={fileUrl(shown.id)} mime={shown.mime} pages={null} />
      <span className={css.caption}>
        <span className={css.small}>{shown.name}</span>
        <ActionButton size="small" kind="link" onClick={() => setLarge(true)}>
          {t('file.large')}
        </ActionButton>
      </span>
      {large && <FileDialog file={shown} onClose={() => setLarge(false)} />}
    </div>
  )
}
