import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { joinClasses } from './join-classes.ts'
import css from './YesNo.module.css'

interface Props {
  /** What is asked; read out with both choices. */
  label: string
  value: boolean | undefined
  onChange: (value: boolean) => void
  disabled?: boolean
}

/** Yes or no to one check. Unanswered is a third state: neither is filled. Arrow keys change the answer. */
export function YesNo({ label, value, onChange, disabled = false }: Props) {
  const { t } = useTranslation('ui')
  const group = useId()
  const choice = (answer: boolean) => (
    <label className={joinClasses(css.choice, value === answer ? (answer ? css.yes : css.no) : '')}>
      <input
        type="radio"
        className={css.input}
        name={group}
        checked={value === answer}
        disabled={disabled}
        onChange={() => onChange(answer)}
      />
      {answer ? t('yes') : t('no')}
    </label>
  )
  return (
    <span className={css.pair} role="radiogroup" aria-label={label}>
      {choice(true)}
      {choice(false)}
    </span>
  )
}
