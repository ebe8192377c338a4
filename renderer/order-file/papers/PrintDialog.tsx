import { Modal } from 'antd'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import type { PrintDocument } from '#renderer/print/models.ts'
import { PrintPreview } from '#renderer/print/preview/PrintPreview.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import type { Instant } from '#shared/values/instant.ts'
import { useOrder } from '../data/order-view.ts'
import { type PrintablePaper, usePapers } from './use-papers.ts'

type Counted = { readonly copy: number; readonly at: Instant }

/** The order's papers in the preview; each copy that is printed is counted first, so that reprints say so. */
export function PrintDialog({ onClose }: { onClose: () => void }) {
  const { shown } = useOrder()
  const { call } = useDesk()
  const { t } = useTranslation('orderFile')
  const { papers, isLoaded } = usePapers()
  const [counts, setCounts] = useState<Readonly<Record<string, Counted>>>({})
  const [failure, setFailure] = useState<unknown>(null)
  // The paper of the step at hand lies on top.
  const sorted = papers.toSorted((a, b) => Number(a.step < shown) - Number(b.step < shown))
  const [first, ...others] = sorted.map((one) => withCount(one, counts[one.counted]))
  if (!isLoaded) return null
  if (!first || failure !== null)
    return (
      <Modal open title={t('print.title')} onCancel={onClose} footer={null} width={480}>
        <RefusalBar error={failure} />
        {failure === null && <EmptyState sentence={t('print.none')} />}
      </Modal>
    )
  const print = async (paper: PrintDocument) => {
    const printable = sorted.find((one) => one.paper.kind === paper.kind)
    if (!printable) return
    const { counted: document, subjectId } = printable
    try {
      const counted = await call.print.count({ key: crypto.randomUUID(), document, subjectId })
      flushSync(() => setCounts((before) => ({ ...before, [document]: counted })))
      await window.document.fonts.ready
      window.print()
    } catch (error) {
      setFailure(error)
    }
  }
  return <PrintPreview papers={[first, ...others]} onClose={onClose} onPrint={(paper) => void print(paper)} />
}

/** The paper with the copy number and time under which it was counted. */
function withCount({ paper }: PrintablePaper, counted: Counted | undefined): PrintDocument {
  if (!counted) return paper
  const model = { ...paper.model, copyNumber: counted.copy, printedAt: counted.at }
  return { kind: paper.kind, model } as PrintDocument
}
