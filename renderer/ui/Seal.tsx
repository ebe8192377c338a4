import { useTranslation } from 'react-i18next'
import { type SealText, sealCharacters } from '#shared/values/name-seal.ts'
import { joinClasses } from './join-classes.ts'
import css from './Seal.module.css'

/** signed: with PIN · paper: on paper, scan attached · stale: what it covered has changed · pending: not yet. */
export type SealState = 'signed' | 'paper' | 'stale' | 'pending'

interface Props {
  /** The signer's full name; without one a pending seal reads 'to come'. */
  name?: string
  state: SealState
  /** 18 in the spine (surname only), 32 in lists, 52 where one signs. */
  size?: 18 | 32 | 52
  /** Hidden from screen readers where the text beside it already says who and what. */
  decorative?: boolean
}

/** The only place of vermilion: a person's sign-off, as a name seal read from right to left. */
export function Seal({ name, state, size = 32, decorative = false }: Props) {
  const { t } = useTranslation('ui')
  const text = name ? sealCharacters(name) : undefined
  const a11y = decorative
    ? { 'aria-hidden': true }
    : { role: 'img', 'aria-label': t(`seal.${state}`, { name: name ?? '' }) }
  const classes = [css.seal, css[state], css[`s${size}`], !text && css.unnamed]
  return (
    <span className={joinClasses(...classes)} {...a11y}>
      {text ? <Face text={text} size={size} /> : t('seal.toCome')}
    </span>
  )
}

function Face({ text, size }: { text: SealText; size: 18 | 32 | 52 }) {
  if (text.kind === 'initials') {
    return <span className={joinClasses(css.initials, text.text.length > 2 && css.three)}>{text.text}</span>
  }
  if (size === 18) return [...(text.columns[0] ?? '')][0]
  const height = [...(text.columns[0] ?? '')].length
  return (
    <span className={joinClasses(css.face, height > 2 && css.tall)}>
      {text.columns.map((column, index) => (
        <span key={index}>{column}</span>
      ))}
    </span>
  )
}
