import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import css from './Completeness.module.css'
import { Icon } from './icons/Icon.tsx'
import { joinClasses } from './join-classes.ts'

export interface CompletenessItem {
  key: string
  name: string
  state: 'present' | 'unclear' | 'missing'
  /** What there is, or what is missing of it. */
  detail?: string
  /** Shown only while it is open. */
  mandatory?: boolean
}

interface Props {
  items: readonly CompletenessItem[]
  /** Jumps to the field of an item. */
  onItem?: (key: string) => void
  /** The item that is filled in right here, under its row; where given, items that are there can be pressed too. */
  opened?: { readonly key: string | null; readonly content: ReactNode }
}

/** Item by item what is there, unclear or missing: three states told apart by shape as well as by colour. */
export function Completeness({ items, onItem, opened }: Props) {
  const { t } = useTranslation('ui')
  return (
    <ul className={css.list}>
      {items.map((item) => {
        const row = (
          <>
            <Mark state={item.state} />
            <span className={css.name}>{item.name}</span>
            <span className="visually-hidden">{t(`completeness.${item.state}`)}</span>
            <span className={css.detail}>{item.detail}</span>
            {item.mandatory && item.state !== 'present' && (
              <span className={css.must}>{t('completeness.mandatory')}</span>
            )}
          </>
        )
        return (
          <li key={item.key} className={joinClasses(css.item, css[item.state])}>
            {onItem && (opened !== undefined || item.state !== 'present') ? (
              <button
                type="button"
                className={css.row}
                aria-expanded={opened && opened.key === item.key}
                onClick={() => onItem(item.key)}
              >
                {row}
              </button>
            ) : (
              <span className={css.row}>{row}</span>
            )}
            {opened?.key === item.key && <div className={css.opened}>{opened.content}</div>}
          </li>
        )
      })}
    </ul>
  )
}

/** The counts for the title row of the list: 11 there, 2 unclear, 2 missing. */
export function CompletenessCounts({ items }: { items: readonly CompletenessItem[] }) {
  const { t } = useTranslation('ui')
  const count = (state: CompletenessItem['state']) => items.filter((item) => item.state === state).length
  return (
    <>
      {(['present', 'unclear', 'missing'] as const).map((state) => (
        <b key={state} className={css[`${state}Count`]}>
          {t(`completeness.${state}Count`, { count: count(state) })}
        </b>
      ))}
    </>
  )
}

function Mark({ state }: { state: CompletenessItem['state'] }) {
  return (
    <span className={joinClasses(css.mark, css[`${state}Mark`])} aria-hidden="true">
      {state === 'present' && <Icon name="tick" size={12} />}
      {state === 'unclear' && '?'}
    </span>
  )
}
