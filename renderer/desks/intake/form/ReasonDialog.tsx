import { useMutation } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOnceKey } from '#renderer/app/desk/use-once-key.ts'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Field } from '#renderer/ui/Field.tsx'
import { DialogKey } from './DialogKey.tsx'
import css from './ReasonDialog.module.css'

interface Props {
  title: string
  /** What happens to the paper, and whether it can come back. */
  consequence: string
  button: string
  kind: 'primary' | 'danger'
  /** Why nothing happens while the reason is empty. */
  needs: string
  /** Reasons that are often given, to be picked. */
  usual?: readonly string[]
  run: (key: string, reason: string) => Promise<unknown>
  onClose: () => void
  onDone: () => void | Promise<void>
}

/** Puts something away with a reason: it is kept and can be found. */
export function ReasonDialog({ title, consequence, button, kind, needs, usual = [], run, onClose, onDone }: Props) {
  const { t } = useTranslation('intake')
  const [reason, setReason] = useState('')
  const key = useOnceKey()
  const doing = useMutation({ mutationFn: () => key.during((once) => run(once, reason)), onSuccess: onDone })
  const locked = reason.trim() === '' ? needs : undefined
  const go = () => {
    if (locked === undefined && !doing.isPending) doing.mutate()
  }
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      footer={
        <>
          <ActionButton keyHint="Esc" onClick={onClose}>
            {t('cancel')}
          </ActionButton>
          <ActionButton kind={kind} keyHint="Ctrl ↵" locked={locked} busy={doing.isPending} onClick={go}>
            {button}
          </ActionButton>
        </>
      }
    >
      <DialogKey run={go} label={button} />
      <p>{consequence}</p>
      {usual.length > 0 && (
        <div className={css.reasons}>
          {usual.map((one) => (
            <ActionButton key={one} size="small" onClick={() => setReason(one)}>
              {one}
            </ActionButton>
          ))}
        </div>
      )}
      <Field label={t('reason')} required>
        {(control) => (
          <Input
            {...control}
            autoFocus
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            onPressEnter={go}
          />
        )}
      </Field>
      {doing.error !== null && <RefusalBar error={doing.error} />}
    </Dialog>
  )
}
