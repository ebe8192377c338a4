import type { ReactNode } from 'react'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { NoteBar } from '#renderer/ui/NoteBar.tsx'
import css from './ClashBar.module.css'

type Choice = {
  readonly label: string
  readonly run: () => void
  /** Why it cannot be chosen yet. */
  readonly locked?: string
}

type Props = {
  /** Who saved first, and when. */
  readonly title: string
  /** Mine, on top of what is there now; none where there is nothing left to save. */
  readonly mine?: Choice
  readonly theirs: Choice
  /** What differs. */
  readonly children: ReactNode
}

/** R19.3 somebody saved first: who, what differs, and the choice; everything typed is still in the form. */
export function ClashBar({ title, mine, theirs, children }: Props) {
  return (
    <NoteBar tone="late" sign>
      <b>{title}</b>
      {children}
      <span className={css.choices}>
        {[mine, theirs].map(
          (choice) =>
            choice && (
              <ActionButton key={choice.label} size="small" locked={choice.locked} onClick={choice.run}>
                {choice.label}
              </ActionButton>
            ),
        )}
      </span>
    </NoteBar>
  )
}
