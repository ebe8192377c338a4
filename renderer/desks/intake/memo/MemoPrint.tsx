import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { useSession } from '#renderer/app/session/session-context.ts'
import { useClock } from '#renderer/app/text/clock.ts'
import { useLanguage } from '#renderer/app/text/useLanguage.ts'
import { useText } from '#renderer/app/text/useText.ts'
import { useCountedPrint } from '#renderer/app/use-counted-print.ts'
import { letterheadOf } from '#renderer/print/letterhead.ts'
import type { MemoModel } from '#renderer/print/models.ts'
import { PrintPreview } from '#renderer/print/preview/PrintPreview.tsx'
import type { CompletenessItem } from '#renderer/ui/Completeness.tsx'
import type { MemoRow } from '#shared/contract/memos.ts'
import { useSaidItems } from './use-said-items.ts'

interface Props {
  row: MemoRow
  items: readonly CompletenessItem[]
  onClose: () => void
}

/** The memo on paper, as it was saved; each printing is counted, so that a reprint says so. */
export function MemoPrint({ row, items, onClose }: Props) {
  const { company } = useSession()
  const { timeZone } = useClock()
  const [language] = useLanguage()
  const text = useText()
  const said = useSaidItems()
  const { printed, error, ...ways } = useCountedPrint('memo', row.id)
  const model: MemoModel = {
    language,
    letterhead: letterheadOf(company),
    number: row.number,
    code: null,
    revision: row.version,
    copy: 'office',
    printedAt: printed.at,
    timeZone,
    copyNumber: printed.copy,
    supersededBy: null,
    takenAt: row.takenAt,
    takenBy: row.takenBy.name,
    channel: text.channel(row.channel),
    customer: row.customerName ?? '',
    contact: row.form.terms.contact || row.contact,
    phone: row.phone,
    promisedUntil: row.promisedUntil,
    items: said(row.form, items),
    words: row.said,
    files: [...row.faxes.map((fax) => fax.number), ...row.files.map((file) => file.name)],
  }
  const trouble = error && <RefusalBar error={error} />
  return <PrintPreview papers={[{ kind: 'memo', model }]} onClose={onClose} {...ways} trouble={trouble} />
}
