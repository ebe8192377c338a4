import { useTranslation } from 'react-i18next'
import { NoteBar } from '#renderer/ui/NoteBar.tsx'
import css from './forms.module.css'
import type { ScanWords } from './use-scan.ts'

/** What is known of the chosen scan by the code on it, or that it is still looked for. */
export function ScanNote({ scan }: { scan: ScanWords }) {
  const { t } = useTranslation('scanned')
  return (
    <>
      {scan.isReading && (
        <p role="status" className={css.small}>
          {t('reading')}
        </p>
      )}
      {scan.doubt && <NoteBar tone="late">{scan.doubt}</NoteBar>}
      {scan.remark && <NoteBar tone="soon">{scan.remark}</NoteBar>}
    </>
  )
}
