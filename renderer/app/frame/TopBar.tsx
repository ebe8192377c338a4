import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#renderer/ui/icons/Icon.tsx'
import { Kbd } from '#renderer/ui/Kbd.tsx'
import { useKeys } from '#renderer/ui/keys/useKeys.ts'
import { UserMark } from '#renderer/ui/UserMark.tsx'
import css from './TopBar.module.css'

export interface SignedInUser {
  name: string
  role: string
}

interface Props {
  title: string
  crumb?: { label: string; onClick: () => void }
  fact?: ReactNode
  date: string
  user: SignedInUser
  onSearch: () => void
  onLock: () => void
}

/** Where one is, one line of fact, the search, the day, and who works here. */
export function TopBar({ title, crumb, fact, date, user, onSearch, onLock }: Props) {
  const { t } = useTranslation('ui')
  useKeys([
    { keys: 'Ctrl+K', label: t('frame.searchKey'), run: onSearch, strip: false },
    { keys: 'F12', label: t('frame.lockKey'), run: onLock, strip: false },
  ])
  return (
    <header className={css.bar}>
      <div className={css.where}>
        {crumb && (
          <>
            <button type="button" className={css.crumb} onClick={crumb.onClick}>
              {crumb.label}
            </button>
            <span className={css.slash}>/</span>
          </>
        )}
        <h1 className={css.title}>{title}</h1>
        {fact && <div className={css.fact}>{fact}</div>}
      </div>
      <button type="button" className={css.search} onClick={onSearch}>
        <Icon name="search" size={16} />
        <span className={css.searchText}>{t('frame.search')}</span>
        <Kbd>Ctrl K</Kbd>
      </button>
      <div className={css.right}>
        <span className={css.date}>{date}</span>
        <span className={css.user}>
          <UserMark name={user.name} />
          <b>{user.name}</b>
          <span className={css.role}>{user.role}</span>
        </span>
        <button type="button" className={css.lock} onClick={onLock}>
          <Icon name="lock" size={16} />
          {t('frame.lock')}
          <Kbd>F12</Kbd>
        </button>
      </div>
    </header>
  )
}
