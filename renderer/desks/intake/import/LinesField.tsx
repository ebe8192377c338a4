import { useTranslation } from 'react-i18next'
import { LineGrid } from '../form/LineGrid.tsx'
import css from './Import.module.css'
import { useLineImport } from './LineImport.tsx'

/** What he wants, as a part of a memo's form, with the ways in which lines come in. */
export function LinesField({ compact }: { compact: boolean }) {
  const { t } = useTranslation('intake')
  const { onPaste, head, dialogs } = useLineImport({ brief: compact })
  return (
    <>
      <div className={css.above}>
        <b>{t('grid.title')}</b>
        {head}
      </div>
      <LineGrid compact={compact} onPaste={onPaste} />
      {dialogs}
    </>
  )
}
