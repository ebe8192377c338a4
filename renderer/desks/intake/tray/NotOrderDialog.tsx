import { useMutation } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Field } from '#renderer/ui/Field.tsx'
import type { FaxRow } from '#shared/contract/intake.ts'
import { DialogKey } from '../form/DialogKey.tsx'
import { useOnceKey } from '../form/use-once-key.ts'
import css from './FaxMemo.module.css'

interface Props {
  fax: FaxRow
  onClose: () => void
  onDone: () => void
}

const USUAL = ['advert', 'wrongNumber', 'twice', 'unreadable', 'privateMatter'] as const

/** R1.3 a fax that is no order leaves the tray with a reason; it is kept and can come back. */
export function NotOrderDialog({ fax, onClose, onDone }: Props) {
  const { t } = useTranslation('intake')
  const { call } = useDesk()
  const [reason, setReason] = useState('')
  const key = useOnceKey()
  const marking = useMutation({
    mutationFn: () => key.during((once) => call.intake.notAnOrder({ key: once, faxId: fax.id, reason })),
    onSuccess: onDone,
  })
  const locked = reason.trim() === '' ? t('notOrder.needsReason') : undefined
  const run = () => {
    if (locked === undefined && !marking.isPending) marking.mutate()
  }
  return (
    <Dialog
      open
      title={t('notOrder.title', { number: fax.number })}
      onClose={onClose}
      footer={
        <>
          <ActionButton keyHint="Esc" onClick={onClose}>
            {t('cancel')}
          </ActionButton>
          <ActionButton kind="primary" keyHint="Ctrl ↵" locked={locked} busy={marking.isPending} onClick={run}>
            {t('notOrder.button')}
          </ActionButton>
        </>
      }
    >
      <DialogKey run={run} label={t('notOrder.button')} />
      <p>{t('notOrder.consequence')}</p>
      <div className={css.reasons}>
        {USUAL.map((one) => (
          <ActionButton key={one} size="small" onClick={() => setReason(t(`notOrder.usual.${one}`))}>
            {t(`notOrder.usual.${one}`)}
          </ActionButton>
        ))}
      </div>
      <Field label={t('reason')} required>
        {(control) => (
          <Input
            {...control}
            autoFocus
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            onPressEnter={run}
          />
        )}
      </Field>
      {marking.error !== null && <RefusalBar error={marking.error} />}
    </Dialog>
  )
}
