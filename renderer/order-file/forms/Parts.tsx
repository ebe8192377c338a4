import { type ReactNode, useState } from 'react'
import { Icon } from '#renderer/ui/icons/Icon.tsx'
import { Seal } from '#renderer/ui/Seal.tsx'
import type { ActionName } from '#shared/rules/actions.ts'
import { gateOf, isMine } from '../data/actor.ts'
import { useOrder } from '../data/order-view.ts'
import css from './forms.module.css'

/** One thing to be done at a step: its title, how it stands, and its form. */
export type Part = {
  readonly key: string
  readonly title: string
  readonly action: ActionName
  /** Once it is there: whose word it is, in a few words; undefined while it is open. */
  readonly done?: string
  /** The signer, where it is a sign-off. */
  readonly seal?: { readonly name: string; readonly state: 'signed' | 'paper' }
  /** Nothing waits for it: it opens only when somebody asks for it. */
  readonly optional?: boolean
  readonly note?: string
  readonly content: ReactNode
}

/** The things to be done at a step, under each other; the one that is wanted lies open, else the first that I can do. */
export function Parts({ parts, wanted }: { parts: readonly Part[]; wanted?: string }) {
  const { file, me } = useOrder()
  const [chosen, setChosen] = useState<string | null | undefined>(wanted)
  const open = parts.filter((part) => part.done === undefined && !part.optional)
  const mine = open.find((part) => isMine(part.action, me) && gateOf(part.action, file, me).length === 0)
  const opened = chosen === undefined ? (mine ?? open[0])?.key : chosen
  const [only, ...others] = parts
  if (only && others.length === 0) return <>{only.content}</>
  return (
    <div>
      {parts.map((part) => (
        <section key={part.key} className={css.part} aria-label={part.title}>
          <h3>
            <button
              type="button"
              className={css.partHead}
              aria-expanded={part.key === opened}
              onClick={() => setChosen(part.key === opened ? null : part.key)}
            >
              <PartMark part={part} />
              <span className={css.partTitle}>{part.title}</span>
              <span className={css.partNote}>{part.done ?? part.note}</span>
              <Icon name={part.key === opened ? 'up' : 'down'} size={14} />
            </button>
          </h3>
          {part.key === opened && <div className={css.partBody}>{part.content}</div>}
        </section>
      ))}
    </div>
  )
}

function PartMark({ part }: { part: Part }) {
  if (part.seal) return <Seal name={part.seal.name} state={part.seal.state} size={18} />
  if (part.done !== undefined)
    return (
      <span className={`${css.partMark} ${css.done}`}>
        <Icon name="tick" size={16} />
      </span>
    )
  return (
    <span className={css.partMark} aria-hidden="true">
      {part.optional ? '+' : '○'}
    </span>
  )
}
