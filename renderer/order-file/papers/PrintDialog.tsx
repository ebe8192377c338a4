import { Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { type Counted, useCountedPrints } from '#renderer/app/use-counted-print.ts'
import type { PrintDocument } from '#renderer/print/models.ts'
import { PrintPreview } from '#renderer/print/preview/PrintPreview.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { useOrder } from '../data/order-view.ts'
import { type PrintablePaper, usePapers } from './use-papers.ts'

/** The order's papers in the preview; each copy that is printed is counted first, so that reprints say so. */
export function PrintDialog({ onClose }: { onClose: () => void }) {
  const { shown } = useOrder()
  const { t } = useTranslation('orderFile')
  const { papers, isLoaded } = usePapers()
  const { printedOf, error, print, savePdf } = useCountedPrints()
  // The paper of the step at hand lies on top.
  const sorted = papers.toSorted((a, b) => Number(a.step < shown) - Number(b.step < shown))
  const countedOf = ({ counted, subjectId }: PrintablePaper) => ({ document: counted, subjectId })
  const [first, ...others] = sorted.map((one) => withCount(one, printedOf(countedOf(one))))
  if (!isLoaded) return null
  if (!first)
    return (
      <Modal open title={t('print.title')} onCancel={onClose} footer={null} width={480}>
        <EmptyState sentence={t('print.none')} />
      </Modal>
    )
  const putOut = (how: typeof print) => (paper: PrintDocument) => {
    const printable = sorted.find((one) => one.paper.kind === paper.kind)
    if (printable) how(countedOf(printable))
  }
  return (
    <PrintPreview
      papers={[first, ...others]}
      onClose={onClose}
      onPrint={putOut(print)}
      onSavePdf={savePdf && putOut(savePdf)}
      trouble={error && <RefusalBar error={error} />}
    />
  )
}

/** The paper with the copy number and time under which it is counted. */
function withCount({ paper }: PrintablePaper, { copy, at }: Counted): PrintDocument {
  const model = { ...paper.model, copyNumber: copy, printedAt: at }
  return { kind: paper.kind, model } as PrintDocument
}
