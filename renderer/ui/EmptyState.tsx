import type { ReactNode } from 'react'
import css from './EmptyState.module.css'
import { Kbd } from './Kbd.tsx'

interface Props {
  /** One sentence that says what there is not. */
  sentence: string
  /** The keys that help from here. */
  keys?: readonly { cap: string; label: string; onClick?: () => void }[]
  children?: ReactNode
}

/** Nothing here: one sentence and the key that helps. No pictures. */
export function EmptyState({ sentence, keys = [], children }: Props) {
  return (
    <div className={css.empty}>
      <p className={css.sentence}>{sentence}</p>
      {keys.length > 0 && (
        <p className={css.keys}>
          {keys.map((key) => (
            <button key={key.cap} type="button" className={css.key} onClick={key.onClick}>
              <Kbd>{key.cap}</Kbd>
              {key.label}
            </button>
          ))}
        </p>
      )}
      {children}
    </div>
  )
}
