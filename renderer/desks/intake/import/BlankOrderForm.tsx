import { useMutation } from '@tanstack/react-query'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { useSession } from '#renderer/app/session/session-context.ts'
import { useClock } from '#renderer/app/text/clock.ts'
import { useLanguage } from '#renderer/app/text/useLanguage.ts'
import { usePutOut } from '#renderer/app/use-put-out.ts'
import { letterheadOf } from '#renderer/print/letterhead.ts'
import type { OrderBlankModel } from '#renderer/print/models.ts'
import { PrintPreview } from '#renderer/print/preview/PrintPreview.tsx'

/** The empty customer order form for the salesperson's block, with the office's letterhead, in the preview. */
export function BlankOrderForm({ onClose }: { onClose: () => void }) {
  const { company } = useSession()
  const { now, timeZone } = useClock()
  const [language] = useLanguage()
  const { toPrinter, toPdf } = usePutOut()
  // A blank form is nobody's copy: it is not counted.
  const printing = useMutation({ mutationFn: (how: () => Promise<void>) => how() })
  const model: OrderBlankModel = {
    language,
    letterhead: letterheadOf(company),
    number: '',
    code: null,
    revision: 1,
    copy: 'office',
    printedAt: now,
    timeZone,
    copyNumber: 1,
    supersededBy: null,
  }
  const trouble = printing.error && <RefusalBar error={printing.error} />
  const way = (how: () => Promise<void>) => () => printing.mutate(how)
  return (
    <PrintPreview
      papers={[{ kind: 'orderBlank', model }]}
      onClose={onClose}
      onPrint={way(toPrinter)}
      onSavePdf={toPdf && way(toPdf)}
      trouble={trouble}
    />
  )
}
