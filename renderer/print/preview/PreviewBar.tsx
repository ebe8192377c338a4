import { Button } from 'antd'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
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

/** What one can do with the paper; the keys stand on the buttons. */
export function PreviewBar({ zoom, setZoom, onClose, onPrint, onSavePdf, children }: Props) {
  const { t } = useTranslation('print')
  const print = useRef<HTMLButtonElement>(null)
  // Enter prints: the hand came here by keyboard.
  useEffect(() => print.current?.focus(), [])
  return (
    <header className={styles.bar}>
      <Button onClick={onClose}>
        {t('preview.back')} <kbd>Esc</kbd>
      </Button>
      <h2 className={styles.title}>{t('preview.title')}</h2>
      {children}
      <div className={styles.zoom}>
        <Button
          aria-label={t('preview.zoomOut')}
          disabled={zoom <= LEAST_ZOOM}
          onClick={() => setZoom(stepZoom(zoom, -1))}
        >
          −
        </Button>
        <output>{t('preview.zoom', { percent: Math.round(zoom * 100) })}</output>
        <Button
          aria-label={t('preview.zoomIn')}
          disabled={zoom >= MOST_ZOOM}
          onClick={() => setZoom(stepZoom(zoom, 1))}
        >
          +
        </Button>
        <Button onClick={() => setZoom(fitZoom())}>{t('preview.fit')}</Button>
      </div>
      {onSavePdf && <Button onClick={onSavePdf}>{t('preview.savePdf')}</Button>}
      <Button ref={print} type="primary" onClick={onPrint}>
        {t('preview.print')} <kbd>Ctrl+P</kbd>
      </Button>
    </header>
  )
}
