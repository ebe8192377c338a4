import { Segmented } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'
import type { PrintDocument } from '../models.ts'
import { wordsIn } from '../words.ts'
import { PreviewBar } from './PreviewBar.tsx'
import styles from './PrintPreview.module.css'
import { Sheets } from './Sheets.tsx'
import { useAlone } from './use-alone.ts'
import { useZoom } from './use-zoom.ts'

interface Props {
  /** The copies to choose from, in their order; the first is shown. */
  papers: readonly [PrintDocument, ...PrintDocument[]]
  onClose: () => void
  onPrint: (paper: PrintDocument) => void
  /** Offered only where somebody can write the file: a browser does it in its own dialog. */
  onSavePdf?: ((paper: PrintDocument) => void) | undefined
  /** What went wrong with the printing, over the paper that is still there. */
  trouble?: ReactNode
}

/** The paper as it will lie in the printer: white pages on the desk, and nothing else goes to the printer. */
export function PrintPreview({ papers, onClose, onPrint, onSavePdf, trouble }: Props) {
  const { t } = useTranslation('print')
  const [chosen, setChosen] = useState(0)
  const [zoom, setZoom] = useZoom()
  const paper = papers[chosen] ?? papers[0]
  useAlone()
  useFileName(`${paper.model.number} ${copyName(paper)}`.trim())
  useKeys(
    [
      { keys: 'Escape', label: t('preview.back'), run: onClose },
      { keys: 'Ctrl+P', label: t('preview.print'), run: () => onPrint(paper), primary: true },
    ],
    { modal: true },
  )
  return createPortal(
    <div className={styles.layer} role="dialog" aria-modal="true" aria-label={t('preview.title')} data-print-layer="">
      <PreviewBar
        zoom={zoom}
        setZoom={setZoom}
        onClose={onClose}
        onPrint={() => onPrint(paper)}
        onSavePdf={onSavePdf && (() => onSavePdf(paper))}
      >
        {papers.length > 1 && (
          <Segmented
            aria-label={t('preview.copy')}
            value={chosen}
            onChange={setChosen}
            options={papers.map((one, value) => ({ value, label: copyName(one) }))}
          />
        )}
      </PreviewBar>
      {trouble && <div className={styles.trouble}>{trouble}</div>}
      <Sheets key={chosen} paper={paper} zoom={zoom} />
    </div>,
    document.body,
  )
}

const TITLES: Readonly<Record<PrintDocument['kind'], string>> = {
  confirmation: 'confirmation.title',
  production: 'production.title',
  deliveryNotice: 'delivery.title',
  memo: 'memo.title',
  orderBlank: 'orderBlank.title',
  balanceNotice: 'balance.title',
  technicalSlip: 'slip.technicalTitle',
  productionSlip: 'slip.productionTitle',
  dispatchNotice: 'dispatch.title',
  policy: 'policy.title',
  loadCalendar: 'loadCalendar.title',
}

/** Several papers may go to the same reader: a copy is named by its paper too. */
function copyName({ kind, model }: PrintDocument): string {
  const t = wordsIn(model.language)
  return model.number === '' ? t(TITLES[kind]) : `${t(TITLES[kind])} · ${t(`copy.${model.copy}`)}`
}

// Browsers propose the title of the page as the name of a PDF.
function useFileName(name: string): void {
  useEffect(() => {
    const before = document.title
    document.title = name
    return () => {
      document.title = before
    }
  }, [name])
}
