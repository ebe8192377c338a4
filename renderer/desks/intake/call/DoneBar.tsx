import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'
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
  /** Who it was, where it made room for the next call before it was at its end; null where it was saved by hand. */
  readonly madeRoom: string | null
}

/** What became of the last call, and what can still be made of it. */
export function DoneBar({ call, onJoin }: { call: TakenCall; onJoin: () => void }) {
  const { t } = useTranslation('intake')
  const navigate = useNavigate()
  const { number, tasks, joined, madeRoom } = call
  const kept = tasks > 0 ? 'call.savedWithTasks' : 'call.saved'
  const said = joined
    ? t('call.joined', { number, order: joined.number })
    : t(madeRoom === null ? kept : 'call.putAway', { number, count: tasks, who: madeRoom ?? '' })
  const open = () => void navigate(joined ? `/orders/${joined.id}` : `/intake/memos/${call.id}`)
  useKeys([{ keys: 'Alt+O', label: t(joined ? 'openOrder' : 'openMemo'), run: open, strip: false }])
  return (
    <NoteBar
      tone="ok"
      action={
        joined ? (
          <ActionButton kind="link" keyHint="Alt O" onClick={open}>
            {t('openOrder')}
          </ActionButton>
        ) : (
          <span className={css.links}>
            <ActionButton kind="link" onClick={onJoin}>
              {t('fax.join')}
            </ActionButton>
            <ActionButton kind="link" keyHint="Alt O" onClick={open}>
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
