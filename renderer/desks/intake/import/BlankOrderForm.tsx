import { useSession } from '#renderer/app/session/session-context.ts'
import { useClock } from '#renderer/app/text/clock.ts'
import { useLanguage } from '#renderer/app/text/useLanguage.ts'
import { letterheadOf } from '#renderer/print/letterhead.ts'
import type { OrderBlankModel } from '#renderer/print/models.ts'
import { PrintPreview } from '#renderer/print/preview/PrintPreview.tsx'

/** The empty customer order form for the salesperson's block, with the office's letterhead, in the preview. */
export function BlankOrderForm({ onClose }: { onClose: () => void }) {
  const { company } = useSession()
  const { now, timeZone } = useClock()
  const [language] = useLanguage()
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
  return <PrintPreview papers={[{ kind: 'orderBlank', model }]} onClose={onClose} />
}
