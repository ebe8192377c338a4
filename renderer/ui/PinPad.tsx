import { useTranslation } from 'react-i18next'
import { Icon } from './icons/Icon.tsx'
import { PIN_MAX } from './PinBoxes.tsx'
import css from './PinPad.module.css'

interface Props {
  value: string
  onChange: (value: string) => void
}

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

/** Digits to press for those who have no keyboard at hand; clear and back beside the nought. */
export function PinPad({ value, onChange }: Props) {
  const { t } = useTranslation('ui')
  const type = (digit: string) => onChange((value + digit).slice(0, PIN_MAX))
  return (
    <div className={css.pad} role="group" aria-label={t('pin.pad')}>
      {digits.map((digit) => (
        <button key={digit} type="button" className={css.key} onClick={() => type(digit)}>
          {digit}
        </button>
      ))}
      <button type="button" className={css.key} onClick={() => onChange('')}>
        {t('pin.clear')}
      </button>
      <button type="button" className={css.key} onClick={() => type('0')}>
        0
      </button>
      <button type="button" className={css.key} aria-label={t('pin.back')} onClick={() => onChange(value.slice(0, -1))}>
        <Icon name="backspace" size={24} />
      </button>
    </div>
  )
}
