import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'
import type { ActionName } from '#shared/rules/actions.ts'
import { gateOf, isMine } from '../data/actor.ts'
import { useOrder } from '../data/order-view.ts'
import type { Save } from '../data/use-save.ts'
import { Blocked } from './Blocked.tsx'
import css from './forms.module.css'
import { WhoActs } from './WhoActs.tsx'

type Props = {
  action: ActionName
  /** The verb on the button. */
  label: string
  save: Save
  /** What is still missing in the form itself. */
  missing?: string
  /** As much of the body as the rule's gate wants to know. */
  body?: Parameters<typeof gateOf>[3]
  onSave: () => void
  /** Other buttons beside it. */
  children?: ReactNode
}

/** The end of a form that records something: its one button, or who must act, or what must stand first. */
export function RecordFoot({ action, label, save, missing, body, onSave, children }: Props) {
  const { file, me } = useOrder()
  const { t } = useTranslation('orderFile')
  const mine = isMine(action, me)
  const gate = gateOf(action, file, me, body)
  const free = mine && gate.length === 0
  useKeys([
    { keys: 'Ctrl+Enter', label, run: onSave, primary: true, enabled: free && !save.busy && missing === undefined },
  ])
  return (
    <>
      <RefusalBar error={save.failure} />
      {gate.length > 0 && <Blocked blockers={gate} />}
      {!mine && <WhoActs action={action} />}
      {mine && (
        <div className={css.foot}>
          <ActionButton
            kind="primary"
            keyHint="Ctrl ↵"
            busy={save.busy}
            locked={gate.length > 0 ? t('blocked.count', { count: gate.length }) : missing}
            onClick={onSave}
          >
            {label}
          </ActionButton>
          {children}
        </div>
      )}
    </>
  )
}
