import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { NoteBar } from '#renderer/ui/NoteBar.tsx'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import css from './Settings.module.css'

/** Recomputes the chain of all changes and names the first broken link. */
export function AuditPanel() {
  const { t } = useTranslation('settings')
  const { call } = useDesk()
  const verify = useMutation({ meta: { isNoSave: true }, mutationFn: () => call.office.verifyAudit({}) })
  const found = verify.data
  return (
    <Sheet title={t('tab.audit')}>
      <div className={css.audit}>
        <p>{t('audit.what')}</p>
        <ActionButton kind="primary" busy={verify.isPending} onClick={() => verify.mutate()}>
          {t('audit.verify')}
        </ActionButton>
        <RefusalBar error={verify.error} />
        {found &&
          (found.firstBroken === null ? (
            <NoteBar tone="ok">{t('audit.whole', { entries: found.entries })}</NoteBar>
          ) : (
            <NoteBar tone="late" sign>
              {t('audit.broken', { entries: found.entries, link: found.firstBroken })}
            </NoteBar>
          ))}
      </div>
    </Sheet>
  )
}
