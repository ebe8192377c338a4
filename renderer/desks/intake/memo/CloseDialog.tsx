import { useMutation } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Field } from '#renderer/ui/Field.tsx'
import type { MemoRow } from '#shared/contract/intake.ts'
import { DialogKey } from '../form/DialogKey.tsx'
import { useOnceKey } from '../form/use-once-key.ts'

interface Props {
  row: MemoRow
  onClose: () => void
  onDone: () => Promise<void>
}

/** R1.5 a memo of which nothing comes is closed with a reason; it is kept and can be found. */
export function CloseDialog({ row, onClose, onDone }: Props) {
  const { t } = useTranslation('intake')
  const { call } = useDesk()
  const [reason, setReason] = useState('')
  const key = useOnceKey()
  const closing = useMutation({
    mutationFn: () =>
      key.during((once) => call.intake.closeMemo({ key: once, memoId: row.id, version: row.version, reason })),
    onSuccess: async () => {
      await onDone()
      onClose()
    },
  })
  const locked = reason.trim() === '' ? t('close.needsReason') : undefined
  const run = () => {
    if (locked === undefined && !closing.isPending) closing.mutate()
  }
  return (
    <Dialog
      open
      title={t('close.title', { number: row.number })}
      onClose={onClose}
      footer={
        <>
          <ActionButton keyHint="Esc" onClick={onClose}>
            {t('cancel')}
          </ActionButton>
          <ActionButton kind="danger" keyHint="Ctrl ↵" locked={locked} busy={closing.isPending} onClick={run}>
            {t('close.button')}
          </ActionButton>
        </>
      }
    >
      <DialogKey run={run} label={t('close.button')} />
      <p>{t('close.consequence')}</p>
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
      {closing.error !== null && <RefusalBar error={closing.error} />}
    </Dialog>
  )
}
