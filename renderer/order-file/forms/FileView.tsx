import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { Kbd } from '#renderer/ui/Kbd.tsx'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'
import { useOrder } from '../data/order-view.ts'
import { FileDialog } from './FileDialog.tsx'
import type { PickedFile } from './FilePicker.tsx'
import css from './forms.module.css'
import { PageThumb } from './PageThumb.tsx'

/** A file of the folder, or one about to be put into it, beside the form that speaks of it; Z shows it large. */
export function FileView({ file }: { file: string | PickedFile }) {
  const { answer } = useOrder()
  const { fileUrl } = useDesk()
  const { t } = useTranslation('orderFile')
  const [large, setLarge] = useState(false)
  useKeys([{ keys: 'Z', label: t('file.large'), strip: false, run: () => setLarge(true) }])
  const shown = typeof file === 'string' ? answer.files.find((one) => one.id === file) : file
  if (!shown) return null
  return (
    <div className={css.scanned}>
      <button
        type="button"
        className={css.thumb}
        onClick={() => setLarge(true)}
        aria-label={t('file.enlarge', { name: shown.name })}
      >
        <PageThumb url={fileUrl(shown.id)} mime={shown.mime} />
      </button>
      <span className={css.caption}>
        <span className={css.small}>{shown.name}</span>
        <button type="button" className={css.link} onClick={() => setLarge(true)}>
          {t('file.large')} <Kbd>Z</Kbd>
        </button>
      </span>
      {large && <FileDialog file={shown} onClose={() => setLarge(false)} />}
    </div>
  )
}
