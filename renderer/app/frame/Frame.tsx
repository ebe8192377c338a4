import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ShortcutSheet } from '#renderer/ui/keys/ShortcutSheet.tsx'
import css from './Frame.module.css'
import { KeyStrip, type SavedState } from './KeyStrip.tsx'
import { Rail, type RailItem } from './Rail.tsx'
import { type SignedInUser, TopBar } from './TopBar.tsx'

interface Props {
  rail: readonly RailItem[]
  railFoot?: readonly RailItem[]
  activeRail: string
  onRail: (key: string) => void
  /** Page name: the page's one h1. */
  title: string
  /** The way here, before the name (`订单 /`). */
  crumb?: { label: string; onClick: () => void }
  /** One line of fact about the page. */
  fact?: ReactNode
  /** `11月17日 周二 14:32` */
  date: string
  user: SignedInUser
  onSearch: () => void
  onLock: () => void
  saved: SavedState
  children: ReactNode
}

/** The frame of every page: rail, top bar, key strip, and the page itself on the desk. */
export function Frame(props: Props) {
  const { t } = useTranslation('ui')
  return (
    <div className={css.frame}>
      <a className={css.skip} href="#page">
        {t('frame.skip')}
      </a>
      <Rail items={props.rail} foot={props.railFoot} active={props.activeRail} onPick={props.onRail} />
      <TopBar
        title={props.title}
        crumb={props.crumb}
        fact={props.fact}
        date={props.date}
        user={props.user}
        onSearch={props.onSearch}
        onLock={props.onLock}
      />
      <main className={css.page} id="page" tabIndex={-1}>
        {props.children}
      </main>
      <KeyStrip saved={props.saved} />
      <ShortcutSheet />
    </div>
  )
}
