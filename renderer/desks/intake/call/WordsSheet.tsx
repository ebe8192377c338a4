import { useTranslation } from 'react-i18next'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import { MemoFiles } from '../form/MemoFiles.tsx'
import type { FileUpload } from '../form/use-file-upload.ts'
import { useTyped } from '../form/use-memo.ts'
import css from './Call.module.css'

/** R1.2 what the customer said, in his own words, as it was said, with what he sent along. */
export function WordsSheet({ upload }: { upload: FileUpload }) {
  const { t } = useTranslation('intake')
  const { values, change } = useTyped()
  return (
    <Sheet title={t('said')} aside={t('words.hint')} grow>
      <div className={css.said}>
        <textarea
          className={css.words}
          aria-label={t('said')}
          maxLength={4000}
          value={values.said}
          onChange={(event) => change({ said: event.target.value })}
        />
        <MemoFiles upload={upload} />
      </div>{' '}
    </Sheet>
  )
}
