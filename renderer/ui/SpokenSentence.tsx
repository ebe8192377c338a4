import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from './icons/Icon.tsx'
import { Kbd } from './Kbd.tsx'
import { useKeys } from './keys/useKeys.ts'
import css from './SpokenSentence.module.css'

interface Props {
  /** The sentence as it is read aloud and copied. */
  text: string
  /** The same sentence set for the eye, with the decisive date in bold; `text` without it. */
  children?: ReactNode
  /** Called after the sentence was put on the clipboard, or could not be. */
  onCopied: (copied: boolean) => void
}

/** What the clerk may read to the customer as it stands. Derived, never typed; F8 copies it. */
export function SpokenSentence({ text, children, onCopied }: Props) {
  const { t } = useTranslation('ui')
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => onCopied(true),
      () => onCopied(false),
    )
  }
  useKeys([{ keys: 'F8', label: t('spoken.key'), run: copy }])
  return (
    <section className={css.block} aria-label={t('spoken.label')}>
      <p className={css.head}>
        <Icon name="phone" size={14} />
        <span>{t('spoken.head')}</span>
        <span className={css.limit}>{t('spoken.limit')}</span>
      </p>
      <p className={css.sentence}>{children ?? text}</p>
      <button type="button" className={css.copy} onClick={copy}>
        <Kbd>F8</Kbd>
        {t('spoken.copy')}
      </button>
    </section>
  )
}
