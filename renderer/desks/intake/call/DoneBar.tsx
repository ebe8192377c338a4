import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { NoteBar } from '#renderer/ui/NoteBar.tsx'
import type { FoundOrder } from '../form/JoinDialog.tsx'
import type { SavedMemo } from '../form/use-save-memo.ts'
import css from './Call.module.css'

/** A call that was written down, and what became of it. */
export type TakenCall = SavedMemo & {
  readonly tasks: number
  readonly customer: string
  readonly said: string
  /** The order that it joined. */
  readonly joined: FoundOrder | null
}

/** What became of the last call, and what can still be made of it. */
export function DoneBar({ call, onJoin }: { call: TakenCall; onJoin: () => void }) {
  const { t } = useTranslation('intake')
  const navigate = useNavigate()
  const { number, tasks, joined } = call
  const said = joined
    ? t('call.joined', { number, order: joined.number })
    : t(tasks > 0 ? 'call.savedWithTasks' : 'call.saved', { number, count: tasks })
  return (
    <NoteBar
      tone="ok"
      action={
        joined ? (
          <ActionButton kind="link" onClick={() => void navigate(`/orders/${joined.id}`)}>
            {t('openOrder')}
          </ActionButton>
        ) : (
          <span className={css.links}>
            <ActionButton kind="link" onClick={onJoin}>
              {t('fax.join')}
            </ActionButton>
            <ActionButton kind="link" onClick={() => void navigate(`/intake/memos/${call.id}`)}>
              {t('openMemo')}
            </ActionButton>
          </span>
        )
      }
    >
      <span role="status">{said}</span>
    </NoteBar>
  )
}
