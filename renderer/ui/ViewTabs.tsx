import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import css from './ViewTabs.module.css'

export interface ViewTab {
  key: string
  label: string
  count?: number
}

interface Props {
  tabs: readonly ViewTab[]
  active: string
  onPick: (key: string) => void
  label: string
  /** The id of the panel that the tabs change. */
  controls?: string
  aside?: ReactNode
}

/** Tabs as words with counts, underlined where one is; arrow keys walk, the panel follows. */
export function ViewTabs({ tabs, active, onPick, label, controls, aside }: Props) {
  const list = useRef<HTMLDivElement>(null)
  const walk = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const at = tabs.findIndex((tab) => tab.key === active)
    const next = (at + step + tabs.length) % tabs.length
    const tab = tabs[next]
    if (!tab) return
    onPick(tab.key)
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus()
  }
  return (
    <div className={css.bar}>
      <div className={css.tabs} role="tablist" aria-label={label} ref={list} onKeyDown={walk}>
        {tabs.map((tab) => (
          <button
            key={tab.key}
            type="button"
            role="tab"
            className={css.tab}
            aria-selected={tab.key === active}
            aria-controls={controls}
            tabIndex={tab.key === active ? 0 : -1}
            onClick={() => onPick(tab.key)}
          >
            {tab.label}
            {tab.count !== undefined && <span className={css.count}>{tab.count}</span>}
          </button>
        ))}
      </div>
      {aside && <div className={css.aside}>{aside}</div>}
    </div>
  )
}
