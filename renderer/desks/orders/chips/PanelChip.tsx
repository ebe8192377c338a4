import { type FocusEvent, type KeyboardEvent, type ReactNode, useState } from 'react'
import { FilterChip } from '#renderer/ui/FilterChip.tsx'
import css from './chips.module.css'

type Props = {
  readonly label: string
  readonly value: string
  readonly children: (close: () => void) => ReactNode
}

/** A chip with something to fill in under it; it closes when the focus leaves it, or with Esc. */
export function PanelChip({ label, value, children }: Props) {
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    const to = event.relatedTarget
    // The lists and calendars of antd hang at the body, not in the panel.
    const stays = to instanceof HTMLElement && (event.currentTarget.contains(to) || to.closest('.ant-picker-dropdown'))
    if (to !== null && !stays) close()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return
    event.stopPropagation()
    event.nativeEvent.stopImmediatePropagation()
    close()
  }
  return (
    <span className={css.holder} onBlur={onBlur} onKeyDown={onKeyDown}>
      <FilterChip label={label} value={value} open={isOpen} onClick={() => setOpen(!isOpen)}>
        <span className={css.panel}>{children(close)}</span>
      </FilterChip>
    </span>
  )
}
