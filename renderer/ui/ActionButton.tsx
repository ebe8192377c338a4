import { Button } from 'antd'
import type { ReactNode } from 'react'
import css from './ActionButton.module.css'
import { Icon } from './icons/Icon.tsx'
import type { IconName } from './icons/paths.ts'
import { Kbd } from './Kbd.tsx'

interface Props {
  children: ReactNode
  /** `primary` once per screen; `danger` opens a question, never acts at once; `link` inside text. */
  kind?: 'primary' | 'default' | 'danger' | 'link'
  size?: 'small' | 'middle' | 'large'
  keyHint?: string
  icon?: IconName
  /** Why it cannot be pressed yet. The button stays reachable and reads the reason: nothing is merely grey. */
  locked?: string
  busy?: boolean
  block?: boolean
  autoFocus?: boolean
  submit?: boolean
  onClick?: () => void
}

/** A button with its key printed on it. */
export function ActionButton({ children, kind = 'default', size = 'middle', keyHint, icon, locked, ...rest }: Props) {
  const { busy, block, autoFocus, submit, onClick } = rest
  const isLocked = locked !== undefined
  return (
    <Button
      className={isLocked ? css.locked : kind === 'link' ? css.link : css.button}
      type={isLocked ? 'default' : kind === 'primary' || kind === 'link' ? kind : 'default'}
      danger={kind === 'danger' && !isLocked}
      size={size}
      block={block}
      loading={busy}
      autoFocus={autoFocus}
      htmlType={submit ? 'submit' : 'button'}
      aria-disabled={isLocked || undefined}
      title={locked || undefined}
      onClick={isLocked ? undefined : onClick}
    >
      {icon && <Icon name={icon} size={16} />}
      <span>
        {children}
        {isLocked && locked !== '' && <span className={css.reason}>{locked}</span>}
      </span>
      {keyHint && <Kbd onAccent={kind === 'primary' && !isLocked}>{keyHint}</Kbd>}
    </Button>
  )
}
