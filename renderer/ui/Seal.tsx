import { useTranslation } from 'react-i18next'
import { sealCharacters } from '#shared/values/name-seal.ts'
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
  const characters = name === undefined ? [t('seal.toCome')] : sealFace(name, size)
  const said = t(`seal.${state}`, { name: name ?? '' }).trim()
  const a11y = decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': said }
  const latin = /[A-Za-z]/.test(characters[0] ?? '')
  return (
    <span
      className={`${css.seal} ${css[state]} ${css[`s${size}`]} ${latin ? css.latin : ''} ${name === undefined ? css.unnamed : ''}`}
      {...a11y}
    >
      <span className={css.face}>{characters.join('')}</span>
    </span>
  )
}

function sealFace(name: string, size: number): readonly string[] {
  const characters = sealCharacters(name)
  if (size !== 18 || /[A-Za-z]/.test(characters[0] ?? '')) return characters
  return characters.slice(0, 1)
}
