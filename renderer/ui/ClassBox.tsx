import { useTranslation } from 'react-i18next'
import css from './ClassBox.module.css'
import { joinClasses } from './join-classes.ts'
import { Tag } from './Tag.tsx'

export type CustomerClass = 'A' | 'B' | 'C'

interface Props {
  value: CustomerClass
  /** In a heading the class is written out (`B 类`). */
  wordy?: boolean
}

/** The customer's class in a small box; A is filled, C is pale, so that shape tells them apart too. */
export function ClassBox({ value, wordy = false }: Props) {
  const { t } = useTranslation('ui')
  const said = t('customerClass', { value })
  if (wordy) return <Tag tone="class">{said}</Tag>
  return (
    <span className={joinClasses(css.box, css[value])} role="img" aria-label={said} title={said}>
      {value}
    </span>
  )
}
