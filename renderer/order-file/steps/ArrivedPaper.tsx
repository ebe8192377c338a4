import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { Kbd } from '#renderer/ui/Kbd.tsx'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'
import { FileDialog } from '../forms/FileDialog.tsx'
import type { PickedFile } from '../forms/FilePicker.tsx'
import { PageThumb } from '../forms/PageThumb.tsx'
import css from './steps.module.css'

/** The slip that the fax tray sent to this step, at reading size over its form: one types what was written on it. */
export function ArrivedPaper({ scan }: { scan: PickedFile }) {
  const { fileUrl } = useDesk()
  const { t } = useTranslation('orderFile')
  const [large, setLarge] = useState(false)
  useKeys([{ keys: 'Z', label: t('file.large'), run: () => setLarge(true) }])
  return (
    <section className={css.arrived} aria-label={t('file.arrived', { name: scan.name })}>
      <p className={css.arrivedHead}>
        <b>{t('file.arrived', { name: scan.name })}</b>
        <button type="button" onClick={() => setLarge(true)}>
          {t('file.large')} <Kbd>Z</Kbd>
        </button>
      </p>
      <div className={css.arrivedPage}>
        <PageThumb url={fileUrl(scan.id)} mime={scan.mime} />
      </div>
      {large && <FileDialog file={scan} onClose={() => setLarge(false)} />}
    </section>
  )
}
