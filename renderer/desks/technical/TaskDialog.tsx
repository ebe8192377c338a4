import type { ReactNode } from 'react'
import { ClashNote } from '#renderer/app/errors/ClashNote.tsx'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { useRefusal } from '#renderer/app/errors/useRefusal.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'
import type { Clash } from '#shared/contract/errors.ts'
import css from './Technical.module.css'

type Clashing = {
  /** What the other changed since this sheet was opened, in the words of its fields. */
  readonly changes: (clash: Clash) => Clash['changes']
  readonly nameOf: (path: string) => string
  /** Whether mine can still be saved on top of it; it always can where this is left out. */
  readonly canSaveMine?: (clash: Clash) => boolean
  readonly onSaveMine: (clash: Clash) => void
  readonly onTakeTheirs: () => void
}

type Props = {
  readonly title: string
  readonly action: string
  /** Why it cannot be saved yet. */
  readonly missing: string | undefined
  readonly isBusy: boolean
  readonly error: unknown
  /** R19.3 what is said where somebody else saved first; left out where nothing is overwritten. */
  readonly clashing?: Clashing
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

type FootProps = Omit<Props, 'title' | 'onClose' | 'children' | 'width'>

function Foot({ action, missing, isBusy, error, clashing, onSave }: FootProps) {
  const clash = useRefusal()(error)?.clash
  // A clash is answered by one of its own two buttons: the same save once more would be told the same.
  const isClashing = clash !== null && clash !== undefined && clashing !== undefined
  const save = () => {
    if (missing === undefined && !isBusy && !isClashing) onSave()
  }
  useKeys([{ keys: 'Ctrl+Enter', label: action, run: save, primary: true }])
  return (
    <>
      {isClashing ? (
        <div className={css.clash}>
          <ClashNote
            clash={{ ...clash, changes: clashing.changes(clash) }}
            nameOf={clashing.nameOf}
            locked={missing}
            onSaveMine={clashing.canSaveMine?.(clash) === false ? undefined : () => clashing.onSaveMine(clash)}
            onTakeTheirs={clashing.onTakeTheirs}
          />
        </div>
      ) : (
        <>
          <RefusalBar error={error} />
          <div className={css.foot}>
            <ActionButton kind="primary" keyHint="Ctrl ↵" locked={missing} busy={isBusy} onClick={save}>
              {action}
            </ActionButton>
          </div>
        </>
      )}
    </>
  )
}
