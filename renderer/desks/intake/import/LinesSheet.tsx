import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import callCss from '../call/Call.module.css'
import { LineGrid } from '../form/LineGrid.tsx'
import { useLineImport } from './LineImport.tsx'

/** What he wants, on a sheet of its own, with the ways in which lines come in. Only the grid is drawn at each key. */
export const LinesSheet = memo(function LinesSheet({ onFinished }: { onFinished: () => void }) {
  const { t } = useTranslation('intake')
  const { onPaste, head, dialogs } = useLineImport()
  return (
    <Sheet title={t('grid.title')} aside={head} flush>
      <div className={callCss.scroll}>
        <LineGrid onPaste={onPaste} onFinished={onFinished} />
      </div>
      {dialogs}
    </Sheet>
  )
})
