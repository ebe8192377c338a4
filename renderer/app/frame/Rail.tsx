import { useTranslation } from 'react-i18next'
import { BrandMark } from '#renderer/ui/BrandMark.tsx'
import { Icon } from '#renderer/ui/icons/Icon.tsx'
import type { IconName } from '#renderer/ui/icons/paths.ts'
import css from './Rail.module.css'

export interface RailItem {
  key: string
  icon: IconName
  /** Two characters (English: one short word). */
  label: string
  /** How many wait there; none shows nothing. */
  count?: number
}

interface Props {
  items: readonly RailItem[]
  /** What stands at the lower end (settings). */
  foot?: readonly RailItem[]
  active: string
  onPick: (key: string) => void
}

/** The desks, left, each with a word and the number of things that wait there. */
export function Rail({ items, foot = [], active, onPick }: Props) {
  const { t } = useTranslation('ui')
  const entry = (item: RailItem) => (
    <li key={item.key}>
      <button
        type="button"
        className={css.item}
        aria-current={item.key === active ? 'page' : undefined}
        onClick={() => onPick(item.key)}
      >
        <Icon name={item.icon} size={20} />
        <span>{item.label}</span>
        {item.count ? (
          <span className={css.count}>
            {item.count > 99 ? '99+' : item.count}
            <span className="visually-hidden">{t('frame.waiting')}</span>
          </span>
        ) : null}
      </button>
    </li>
  )
  return (
    <nav className={css.rail} aria-label={t('frame.desks')}>
      <div className={css.brand}>
        <BrandMark />
      </div>
      <ul className={css.list}>{items.map(entry)}</ul>
      <ul className={css.foot}>{foot.map(entry)}</ul>
    </nav>
  )
}
