import type { ReactNode } from 'react'
import { Seal, type SealState } from './Seal.tsx'
import css from './SignedPaper.module.css'
import { LateTag } from './Tag.tsx'

interface Props {
  /** Paper and version: `订单确认书 版本 2`. */
  title: string
  signer?: string
  state: SealState
  /** Why it went stale (`已失效 · 第 3 行`). */
  staleNote?: string
  /** What the seal covers, when, how many copies. */
  children: ReactNode
  onOpen?: () => void
}

/** A paper of the file with the seal on it: paper, version, content, time always beside the seal. */
export function SignedPaper({ title, signer, state, staleNote, children, onOpen }: Props) {
  return (
    <li className={css.paper}>
      <Seal name={signer} state={state} />
      <div className={css.text}>
        <p className={css.head}>
          {onOpen ? (
            <button type="button" className={css.title} onClick={onOpen}>
              {title}
            </button>
          ) : (
            <span className={css.title}>{title}</span>
          )}
          {staleNote && <LateTag>{staleNote}</LateTag>}
        </p>
        <p className={css.line}>{children}</p>
      </div>
    </li>
  )
}
