import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { newKey } from '#renderer/app/desk/new-key.ts'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { NoteBar } from '#renderer/ui/NoteBar.tsx'
import type { FaxRow } from '#shared/contract/intake.ts'
import type { ScannedPaper } from '#shared/contract/scanned.ts'
import { useScanned } from './use-scanned.ts'

/** Says which of our own papers came back on this fax, and files it with the order and step that its code names. */
export function ScannedNote({ fax }: { fax: FaxRow }) {
  const { t } = useTranslation('scanned')
  const { fileUrl } = useDesk()
  const papers = useScanned(
    fax.fileId === null || fax.problem !== null || fax.status !== 'unfiled'
      ? null
      : { url: fileUrl(fax.fileId), mime: fax.mime },
  )
  if (papers.length === 0) return null
  return (
    <>
      {papers.length > 1 && <NoteBar tone="soon">{t('several', { count: papers.length })}</NoteBar>}
      {papers.map((paper) => (
        <OnePaper key={`${paper.orderId} ${paper.step}`} fax={fax} paper={paper} />
      ))}
    </>
  )
}

function OnePaper({ fax, paper }: { fax: FaxRow; paper: ScannedPaper }) {
  const { t } = useTranslation('scanned')
  const text = useText()
  const { call, q } = useDesk()
  const navigate = useNavigate()
  const cache = useQueryClient()
  const { orderId, orderNumber: number, customerName: customer, step } = paper
  const file = useMutation({
    mutationFn: () => call.files.fromFax({ key: newKey(), faxId: fax.id, orderId }),
    onSuccess: async ({ id }) => {
      await cache.invalidateQueries({ queryKey: q.intake.faxes.key() })
      await navigate(`/orders/${orderId}?step=${step}&scan=${id}`)
    },
  })
  return (
    <NoteBar tone={paper.isCurrent ? 'soon' : 'late'}>
      <b>{t('is', { number, customer, step, name: text.step(step) })}</b> {!paper.isCurrent && t('superseded')}{' '}
      <ActionButton
        size="small"
        kind="primary"
        busy={file.isPending}
        locked={paper.isCurrent ? undefined : t('lockedSuperseded')}
        onClick={() => file.mutate()}
      >
        {t('file', { step })}
      </ActionButton>
      <RefusalBar error={file.error} />
    </NoteBar>
  )
}
