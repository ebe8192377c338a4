import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { useOnceKey } from '#renderer/app/desk/use-once-key.ts'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import type { FaxRow } from '#shared/contract/memos.ts'
import css from './FaxMemo.module.css'

/** A fax that left the tray: where it went, and the way back for one that was put away by mistake. */
export function HandledFax({ fax }: { fax: FaxRow }) {
  const { t } = useTranslation('intake')
  const { call } = useDesk()
  const navigate = useNavigate()
  const key = useOnceKey()
  const back = useMutation({
    mutationFn: () => key.during((once) => call.intake.backToTray({ key: once, faxId: fax.id })),
  })
  const where = fax.status === 'notOrder' ? 'notOrder' : fax.orderId !== null ? 'joined' : 'memo'
  return (
    <Sheet title={t('handled.title')} aside={fax.number} grow>
      <div className={css.done}>
        <p className={css.sentence}>{t(`handled.${where}`)}</p>
        {fax.reason !== '' && <p>{t('handled.reason', { reason: fax.reason })}</p>}
        <p className={css.buttons}>
          {fax.orderId !== null && (
            <ActionButton kind="primary" onClick={() => void navigate(`/orders/${fax.orderId}`)}>
              {t('openOrder')}
            </ActionButton>
          )}
          {fax.memoId !== null && (
            <ActionButton kind="primary" onClick={() => void navigate(`/intake/memos/${fax.memoId}`)}>
              {t('openMemo')}
            </ActionButton>
          )}
          {fax.memoId === null && (
            <ActionButton busy={back.isPending} onClick={() => back.mutate()}>
              {t('handled.back')}
            </ActionButton>
          )}
        </p>
        {back.error !== null && <RefusalBar error={back.error} />}
      </div>
    </Sheet>
  )
}
