import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { newKey } from '#renderer/app/desk/new-key.ts'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { NoteBar } from '#renderer/ui/NoteBar.tsx'
import type { FaxRow } from '#shared/contract/memos.ts'
import type { ScannedPaper } from '#shared/contract/scanned.ts'
import { useSuperseded } from './paper-words.ts'
import { useScanned } from './use-scanned.ts'

/** Says which of our own papers came back on this fax, and files it with the order and step that its code names. */
export function ScannedNote({ fax }: { fax: FaxRow }) {
  const { t } = useTranslation('scanned')
  const { fileUrl } = useDesk()
  const { fileId } = fax
  const isOpen = fileId !== null && fax.problem === null && fax.status === 'unfiled'
  const { papers, isRead } = useScanned(isOpen ? { id: fileId, url: fileUrl(fileId), mime: fax.mime } : null)
  // A customer's fax bears no code of ours; what nobody sent comes from the office's own scanner.
  if (isOpen && isRead && papers.length === 0 && fax.senderNumber === '')
    return <NoteBar tone="soon">{t('unreadable')}</NoteBar>
  return (
    <>
      {papers.length > 1 && <NoteBar tone="soon">{t('several', { count: papers.length })}</NoteBar>}
      {papers.map((paper) => (
        <OnePaper
          key={`${paper.orderId} ${paper.step}`}
          fax={fax}
          paper={paper}
          isLast={papers.every((one) => one === paper || one.isRecorded || !one.isCurrent)}
        />
      ))}
    </>
  )
}

type Props = {
  readonly fax: FaxRow
  readonly paper: ScannedPaper
  /** No other slip on the page waits to be entered: with this one it leaves the tray. */
  readonly isLast: boolean
}

function OnePaper({ fax, paper, isLast }: Props) {
  const { t } = useTranslation('scanned')
  const text = useText()
  const superseded = useSuperseded()(paper)
  const { call, q } = useDesk()
  const navigate = useNavigate()
  const cache = useQueryClient()
  const { orderId, orderNumber: number, customerName: customer, step, isRecorded } = paper
  const file = useMutation({
    mutationFn: () => call.files.fromFax({ key: newKey(), faxId: fax.id, orderId, stays: !isLast }),
    onSuccess: async ({ id }) => {
      await cache.invalidateQueries({ queryKey: q.intake.faxes.key() })
      const scan = { id, name: fax.number, mime: fax.mime }
      await navigate(`/orders/${orderId}?step=${step}`, { state: { scan } })
    },
  })
  return (
    <NoteBar tone={superseded === null ? (isRecorded ? 'ok' : 'soon') : 'late'}>
      <b>{t('is', { number, customer, step, name: text.step(step) })}</b> {isRecorded ? t('recorded') : superseded}{' '}
      {!isRecorded && (
        <ActionButton
          size="small"
          kind="primary"
          busy={file.isPending}
          locked={superseded === null ? undefined : t('lockedSuperseded')}
          onClick={() => file.mutate()}
        >
          {t('file', { step })}
        </ActionButton>
      )}
      <RefusalBar error={file.error} />
    </NoteBar>
  )
}
