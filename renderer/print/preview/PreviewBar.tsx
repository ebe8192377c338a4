import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import styles from './PrintPreview.module.css'
import { fitZoom, LEAST_ZOOM, MOST_ZOOM, stepZoom } from './use-zoom.ts'

interface Props {
  zoom: number
  setZoom: (zoom: number) => void
  onClose: () => void
  onPrint: () => void
  onSavePdf?: (() => void) | undefined
  children: ReactNode
}

/** What one can do with the paper; the keys stand on the buttons, and Enter prints. */
export function PreviewBar({ zoom, setZoom, onClose, onPrint, onSavePdf, children }: Props) {
  const { t } = useTranslation('print')
  return (
    <header className={styles.bar}>
      <ActionButton keyHint="Esc" onClick={onClose}>
        {t('preview.back')}
      </ActionButton>
      <h2 className={styles.title}>{t('preview.title')}</h2>
      {children}
      <div className={styles.zoom}>
        <ActionButton icon="zoomOut" onClick={() => setZoom(stepZoom(zoom, -1))} {...lockedAt(zoom, LEAST_ZOOM)}>
          {t('preview.zoomOut')}
        </ActionButton>
        <output>{t('preview.zoom', { percent: Math.round(zoom * 100) })}</output>
        <ActionButton icon="zoomIn" onClick={() => setZoom(stepZoom(zoom, 1))} {...lockedAt(zoom, MOST_ZOOM)}>
          {t('preview.zoomIn')}
        </ActionButton>
        <ActionButton onClick={() => setZoom(fitZoom())}>{t('preview.fit')}</ActionButton>
      </div>
      {onSavePdf && <ActionButton onClick={onSavePdf}>{t('preview.savePdf')}</ActionButton>}
      <ActionButton kind="primary" icon="print" keyHint="Ctrl+P" autoFocus onClick={onPrint}>
        {t('preview.print')}
      </ActionButton>
    </header>
  )
}

// The percentage beside it is the reason, so the lock needs no words of its own.
const lockedAt = (zoom: number, limit: number) => (zoom === limit ? { locked: '' } : {})
