import { useTranslation } from 'react-i18next'
import { joinClasses } from '#renderer/ui/join-classes.ts'
import { Kbd } from '#renderer/ui/Kbd.tsx'
import { keyCap } from '#renderer/ui/keys/key-names.ts'
import { useActiveKeys } from '#renderer/ui/keys/useKeys.ts'
import css from './KeyStrip.module.css'

/** What the strip says at its right end; each part already in words. */
export interface SavedState {
  tone: 'ok' | 'soon' | 'late'
  /** `14:32 已保存`, `没存上`. */
  saved: string
  /** `备份 12:30 已验证` */
  backup?: string
  /** `局域网 4 台在线` */
  network?: string
}

/** The keys of this screen, straight from the shortcuts that are alive; and whether all is saved. */
export function KeyStrip({ saved }: { saved: SavedState }) {
  const { t } = useTranslation('ui')
  const shown = useActiveKeys().filter((binding) => binding.strip !== false)
  const keys = shown.filter((key) => key.keys !== 'F1')
  const help = shown.find((key) => key.keys === 'F1')
  return (
    <footer className={css.strip}>
      <ul className={css.keys} aria-label={t('keys.strip')}>
        {keys.map((binding) => (
          <li key={binding.keys} className={joinClasses(css.key, !!binding.primary && css.primary)}>
            <Kbd>{binding.cap ?? keyCap(binding.keys)}</Kbd>
            {binding.label}
          </li>
        ))}
      </ul>
      {/* Beside the list: where there is no room for all keys, this one tells the others. */}
      {help && (
        <p className={joinClasses(css.key, css.help)}>
          <Kbd>{keyCap(help.keys)}</Kbd>
          {help.label}
        </p>
      )}
      <p className={css.state}>
        <i className={joinClasses(css.dot, css[saved.tone])} />
        <span role="status">{saved.saved}</span>
        {saved.backup && <span className={css.extra}>{saved.backup}</span>}
        {saved.network && <span className={css.extra}>{saved.network}</span>}
      </p>
    </footer>
  )
}
