import type { ReactNode } from 'react'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'
import css from './Technical.module.css'

type Props = {
  readonly title: string
  readonly action: string
  /** Why it cannot be saved yet. */
  readonly missing: string | undefined
  readonly isBusy: boolean
  readonly error: unknown
  readonly onSave: () => void
  readonly onClose: () => void
  readonly width?: number
  readonly children: ReactNode
}

/** A sheet with a few fields and one thing that is done with them. */
export function TaskDialog({ title, onClose, width, children, ...foot }: Props) {
  return (
    <Dialog open title={title} onClose={onClose} width={width}>
      <div className={css.form}>{children}</div>
      <Foot {...foot} />
    </Dialog>
  )
}

function Foot({ action, missing, isBusy, error, onSave }: Omit<Props, 'title' | 'onClose' | 'children' | 'width'>) {
  const save = () => {
    if (missing === undefined && !isBusy) onSave()
  }
  useKeys([{ keys: 'Ctrl+Enter', label: action, run: save, primary: true }])
  return (
    <>
      <RefusalBar error={error} />
      <div className={css.foot}>
        <ActionButton kind="primary" keyHint="Ctrl ↵" locked={missing} busy={isBusy} onClick={save}>
          {action}
        </ActionButton>
      </div>
    </>
  )
}
