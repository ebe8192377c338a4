import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import css from './BlockerPanel.module.css'
import { Icon } from './icons/Icon.tsx'
import { Kbd } from './Kbd.tsx'
import { Sheet } from './Sheet.tsx'

/** A person who can unblock, with a telephone number or what one knows of them, and what to press. */
export interface Unblocker {
  name: string
  /** `0512-6588 2107`, `业务员 · 10:05 已催`, `技术部 · 在线`. */
  detail?: string
  action?: { label: string; keyHint?: string; onClick: () => void }
}

export interface OpenBlocker {
  key: string
  what: string
  why: string
  /** The rule that asks for it (`R9.2`). */
  rule: string
  persons: readonly Unblocker[]
}

export interface SettledBlocker {
  key: string
  what: string
  /** The figure that settled it. */
  figure?: string
  /** Who settled it and when; the first to go where space is short. */
  by?: string
}

interface Props {
  /** Names the step that waits: `第 10 步 生产单：还不能下`, or that it can go. */
  title: string
  open: readonly OpenBlocker[]
  settled: readonly SettledBlocker[]
  /** What happens if nobody does anything, in one line. */
  consequence?: string
  /** The step's primary button, shown once nothing is open. */
  ready?: ReactNode
}

/** What holds the step, why, and who can unblock it; once nothing does, the step's button itself. */
export function BlockerPanel({ title, open, settled, consequence, ready }: Props) {
  const { t } = useTranslation('ui')
  const waiting = open.length > 0
  const counts = t('blockers.counts', { open: open.length, settled: settled.length })
  return (
    <Sheet
      title={title}
      mark={waiting ? <LockMark /> : undefined}
      aside={waiting ? <span className={css.counts}>{counts}</span> : undefined}
      edge={waiting ? 'late' : 'accent'}
      flush
    >
      <div aria-live="polite">
        {waiting && (
          <ol className={css.open}>
            {open.map((blocker, index) => (
              <OpenItem key={blocker.key} blocker={blocker} number={index + 1} />
            ))}
          </ol>
        )}
        {settled.length > 0 && (
          <ul className={css.settled}>
            {settled.map((item) => (
              <li key={item.key} className={css.done}>
                <span className={css.tick}>
                  <Icon name="tick" size={14} />
                </span>
                <span>{item.what}</span>
                <span className={css.figure}>
                  {item.figure}
                  {item.by && <span className={css.by}>{item.by}</span>}
                </span>
              </li>
            ))}
          </ul>
        )}
        {waiting && consequence && <p className={css.consequence}>{consequence}</p>}
        {!waiting && ready && <div className={css.ready}>{ready}</div>}
      </div>
    </Sheet>
  )
}

function LockMark() {
  return (
    <span className={css.lock}>
      <Icon name="lock" size={14} />
    </span>
  )
}

function OpenItem({ blocker, number }: { blocker: OpenBlocker; number: number }) {
  return (
    <li className={css.item}>
      <span className={css.number} aria-hidden="true">
        {number}
      </span>
      <div className={css.text}>
        <p className={css.what}>{blocker.what}</p>
        <p className={css.why}>
          <span>{blocker.why}</span>
          <span className={css.rule}>{blocker.rule}</span>
        </p>
        {blocker.persons.map((person) => (
          <p key={person.name} className={css.person}>
            <span>
              {person.name} <span className={css.detail}>{person.detail}</span>
            </span>
            {person.action && (
              <button type="button" className={css.action} onClick={person.action.onClick}>
                {person.action.label}
                {person.action.keyHint && <Kbd>{person.action.keyHint}</Kbd>}
              </button>
            )}
          </p>
        ))}
      </div>
    </li>
  )
}
