import type { ReactNode } from 'react'
import { Icon } from './icons/Icon.tsx'
import { joinClasses } from './join-classes.ts'
import { Seal } from './Seal.tsx'
import css from './StepMarker.module.css'
import type { StepKind } from './step-kinds.ts'

interface Props {
  number: number
  kind: StepKind
  signer?: string
}

/** The marker of one step on the thread of the spine: its shape alone says the state. */
export function StepMarker({ number, kind, signer }: Props) {
  switch (kind) {
    case 'signed':
      return <Marked seal={<Seal name={signer} state="signed" size={18} decorative />} />
    case 'signedOnPaper':
      return <Marked seal={<Seal name={signer} state="paper" size={18} decorative />} />
    case 'stale':
      return <Marked seal={<Seal name={signer} state="stale" size={18} decorative />} />
    case 'recorded':
      return (
        <span className={joinClasses(css.marker, css.recorded)} aria-hidden="true">
          <Icon name="tick" size={12} />
        </span>
      )
    case 'notApplicable':
      return (
        <span className={css.marker} aria-hidden="true">
          <i className={css.dash} />
        </span>
      )
    default:
      return (
        <span className={joinClasses(css.marker, css[kind])} aria-hidden="true">
          {number}
        </span>
      )
  }
}

function Marked({ seal }: { seal: ReactNode }) {
  return <span className={css.marker}>{seal}</span>
}
